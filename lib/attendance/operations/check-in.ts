import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { lockEvent } from '@/lib/events/operations'
import { transaction } from '@/lib/platform/db'
import { takeTry, type Patience } from '@/lib/platform/throttle'
import type { Answer } from '../answer'
import type { CodeInput, PersonInput } from '../schema'
import { scannedNow, settle, type Scan } from '../settle'

/**
 * Wrong codes slow their account down at this event, and lock nothing: never by address, behind which a whole venue
 * stands. Right codes always pass: with 55 bits nobody tries them out, and three helpers on one account must not wait
 * for a fourth one's smudged badges.
 */
const wrongCodes: Patience = { name: 'badge', free: 20, longestWait: 10, seconds: 600 }

/** By the code on a badge, typed or read by a scanner that types. */
export async function checkInByCode(actor: Actor, input: CodeInput): Promise<Answer> {
  const who = { code: input.code }
  const answer = await checkIn(actor, input.slug, { ...scannedNow(input), way: 'code', who })
  if (answer.why === 'unknownCode' || answer.why === 'otherEvent') {
    await takeTry([{ patience: wrongCodes, key: `${personIdOf(actor)} at ${input.slug}` }])
  }
  return answer
}

/** Somebody who was looked up by name. */
export async function checkInByName(actor: Actor, input: PersonInput): Promise<Answer> {
  const who = { registrationId: input.registrationId }
  return checkIn(actor, input.slug, { ...scannedNow(input), way: 'name', who })
}

async function checkIn(actor: Actor, slug: string, scan: Scan): Promise<Answer> {
  return transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug })
    authorize(actor, 'attendance.checkIn', about)
    return settle(tx, actor, row, scan)
  })
}
