import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { importFacts } from '../facts'

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** The sound of a row, for who types what is said in it. Asked anew for every range. */
export async function soundOfRow(actor: Actor, id: string, number: string) {
  if (!isId(id) || !/^\d{1,8}$/.test(number)) throw notFound()
  const { about } = await importFacts(db(), actor, id)
  authorize(actor, 'import.review', about)
  const row = await db().viewImportRow.findUnique({
    where: { importId_number: { importId: id, number: Number(number) } },
    select: { audioKey: true, audioType: true, audioBytes: true, audioSha256: true },
  })
  if (!row?.audioKey || !row.audioType || !row.audioSha256) throw notFound()
  return {
    kind: 'here' as const,
    ...{ storageKey: row.audioKey, contentType: row.audioType, sha256: row.audioSha256 },
    size: row.audioBytes ?? 0,
    isPublic: false,
    fileName: `row-${number}`,
  }
}
