import { after, seconds } from '@/lib/platform/clock'

type Sent = {
  /** By the device's clock: when somebody was scanned. */
  scannedAt: Date
  /** By the device's clock: when it sent this. */
  sentAt: Date
  receivedAt: Date
  /** By the portal's clock: before this the device had no list to scan against. */
  notBefore: Date
}

/**
 * When somebody really came. A tablet's clock may be hours off, but it is off by the same at the scan and at the
 * sending: the difference between its "now" and ours is taken away. Whatever is left of nonsense is bounded: nobody
 * was scanned before the device had its list, nor after the scan arrived.
 */
export function putRight({ scannedAt, sentAt, receivedAt, notBefore }: Sent) {
  const clockOffBy = Math.round((sentAt.getTime() - receivedAt.getTime()) / 1000)
  const corrected = after(scannedAt, -seconds(clockOffBy))
  const bounded =
    corrected > receivedAt ? receivedAt : corrected < notBefore ? notBefore : corrected
  return { at: bounded, clockOffBy: withinInteger(clockOffBy) }
}

/** A device that believes in 1970 or 2100 is off by more than the column holds. */
function withinInteger(count: number): number {
  const most = 2 ** 31 - 1
  return Math.max(-most, Math.min(most, count))
}
