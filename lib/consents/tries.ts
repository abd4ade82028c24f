import 'server-only'
import { normalCode } from '@/lib/platform/ids'
import { Refusal } from '@/lib/platform/refusal'
import { takeTry, type Patience } from '@/lib/platform/throttle'

/**
 * Loosely, because a whole mine may share an address and a code has 55 bits: only wrong codes are counted, and a wait
 * is never longer than half a minute, so that nobody is kept from taking their consent back.
 */
const network: Patience = {
  name: 'consent',
  free: 50,
  longestWait: 30,
  seconds: 3600,
  isShared: true,
}
/** The same wrong code again and again, from wherever: a machine. */
const sameCode: Patience = { ...network, name: 'consent-code', free: 40 }

export const unknownCode = () => new Refusal('notFound', 'consent.unknownCode', { field: 'code' })

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
    if (!(error instanceof Refusal && error.code === 'consent.unknownCode')) await forget()
    throw error
  }
}
