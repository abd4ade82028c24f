import type { Piece } from '@/lib/cues/find'

/** Words as they are, those that were looked for marked. */
export function Pieces({ of, lang }: { of: readonly Piece[]; lang: string }) {
  return (
    <span lang={lang} dir="auto">
      {of.map(({ text, isMarked }, at) => (isMarked ? <mark key={at}>{text}</mark> : text))}
    </span>
  )
}
