import 'server-only'
import { namesIn, wholeNamesIn } from '@/lib/notes/names'
import { peopleOfEvent } from '@/lib/notes/people'
import { namesAreGivenOut } from '@/lib/papers/given-out'
import type { Reader } from '@/lib/platform/db'
import type { Translated } from '@/lib/platform/translated'

export type Named = {
  /** Stand there in full: must go before it is released. */
  certain: string[]
  /** A part of the name stands there, which may be somebody or something else. */
  perhaps: string[]
}

const nobody: Named = { certain: [], perhaps: [] }

/** Who of the event is named in a text, where its rule says that nobody is told who was there. */
export async function namedIn(
  reader: Reader,
  event: { id: string; dialogueId: string | null },
  text: Translated | null,
): Promise<Named> {
  if (!text || (await namesAreGivenOut(reader, event))) return nobody
  const { names } = await peopleOfEvent(reader, event.id, event.dialogueId)
  const words = Object.values(text.texts).join('\n')
  const known = [...new Set(names.map((name) => name.trim()))].filter((name) => name !== '')
  const certain = wholeNamesIn(
    words,
    known.filter((name) => /\S\s+\S/.test(name)),
  )
  return {
    certain,
    perhaps: namesIn(words, known).filter((name) => !certain.includes(name)),
  }
}
