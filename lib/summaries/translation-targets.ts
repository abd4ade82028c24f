import 'server-only'
import type { Reader } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import type { Translated } from '@/lib/platform/translated'
import { frontContent, partTexts } from './content'
import type { FieldsToTranslate } from './translation-status'

type Target = {
  /** "front" or the key of a part. */
  target: string
  kind: 'front' | ReturnType<typeof partTexts>['kind']
  heading: Translated
  seen: string
  fields: FieldsToTranslate
}

/** What of a version is translated: its front and its parts, in their order. */
export async function targetsOf(reader: Reader, versionId: string): Promise<Target[]> {
  const version = await reader.summaryVersion.findUniqueOrThrow({
    where: { id: versionId },
    include: { parts: { orderBy: { order: 'asc' } } },
  })
  const front = frontContent(version)
  const { title, brief, participation, changeNote } = front
  return [
    {
      ...{ target: 'front', kind: 'front', heading: title, seen: markOf(front) },
      fields: { title, brief, participation, changeNote },
    },
    ...version.parts.map((part): Target => {
      const texts = partTexts(part)
      const { kind, heading, body, against, between } = texts
      return {
        ...{ target: part.key, kind, heading, seen: markOf(texts) },
        fields: { heading, body, against, between },
      }
    }),
  ]
}
