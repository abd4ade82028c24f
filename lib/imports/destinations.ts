/** Where the forms lead on to, without locale. */
export const importsOf = (slug: string) => `/manage/dialogues/${slug}/imports`

export const reviewOf = ({ slug, id }: { slug: string; id: string }) => `${importsOf(slug)}/${id}`

export const rowOf = (of: { slug: string; id: string }, number: number) =>
  `${reviewOf(of)}/rows/${number}`

type RowDeed = 'accepted' | 'left' | 'undone'

/** On to the next row that waits, or back to all of them; `row`: the one that was decided, to take it back. */
export function afterRow(
  of: { slug: string; id: string; number: number },
  done: RowDeed,
  next: number | null,
) {
  const said = `?done=${done}&row=${of.number}`
  return next === null ? `${reviewOf(of)}${said}` : `${rowOf(of, next)}${said}`
}
