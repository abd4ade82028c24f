import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { lockEvent } from '@/lib/events/operations'
import { after, hours, now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { openLetter } from '@/lib/platform/letterbox'
import { log } from '@/lib/platform/log'
import { Refusal } from '@/lib/platform/refusal'
import { demandTurn, type Limit } from '@/lib/platform/throttle'
import { refused, type Answer } from '../answer'
import { putRight } from '../scan-time'
import { scanInside, sealedScan, type ScanInside, type SyncInput } from '../schema'
import { answerOnce, note, settle, type Scanned } from '../settle'
import { takenAtOf } from '../stamp'
import { settleUnderAge, settleWalkIn } from '../walk-in'

/** What the scans of a device without a network are sealed for. */
export const scanBox = 'check-in scans'

const syncs: Limit = { name: 'check-in-sync', turns: 1_200, seconds: 3_600 }

/**
 * Asked before anything else, so that a device whose session has ended is never told that there is no such event: it
 * keeps what it has, and its helper signs in again.
 */
export function demandSignedIn(actor: Actor): void {
  if (actor.kind !== 'member') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
}

type Batch = Omit<SyncInput, 'scans'> & { slug: string; scans: unknown[] }
type Opened = { scanned: Scanned; inside: ScanInside['scan'] }

/**
 * Takes in what a device scanned while it had no network, in the order in which people came. Sent twice, it is
 * written down once; what isn't answered here stays on the device.
 */
export async function syncCheckIns(actor: Actor, batch: Batch) {
  demandSignedIn(actor)
  await demandTurn(syncs, `${personIdOf(actor)} at ${batch.slug}`)
  const receivedAt = now()
  const eventId = await transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug: batch.slug })
    authorize(actor, 'attendance.checkIn', about)
    return row.id
  })
  const unreadable: Answer[] = []
  const opened: Opened[] = []
  for (const each of batch.scans) {
    const found = open(each, { ...batch, receivedAt, eventId })
    if ('why' in found) unreadable.push(found)
    else opened.push(found)
  }
  opened.sort((a, b) => a.scanned.scannedAt.getTime() - b.scanned.scannedAt.getTime())
  const { clockOffBy } = putRight({
    scannedAt: batch.now,
    sentAt: batch.now,
    receivedAt,
    notBefore: receivedAt,
  })
  return { answers: [...unreadable, ...(await settleAll(actor, batch.slug, opened))], clockOffBy }
}

type Circumstances = Pick<Batch, 'now' | 'device'> & { receivedAt: Date; eventId: string }

/** A scan out of its seal, with its time put right. What nobody can read is answered, so that it waits no longer. */
function open(sent: unknown, about: Circumstances): Opened | (Answer & { why: 'unreadable' }) {
  const outside = sealedScan.safeParse(sent)
  const nonce = nonceOf(sent)
  const unreadable = { ...refused(nonce, 'unreadable'), why: 'unreadable' as const }
  if (!outside.success) return unreadable
  const { sealed, at: scannedAt, stamp } = outside.data
  const inside = scanInside.safeParse(parsed(openLetter(scanBox, sealed)))
  if (!inside.success || inside.data.nonce !== nonce) return unreadable
  const { receivedAt, eventId, device } = about
  // A list lives for a day on the device; older than that no scan can be.
  const notBefore = takenAtOf(eventId, stamp) ?? after(receivedAt, -hours(24))
  const { at, clockOffBy } = putRight({ scannedAt, sentAt: about.now, receivedAt, notBefore })
  const { occasion, scan } = inside.data
  return {
    inside: scan,
    scanned: { nonce, occasion, scannedAt: at, clockOffBy, wasOffline: true, device },
  }
}

function nonceOf(sent: unknown): string {
  const nonce = typeof sent === 'object' && sent !== null && 'nonce' in sent ? sent.nonce : ''
  return typeof nonce === 'string' ? nonce.slice(0, 100) : ''
}

/** A letter that isn't JSON is as unreadable as one that can't be opened. */
function parsed(letter: string | null): unknown {
  try {
    return JSON.parse(letter ?? '')
  } catch {
    return null
  }
}

/**
 * All in one transaction, which is quick. Where something is wrong with one of them, the batch is halved until that
 * one stands alone: refused in words if the rules refuse it; else it stays unanswered, and so on its device. All the
 * others are counted.
 */
async function settleAll(actor: Actor, slug: string, opened: Opened[]): Promise<Answer[]> {
  const [only] = opened
  if (!only) return []
  try {
    return await transaction(async (tx) => {
      const { row } = await lockEvent(tx, actor, { slug })
      const answers: Answer[] = []
      for (const each of opened) answers.push(await settleOne(tx, actor, row, each))
      return answers
    })
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'notFound') throw error
    if (opened.length === 1) return alone(actor, slug, only, error)
    const half = Math.ceil(opened.length / 2)
    const first = await settleAll(actor, slug, opened.slice(0, half))
    return [...first, ...(await settleAll(actor, slug, opened.slice(half)))]
  }
}

/** The one at fault. A rule that refuses it (a group without places) is an answer; a bug is logged and tried again. */
async function alone(
  actor: Actor,
  slug: string,
  { scanned, inside }: Opened,
  error: unknown,
): Promise<Answer[]> {
  if (!(error instanceof Refusal)) {
    log.error('scan not settled', error)
    return []
  }
  const answer = refused(scanned.nonce, inside.way === 'walkIn' ? 'full' : 'unreadable')
  return transaction(async (tx) => {
    const { row } = await lockEvent(tx, actor, { slug })
    const written = () =>
      note(tx, actor, row, scanned, inside.way === 'walkIn' ? 'walkIn' : 'name', answer)
    return [await answerOnce(tx, row, scanned.nonce, written)]
  })
}

function settleOne(
  tx: Transaction,
  actor: Actor,
  event: Parameters<typeof settle>[2],
  { scanned, inside }: Opened,
): Promise<Answer> {
  if (inside.way === 'underAge') return settleUnderAge(tx, event, scanned.nonce)
  if (inside.way === 'walkIn') return settleWalkIn(tx, actor, event, scanned, inside)
  if (inside.way === 'name') {
    const who = { registrationId: inside.registrationId }
    return settle(tx, actor, event, { ...scanned, way: inside.by, who })
  }
  return settle(tx, actor, event, { ...scanned, way: inside.way, who: { code: inside.code } })
}
