import 'server-only'
import { createHash } from 'node:crypto'
import type { Reader } from '@/lib/platform/db'
import { inOrder } from '@/lib/platform/fingerprint'
import { frontContent, partTexts } from './content'

/**
 * SHA-256 of what a version says: its texts in all languages and the ids of what it refers to, never quoted words. So it
 * stays the same when a view is withdrawn, and is another one when anybody changes a letter.
 */
export async function hashOfVersion(reader: Reader, versionId: string): Promise<string> {
  const version = await reader.summaryVersion.findUniqueOrThrow({
    where: { id: versionId },
    include: {
      parts: {
        orderBy: { order: 'asc' },
        include: { citations: { orderBy: [{ order: 'asc' }, { id: 'asc' }] } },
      },
    },
  })
  const { major, minor, reviewWaived } = version
  const says = {
    ...{ major, minor, reviewWaived },
    ...frontContent(version),
    parts: version.parts.map(({ key, citations, ...part }) => ({
      ...partTexts(part),
      key,
      citations: citations.map(({ isAgainst, startSecond, endSecond, locator, ...of }) => ({
        of: of.contributionId ?? of.interviewId ?? of.noteId ?? of.itemId,
        ...{ isAgainst, startSecond, endSecond, locator },
      })),
    })),
  }
  return createHash('sha256').update(inOrder(says)).digest('hex')
}
