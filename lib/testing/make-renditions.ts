import type { InterviewForm, RenditionKind } from '@/generated/prisma/enums'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'

/** Files of an interview as the worker would have made them, without their bytes. */
export async function makeRenditions(
  interviewId: string,
  kinds: readonly RenditionKind[],
  form: InterviewForm = 'full',
) {
  const made = kinds.map((kind, index) => ({
    ...{ interviewId, kind, form },
    storageKey: `test/${newToken()}`,
    contentType: /audio/i.test(kind) ? 'audio/mp4' : 'video/mp4',
    bytes: 1_000_000n * BigInt(index + 1),
    sha256: newToken(),
    seconds: 100,
    playlist: kind.startsWith('hls') ? '#EXTM3U\n' : null,
  }))
  return db().rendition.createManyAndReturn({ data: made, select: { id: true, kind: true } })
}
