import 'server-only'
import { keyedHash } from '@/lib/platform/secrets'
import {
  demandTurn,
  takeTry,
  takeTurn,
  type Limit,
  type Patience,
  type Tried,
} from '@/lib/platform/throttle'
import type { Visit } from './visit'

const minute = 60
const hour = 60 * minute
const day = 24 * hour

/** A finder of a lost card needs some nine years for half of the million PINs at five minutes a try. */
const card: Patience = { name: 'card', free: 5, longestWait: 5 * minute, seconds: day }
const account: Patience = { name: 'account', free: 5, longestWait: 5 * minute, seconds: day }
const device: Patience = { name: 'device', free: 10, longestWait: minute, seconds: day }
/** Very loosely: a hall of 90 people, all of whom mistype twice, is not slowed down. */
const address: Patience = {
  name: 'address',
  free: 400,
  longestWait: 30,
  seconds: hour,
  isShared: true,
}

/** What a device remembers of an account or card that it has signed in with; tells nobody which. */
export function markOf(kind: 'account' | 'card', subject: string): string {
  return keyedHash(`known ${kind}`, subject).slice(0, 16)
}

/**
 * Counts a try at the secret of `subject` (an e-mail address, a card's code; known to us or not).
 * Where the device has signed in there before, tries from elsewhere don't slow its owner down.
 */
export function trySecret(
  kind: 'account' | 'card',
  subject: string,
  visit: Visit,
): Promise<() => Promise<void>> {
  const isKnown = visit.deviceId !== null && visit.knows.includes(markOf(kind, subject))
  const tries: Tried[] = [
    {
      patience: kind === 'card' ? card : account,
      key: isKnown ? `${subject} at ${visit.deviceId}` : subject,
    },
  ]
  if (visit.deviceId) tries.push({ patience: device, key: visit.deviceId })
  if (visit.address) tries.push({ patience: address, key: visit.address })
  return takeTry(tries)
}

const mailsPerDevice: Limit = { name: 'mail-device', turns: 10, seconds: hour }
const mailsPerAddress: Limit = { name: 'mail-network', turns: 400, seconds: hour }

/** One mail of a kind in three minutes and eight a day to one recipient, whoever asks for them. */
const mailsSoon: Limit = { name: 'mail-soon', turns: 1, seconds: 3 * minute }
const mailsADay: Limit = { name: 'mail-day', turns: 8, seconds: day }

/** Refuses who asks for too many mails; counted before anything is known about the recipient. */
export async function demandMailTurn(visit: Visit): Promise<void> {
  if (visit.deviceId) await demandTurn(mailsPerDevice, visit.deviceId)
  if (visit.address) await demandTurn(mailsPerAddress, visit.address)
}

/** False when this recipient has had enough: then nothing is sent, and nobody is told. */
export async function recipientHasTurn(kind: string, toAddress: string): Promise<boolean> {
  const key = `${kind} ${toAddress}`
  return (await takeTurn(mailsSoon, key)) && (await takeTurn(mailsADay, key))
}
