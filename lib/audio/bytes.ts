import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { isId } from '@/lib/accounts/schema'
import { notFound } from '@/lib/platform/refusal'
import { mayListen, soundById } from './facts'

export type SoundBytes = {
  kind: 'here'
  storageKey: string
  contentType: string
  size: number
  sha256: string
  /** Never: a voice stays in no cache. */
  isPublic: false
  fileName: string
}

/** The bytes of a recording, if this actor may hear it now: asked anew for every range. */
export async function findSound(actor: Actor, id: string): Promise<SoundBytes> {
  const facts = isId(id) ? await soundById(db(), id) : null
  if (!facts?.row.storageKey || !mayListen(actor, facts)) throw notFound()
  const { storageKey, contentType, sha256, bytes } = facts.row
  return {
    kind: 'here',
    ...{ storageKey, contentType, sha256, size: bytes },
    isPublic: false,
    fileName: `view-${facts.publicId}.${endings[contentType] ?? 'bin'}`,
  }
}

const endings: Record<string, string> = {
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'audio/webm': 'webm',
}
