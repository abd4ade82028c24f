import type { SearchParams } from '@/lib/dialogues/list-filters'
import { isPlayChoice, type PlayChoice } from './choices'
import { momentOf, momentText, secondOf, sound, type Moment } from './moment'

/** What the address of an interview says about how it is to be watched and read. */
export type Watching = {
  choice: PlayChoice | null
  moment: Moment | null
  /** Somebody is making a link to it. */
  isMade: boolean
  /** What lies with somebody else has been asked for. */
  external: boolean
  /** Words that are looked for in the transcript. */
  find: string
}

/** Of an address only what can be understood; the rest counts as not said. */
export function watchingOf({ q, t, from, to, find, external }: SearchParams): Watching {
  return {
    choice: isPlayChoice(q) ? q : null,
    moment: momentOf(t) ?? fromFields(from, to),
    isMade: from !== undefined,
    external: external === 'yes',
    find: typeof find === 'string' ? find.trim().slice(0, 100) : '',
  }
}

/** Two fields of a form, as people write times. */
function fromFields(from: unknown, to: unknown): Moment | null {
  const start = secondOf(from)
  return start === null ? null : sound(start, secondOf(to))
}

/** The query of an address that says so; empty where there is nothing to say. */
export function watchingQuery({ choice, moment, find }: Partial<Watching>): string {
  const query = new URLSearchParams()
  if (choice) query.set('q', choice)
  // A comma needs no escape, and people read it.
  const t = moment ? `t=${momentText(moment)}` : ''
  if (find) query.set('find', find)
  const text = [query.toString(), t].filter((part) => part !== '').join('&')
  return text ? `?${text}` : ''
}
