import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { demandSignedIn } from '@/lib/attendance/operations/sync'
import { putRight } from '@/lib/attendance/scan-time'
import { enterContribution } from '@/lib/contributions/operations/enter'
import { enterInput } from '@/lib/contributions/schema'
import { knownDialogue } from '@/lib/dialogues/facts'
import { after, days, now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { openLetter } from '@/lib/platform/letterbox'
import { log } from '@/lib/platform/log'
import { firstAnswer, once } from '@/lib/platform/once'
import { Refusal } from '@/lib/platform/refusal'
import { demandTurn, type Limit } from '@/lib/platform/throttle'
import { entryInside, sealedEntry, type EntryInside, type SyncInput } from '../schema'
import { enter } from './answer'

/** What the entries of a device without a network are sealed for. */
export const entryBox = 'entries for somebody'

const syncs: Limit = { name: 'entry-sync', turns: 1_200, seconds: 3_600 }

/** Of one entry: `why` is a message key of `refusals`, or "unreadable"; null where it was taken in. */
export type EntryAnswer = { nonce: string; why: string | null }

type Opened = { nonce: string; saidAt: Date; entry: EntryInside['entry'] }
type Batch = Omit<SyncInput, 'entries'> & { slug: string; entries: unknown[] }

/**
 * Takes in what a device entered while it had no network, in the order in which it was said. Each entry by itself: a
 * refusal keeps no other from being entered. Sent again, each is answered as the first time; what isn't answered
 * stays on the device.
 */
export async function syncEntries(actor: Actor, batch: Batch) {
  demandSignedIn(actor)
  await demandTurn(syncs, `${personIdOf(actor)} at ${batch.slug}`)
  const dialogue = await knownDialogue(db(), actor, { slug: batch.slug })
  authorize(actor, 'entry.takeOffline', { dialogue })
  const receivedAt = now()
  const answers: EntryAnswer[] = []
  const opened: Opened[] = []
  for (const each of batch.entries) {
    const found = open(each, { sentAt: batch.now, receivedAt })
    if ('why' in found) answers.push(found)
    else opened.push(found)
  }
  opened.sort((a, b) => a.saidAt.getTime() - b.saidAt.getTime())
  for (const each of opened) {
    const answer = await settle(actor, each)
    if (answer) answers.push(answer)
  }
  const { clockOffBy } = putRight({
    scannedAt: batch.now,
    sentAt: batch.now,
    receivedAt,
    notBefore: receivedAt,
  })
  return { answers, clockOffBy }
}

/** An entry out of its seal, with its time put right. What nobody can read is answered, so that it waits no longer. */
function open(
  sent: unknown,
  { sentAt, receivedAt }: { sentAt: Date; receivedAt: Date },
): Opened | EntryAnswer {
  const nonce = nonceOf(sent)
  const outside = sealedEntry.safeParse(sent)
  if (!outside.success) return { nonce, why: 'unreadable' }
  const inside = entryInside.safeParse(parsed(openLetter(entryBox, outside.data.sealed)))
  if (!inside.success || inside.data.nonce !== nonce) return { nonce, why: 'unreadable' }
  const { at: saidAt } = putRight({
    ...{ scannedAt: outside.data.at, sentAt, receivedAt },
    // What waits outlives the list, but an answer from long ago doesn't count as one of today.
    notBefore: after(receivedAt, -days(14)),
  })
  return { nonce, saidAt, entry: inside.data.entry }
}

/** Entered, or refused in words: either way kept with its mark. Null for a bug, which is tried again. */
async function settle(actor: Actor, { nonce, saidAt, entry }: Opened): Promise<EntryAnswer | null> {
  try {
    if (entry.kind === 'view') return await settleView(actor, entry, nonce)
    return await transaction((tx) =>
      once<EntryAnswer>(tx, nonce, async () => {
        await enter(tx, actor, { ...entry, nonce }, saidAt)
        return { nonce, why: null }
      }),
    )
  } catch (error) {
    if (!(error instanceof Refusal)) {
      log.error('entry not settled', error)
      return null
    }
    if (error.kind === 'signIn' || error.kind === 'tooMany') throw error
    const { code } = error
    return transaction((tx) => once<EntryAnswer>(tx, nonce, async () => ({ nonce, why: code })))
  }
}

type View = Extract<EntryInside['entry'], { kind: 'view' }>

/**
 * In no transaction but the view's own: if each device held one connection while it waits for a second, a team that
 * sends at once would wait for itself. The view has a mark of its own: sent again, the one that is there is the answer.
 */
async function settleView(
  actor: Actor,
  { kind: _kind, ...view }: View,
  nonce: string,
): Promise<EntryAnswer> {
  const refusedBefore = await firstAnswer<EntryAnswer>(db(), nonce)
  if (refusedBefore) return refusedBefore
  const { isPublic, isGloss, isReadBack } = view
  const ticked = (claim: boolean) => (claim ? 'on' : undefined)
  const input = enterInput.safeParse({
    ...view,
    nonce: `view ${nonce}`,
    isPublic: ticked(isPublic),
    isGloss: ticked(isGloss),
    isReadBack: ticked(isReadBack),
  })
  if (!input.success) throw new Refusal('invalid', 'invalid')
  // Who was asked has gone by now: what is near to other words is for the moderators.
  const { seenAlike: _form, ...entry } = input.data
  await enterContribution(actor, entry)
  return { nonce, why: null }
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
