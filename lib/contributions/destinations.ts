/** Where the forms lead on to, without locale. */
export const afterPosting = (slug: string) => `/dialogues/${slug}/posted`

/** After a view that was said: what happens next is another thing. */
export const afterSaying = (slug: string) => `${afterPosting(slug)}?how=spoken`

/** After a reply: with the way back to the view that it answers. */
export const afterReplying = (slug: string, answered: string) =>
  `${afterPosting(slug)}?answered=${answered}`

type View = { slug: string; publicId: string }

/** `done` is a key of `done` in messages/<locale>/contributions.json. */
export const viewWith = (
  done: 'edited' | 'shown' | 'withdrawn' | 'held' | 'lowered' | 'heard' | 'unheard',
  view: View,
) => `/dialogues/${view.slug}/views/${view.publicId}?done=${done}`

export const queueOf = (slug: string, done: 'published' | 'released' | 'shownAgain' | 'entered') =>
  `/manage/dialogues/${slug}/moderation?done=${done}`

/** Back to the view in the list it was answered in. */
export const afterResponding = (
  { slug, publicId }: { slug: string; publicId: string },
  { back }: { back?: string | undefined },
) => `${back ?? `/dialogues/${slug}/views/${publicId}`}#view-${publicId}`
