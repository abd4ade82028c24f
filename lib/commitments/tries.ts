import 'server-only'
import { normalCode } from '@/lib/platform/ids'
import { Refusal } from '@/lib/platform/refusal'
import { takeTry, type Patience } from '@/lib/platform/throttle'

/** Only wrong codes are counted; a wait is never long enough to keep an owner from their promise. */
const network: Patience = {
  name: 'commitment',
  free: 30,
  longestWait: 60,
  seconds: 3600,
  isShared: true,
}
/** The same wrong code again and again, from wherever: a machine. */
const sameCode: Patience = { ...network, name: 'commitment-code', free: 20 }

export const unknownCode = () =>
  new Refusal('notFound', 'commitment.unknownCode', { field: 'code' })

/** Counts a try at a code before it is looked at. Whatever takes a code comes through here. */
export async function atOneTry<T>(
  { code, address }: { code: string; address: string | null },
  work: () => Promise<T>,
): Promise<T> {
  const forget = await takeTry([
    { patience: sameCode, key: normalCode(code) },
    ...(address ? [{ patience: network, key: address }] : []),
  ])
  try {
    const done = await work()
    await forget()
    return done
  } catch (error) {
    // The code was right, and something else wasn't.
    if (!(error instanceof Refusal && error.code === 'commitment.unknownCode')) await forget()
    throw error
  }
}
