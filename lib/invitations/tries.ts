import 'server-only'
import { normalCode } from '@/lib/platform/ids'
import { Refusal } from '@/lib/platform/refusal'
import { takeTry, type Patience } from '@/lib/platform/throttle'

/**
 * Loosely, because a hall of 90 people types from one address, and a code has 55 bits: only wrong codes are counted,
 * and a wait is never longer than half a minute, so that nobody who holds a right one is locked out.
 */
const network: Patience = {
  name: 'rsvp',
  free: 400,
  longestWait: 30,
  seconds: 3600,
  isShared: true,
}
/** The same wrong code again and again, from wherever: a machine. */
const sameCode: Patience = { ...network, name: 'rsvp-code', free: 40 }

type Asked = { code: string; address: string | null }

/** Counts a try at a code before it is looked at. The result forgets it: call it when the code was right. */
export function tryCode({ code, address }: Asked): Promise<() => Promise<void>> {
  return takeTry([
    { patience: sameCode, key: normalCode(code) },
    ...(address ? [{ patience: network, key: address }] : []),
  ])
}

/** The same for a page, which says in words how long to wait. */
export function tryCodeOrWait(
  asked: Asked,
): Promise<{ wait: number } | { forget: () => Promise<void> }> {
  return tryCode(asked).then(
    (forget) => ({ forget }),
    (refused: unknown) => {
      if (refused instanceof Refusal && refused.kind === 'tooMany') {
        return { wait: Number(refused.params.seconds ?? 1) }
      }
      throw refused
    },
  )
}
