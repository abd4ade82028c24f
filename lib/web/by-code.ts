import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { currentVisit } from './visit'

type Slowed = <T>(
  tried: { code: string; address: string | null },
  work: () => Promise<T>,
) => Promise<T>

/** Makes of operations that take a code ones that slow down whoever tries wrong codes, by the network they come from. */
export const slowedBy =
  (atOneTry: Slowed) =>
  <Input extends { code: string }, Result>(
    operation: (actor: Actor, input: Input) => Promise<Result>,
  ) =>
  async (actor: Actor, input: Input): Promise<Result> => {
    // From an account: nothing to guess.
    if (input.code === '') return operation(actor, input)
    const { address } = await currentVisit()
    return atOneTry({ code: input.code, address }, () => operation(actor, input))
  }
