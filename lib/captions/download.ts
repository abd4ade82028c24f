import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { readCaptions } from '@/lib/cues/read'
import { writeSubRip, writeTranscript } from '@/lib/cues/write'
import { accessTo, type Gone } from '@/lib/interviews/bytes'
import { interviewFactsSelect } from '@/lib/interviews/facts'
import { isId } from '@/lib/interviews/shown'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'

export type CaptionText = {
  kind: 'here'
  text: string
  contentType: string
  isPublic: boolean
  fileName: string
  disposition: 'inline' | 'attachment'
}

export const captionForms = ['captions', 'text', 'vtt', 'srt'] as const
export type CaptionForm = (typeof captionForms)[number]

/** The words of one language: as captions for the player, or to keep as a transcript or a file of captions. */
export async function findCaptions(
  actor: Actor,
  captionId: string,
  form: CaptionForm,
): Promise<CaptionText | Gone> {
  const row = isId(captionId)
    ? await db().caption.findUnique({
        where: { id: captionId },
        select: {
          vtt: true,
          language: true,
          status: true,
          interview: { select: { ...interviewFactsSelect, slug: true } },
        },
      })
    : null
  if (!row) throw notFound()
  const { interview, vtt, language } = row
  const isDraft = row.status === 'draft'
  const access = await accessTo(actor, interview, isDraft ? 'caption.readDraft' : 'interview.read')
  if (access === 'gone') return { kind: 'gone' }
  return {
    kind: 'here',
    isPublic: access === 'public',
    ...written(vtt, form, `${interview.slug}-${language}`),
  }
}

function written(vtt: string, form: CaptionForm, name: string) {
  const disposition = form === 'captions' ? ('inline' as const) : ('attachment' as const)
  const file = (ending: string, type: string, text: string) => ({
    ...{ text, disposition, fileName: `${name}.${ending}` },
    contentType: `${type}; charset=utf-8`,
  })
  if (form === 'text') return file('txt', 'text/plain', writeTranscript(readCaptions(vtt)))
  if (form === 'srt') return file('srt', 'application/x-subrip', writeSubRip(readCaptions(vtt)))
  return file('vtt', 'text/vtt', vtt)
}
