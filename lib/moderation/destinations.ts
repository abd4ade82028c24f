/** Where the forms lead on to, without locale. `done` is a key of `done` in messages/<locale>/moderation.json. */
export const queueAfter = (slug: string, done: string, publicId: string) =>
  `/manage/dialogues/${slug}/moderation?done=${done}&view=${publicId}`

export const itemOf = (slug: string, publicId: string, done?: string) =>
  `/manage/dialogues/${slug}/moderation/${publicId}${done ? `?done=${done}` : ''}`

export const viewAfter = (slug: string, publicId: string, done: string) =>
  `/dialogues/${slug}/views/${publicId}?done=${done}`
