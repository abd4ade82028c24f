import 'server-only'
import { CaptionFault, captionLimits, type Cue } from '@/lib/cues/cue'
import { inOrder } from '@/lib/cues/edit'
import { readCaptions } from '@/lib/cues/read'
import { writeWebVtt } from '@/lib/cues/write'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'

type Kept = {
  interviewId: string
  language: string
  cues: readonly Cue[]
  isGloss: boolean
  isMachine: boolean
  translatedFrom: string | null
  byId: string | null
}

/** What stands now is a draft, whatever stood there before: readers get it once somebody else has checked it. */
export async function keepCaptions(tx: Transaction, { cues, byId, ...kept }: Kept): Promise<void> {
  const { interviewId, language } = kept
  const said = {
    ...kept,
    // Written anew, so that nothing of a file but times and words is ever given out.
    vtt: readable(cues),
    uploadedById: byId,
    changedAt: now(),
    status: 'draft' as const,
    checkedById: null,
    checkedOn: null,
  }
  await tx.caption.upsert({
    where: { interviewId_language: { interviewId, language } },
    create: said,
    update: { ...said, revision: { increment: 1 } },
  })
}

/** What is kept can be read again: longer lines would break the page that shows them. */
function readable(cues: readonly Cue[]): string {
  const vtt = writeWebVtt(inOrder(cues))
  if (vtt.length > 2 * captionLimits.bytes) throw refusalOf(new CaptionFault('tooMany', 0))
  cuesOf(vtt)
  return vtt
}

/** The cues of a file; its fault as a refusal. */
export function cuesOf(text: string): Cue[] {
  try {
    return readCaptions(text)
  } catch (error) {
    if (!(error instanceof CaptionFault)) throw error
    throw refusalOf(error)
  }
}

const refusalOf = ({ code, line }: CaptionFault) =>
  new Refusal('invalid', `captions.${code}`, { field: 'file', params: { line } })
