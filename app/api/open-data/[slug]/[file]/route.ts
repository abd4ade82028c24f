import type { Actor } from '@/lib/access/actor'
import {
  commentsCsv,
  participantsVotesCsv,
  resultsCsv,
  viewsJson,
  votesCsv,
} from '@/lib/open-data/files'
import { notFound } from '@/lib/platform/refusal'
import { openRoute } from '@/lib/web/route'

const csv = 'text/csv; charset=utf-8'

const files = new Map<
  string,
  { type: string; make: (actor: Actor, slug: string) => Promise<string> }
>([
  ['comments.csv', { type: csv, make: commentsCsv }],
  ['results.csv', { type: csv, make: resultsCsv }],
  ['votes.csv', { type: csv, make: votesCsv }],
  ['participants-votes.csv', { type: csv, make: participantsVotesCsv }],
  ['views.json', { type: 'application/json; charset=utf-8', make: viewsJson }],
])

/** /api/open-data/{slug}/comments.csv */
export const GET = openRoute<{ slug: string; file: string }>(
  async (actor, _request, { slug, file }) => {
    const wanted = files.get(file)
    if (!wanted) throw notFound()
    return new Response(await wanted.make(actor, slug), {
      headers: {
        'content-type': wanted.type,
        'content-disposition': `attachment; filename="${slug}-${file}"`,
        // What is withdrawn must be gone from the next file.
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
)
