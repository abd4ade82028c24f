import { z } from 'zod'
import { fingerprint } from './fingerprint'
import { Refusal } from './refusal'

/**
 * Somebody else saved the same thing while this one was being written. Nothing was written: what they saved goes
 * back to the writer as the fields of the form, with its mark, so that the next save counts.
 */
export class Overtaken extends Refusal {
  constructor(
    readonly theirs: object,
    readonly seen: string,
  ) {
    super('conflict', 'overtaken')
  }
}

/** The mark of what the writer began with, carried by the form. Left out by whatever is no form. */
export const seenInput = z.string().max(64).optional()

/** The mark of a content, in the shape of its form's fields. */
export const markOf = (content: object): string => fingerprint(content)

/** Inside the transaction, after the lock: refuses where the content is no longer what the writer began with. */
export function demandUnchanged(seen: string | undefined, content: object): void {
  const mark = markOf(content)
  if (seen !== undefined && seen !== mark) throw new Overtaken(content, mark)
}
