import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { recordAnonymously } from '@/lib/activity/record'
import { transaction, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { takeTry, type Patience } from '@/lib/platform/throttle'
import { hashOfCode } from '../code'
import { contributionFacts, type ContributionFacts } from '../facts'
import type { CodeInput, EditByCodeInput } from '../schema'
import { reword } from './edit'
import { publishIfReleased } from './release'
import { erase } from './withdraw'

/** Loosely, because many share an address: a code has 55 bits. Nothing else of who tries is counted. */
const patience: Patience = {
  name: 'follow-up',
  free: 50,
  longestWait: 30,
  seconds: 3600,
  isShared: true,
}

/**
 * Counts a try at a code for the address that asks. Whatever takes a code comes through here: else whoever is slowed
 * down at one door goes on at the next.
 */
export async function atOneTry<T>(network: string | null, work: () => Promise<T>): Promise<T> {
  const forget = network ? await takeTry([{ patience, key: network }]) : null
  try {
    const done = await work()
    await forget?.()
    return done
  } catch (error) {
    // The code was right, and something else wasn't.
    if (!(error instanceof Refusal && error.code === 'unknownCode')) await forget?.()
    throw error
  }
}

/** Whether there is an anonymous view behind the code. */
export async function openByCode(actor: Actor, { code }: CodeInput) {
  await transaction((tx) => lockByCode(tx, actor, code))
  return { code }
}

export async function editByCode(actor: Actor, { code, text, language }: EditByCodeInput) {
  return transaction(async (tx) => {
    const facts = await lockByCode(tx, actor, code)
    authorize(actor, 'contribution.editByCode', facts)
    await reword(tx, facts, { text, language })
    await recordAnonymously(tx, 'contribution.editByCode', facts.dialogue.id)
    return { code }
  })
}

/** Keeps it inside the dialogue. */
export async function lowerByCode(actor: Actor, { code }: CodeInput) {
  return transaction(async (tx) => {
    const facts = await lockByCode(tx, actor, code)
    authorize(actor, 'contribution.lowerByCode', facts)
    const { id, state } = facts.contribution
    await tx.contribution.update({
      where: { id },
      data: { scope: 'dialogue' },
      select: { id: true },
    })
    if (state === 'pending') await publishIfReleased(tx, id)
    await recordAnonymously(tx, 'contribution.lowerByCode', facts.dialogue.id)
    return { code }
  })
}

export async function withdrawByCode(actor: Actor, { code }: CodeInput) {
  return transaction(async (tx) => {
    const facts = await lockByCode(tx, actor, code)
    authorize(actor, 'contribution.withdrawByCode', facts)
    await erase(tx, facts.contribution.id)
    await recordAnonymously(tx, 'contribution.withdrawByCode', facts.dialogue.id)
    return { code }
  })
}

async function lockByCode(tx: Transaction, actor: Actor, code: string): Promise<ContributionFacts> {
  const facts = await contributionFacts(tx, { codeHash: hashOfCode(code) }, 'update')
  if (!facts) throw unknownCode()
  authorize(actor, 'contribution.readByCode', facts)
  return facts
}

export function unknownCode(): Refusal {
  return new Refusal('notFound', 'unknownCode', { field: 'code' })
}
