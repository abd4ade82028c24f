import 'server-only'
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi'
import { z } from 'zod'
import { env } from '@/lib/platform/env'
import { kinds, type Kind } from './kinds'
import { listQuery, page, problem } from './schema'
import { sources } from './sources'

const summaries: Record<Kind, [list: string, one: string]> = {
  dialogues: ['Public dialogues', 'A dialogue'],
  events: ['Events that anybody may know of', 'An event'],
  interviews: ['Published interviews', 'An interview, as far as all who speak agree now'],
  summaries: ['Published summaries', 'The newest version of a summary'],
  commitments: ['Published commitments', 'A commitment with all that became of it'],
  library: ['Research, news and stories that are out', 'An item of the library'],
  views: ['Published views whose authors chose the public', 'A view'],
}

const answer = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
})

const refused = {
  '404': answer('Not there, or not public', problem),
  '410': answer('Was public, and was withdrawn: forget your copy', problem),
  '429': answer('Too many requests', problem),
}

function pathsOf(kind: Kind): ZodOpenApiPathsObject {
  const [list, one] = summaries[kind]
  return {
    [`/${kind}`]: {
      get: {
        operationId: `list_${kind}`,
        tags: [kind],
        summary: list,
        requestParams: { query: listQuery },
        responses: {
          '200': answer('A page, in the order of ids', page),
          '400': answer('A parameter that is not allowed', problem),
          '429': refused['429'],
        },
      },
    },
    [`/${kind}/{id}`]: {
      get: {
        operationId: `read_${kind}`,
        tags: [kind],
        summary: one,
        requestParams: { path: z.object({ id: z.string() }) },
        responses: { '200': answer('It', sources[kind].detail), ...refused },
      },
    },
  }
}

/** The description of /api/v1, made from the same schemas that its answers pass through. */
export function openApi(name: string) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: `${name}: the public record`,
      version: '1.0.0',
      description:
        'All that is public, read-only, without an account. What somebody takes back is gone with the next request: answers are never to be kept for longer than a page needs them.',
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
    servers: [{ url: `${env.url.replace(/\/$/, '')}/api/v1` }],
    tags: kinds.map((each) => ({ name: each, description: summaries[each][0] })),
    security: [],
    paths: Object.assign({}, ...kinds.map(pathsOf)),
  })
}
