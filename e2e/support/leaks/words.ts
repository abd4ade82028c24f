import { randomLetters } from '@/lib/platform/ids'
import type { Planted, Sentinel } from './planted'

/** Every word that must not be met by the wrong people, said once and by the operations that people use. */
export const run = randomLetters(8).toLowerCase()
export const planted: Planted = {
  run,
  sentinels: {},
  tokens: {},
  dialogues: [],
  events: [],
  sessions: [],
  rooms: [],
  interviews: [],
  series: [],
  speakers: [],
  summaries: [],
  parts: [],
  promises: [],
  proofs: [],
  items: [],
  files: [],
  photos: [],
  briefs: [],
  mailings: [],
  questions: [],
  guests: [],
  invitations: [],
  views: [],
  snapshots: [],
  registrations: [],
  imports: [],
  people: [],
  renditions: [],
  captions: [],
  sounds: [],
  hidden: [],
  mails: [],
}

/** One word without a blank, so that no page breaks it; with capitals, which tell it from an address made of it. */
export function word(name: Sentinel): string {
  return (planted.sentinels[name] = `zz${name}${run}`)
}

/** For an address of mail, which loses its capitals. */
export function mailWord(name: Sentinel): string {
  return (planted.sentinels[name] = `zz${name}${run}`.toLowerCase())
}
