import type { Sitting } from './schema'

/** Where the forms lead on to, without locale. */
export const sittingOf = (slug: string, registrationId: string) =>
  `/manage/dialogues/${slug}/enter/${registrationId}`

/** The sitting goes on as it was begun; nothing personal stands in the address. */
export function sittingQuery(
  sitting: Sitting,
  more: Record<string, string | number | null> = {},
): string {
  const query = new URLSearchParams({ channel: sitting.channel, earshot: sitting.earshot })
  if (sitting.spokenLanguage) query.set('spokenLanguage', sitting.spokenLanguage)
  if (sitting.isReadBack) query.set('readBack', 'on')
  for (const [name, value] of Object.entries(more)) if (value) query.set(name, String(value))
  return query.toString()
}

/** `done` is a key of `done` in messages/<locale>/facilitated.json. */
export const myViewsWith = (done: 'takenOver' | 'withdrawn') => `/me/views?done=${done}#entered`

export const callBacksWith = (slug: string, done: 'noted' | 'decided' | 'shown') =>
  `/manage/dialogues/${slug}/call-backs?done=${done}`
