import type { InvitationChannel } from '@/generated/prisma/enums'
import { after, days } from '@/lib/platform/clock'
import type { Round } from './schema'

/** Days between two letters to one person, and how many reminders they get at most. */
export const reminderRule = { days: 3, atMost: 3 }

export type Reason = 'expired' | 'noAddress' | 'tooSoon' | 'enough' | 'nextRound'

type Standing = {
  id: string
  state: string
  channel: InvitationChannel
  address: string | null
  phone: string | null
  sentAt: Date | null
  remindedAt: Date | null
  reminders: number
}

export type Sorted<T> = {
  mails: T[]
  letters: T[]
  calls: T[]
  leftOut: { invitation: T; reason: Reason }[]
}

/**
 * Who gets what in a round: drafts for the first, those who have not answered for a reminder. Whoever can't get
 * anything is left out with the reason. At most `limit` people at a time; the others come with the next round.
 */
export function sortRound<T extends Standing & { answerEndsAt: Date }>(
  all: readonly T[],
  { round, now, limit }: { round: Round; now: Date; limit: number },
): Sorted<T> {
  const sorted: Sorted<T> = { mails: [], letters: [], calls: [], leftOut: [] }
  const wanted = all.filter(({ state }) => state === (round === 'first' ? 'draft' : 'invited'))
  let room = limit
  for (const invitation of wanted) {
    const reason = obstacle(invitation, round, now)
    if (reason) sorted.leftOut.push({ invitation, reason })
    else if (room === 0) sorted.leftOut.push({ invitation, reason: 'nextRound' })
    else {
      room -= 1
      const { channel } = invitation
      if (channel === 'email') sorted.mails.push(invitation)
      else if (channel === 'letter') sorted.letters.push(invitation)
      else sorted.calls.push(invitation)
    }
  }
  return sorted
}

function obstacle(
  invitation: Standing & { answerEndsAt: Date },
  round: Round,
  now: Date,
): Reason | null {
  const { channel, address, phone, sentAt, remindedAt, reminders } = invitation
  if (invitation.answerEndsAt <= now) return 'expired'
  if (channel === 'email' && !address) return 'noAddress'
  if (channel === 'phone' && !phone) return 'noAddress'
  if (round === 'first') return null
  if (reminders >= reminderRule.atMost) return 'enough'
  const last = remindedAt ?? sentAt
  return last && after(last, days(reminderRule.days)) > now ? 'tooSoon' : null
}
