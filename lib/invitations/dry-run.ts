import 'server-only'
import type { InvitationChannel, StakeholderGroup } from '@/generated/prisma/enums'
import { beginningIn } from '@/lib/events/zone'
import { now } from '@/lib/platform/clock'
import type { Reader } from '@/lib/platform/db'
import { locales, type Locale } from '@/lib/platform/i18n'
import { localeOrDefault } from '@/lib/platform/locales'
import { markOf } from '@/lib/platform/overtaken'
import { lastDayIn } from './as-form'
import { invitationSelect, type InvitationRow } from './facts'
import { invitedTo } from './invited-to'
import { sortRound, type Sorted } from './round'
import { limits, type Round } from './schema'
import { wordingOf, type InvitedTo, type Told, type Wording } from './wording'

export type Addressed = InvitationRow & { answerEndsAt: Date; locale: Locale }

/** Who gets a text: so many of one group, by one way. */
type Part = { group: StakeholderGroup; channel: InvitationChannel; count: number }

/** One of the texts that go out, in one language, with who gets it. The name of the group alone makes no other text. */
export type Sample = Wording & { locale: Locale; count: number; parts: Part[] }

type DryRun = {
  event: InvitedTo
  sorted: Sorted<Addressed>
  samples: Sample[]
  /** Changes with whoever is on the list, where it goes to, and any word of it. */
  seen: string
}

/** What a round would send at this moment: to whom, by which way, in which words. Sends nothing. */
export async function dryRunOf(reader: Reader, eventId: string, round: Round): Promise<DryRun> {
  const event = await invitedTo(reader, eventId)
  const all = await reader.eventInvitation.findMany({
    where: { eventId, state: round === 'first' ? 'draft' : 'invited' },
    orderBy: [{ createdAt: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    select: invitationSelect,
  })
  const answerEndsAt = beginningIn(event.timeZone, event.startsOn)
  const addressed = all.map((each) => ({
    ...each,
    answerEndsAt: each.answerBy ?? answerEndsAt,
    locale: localeOrDefault(each.language),
  }))
  const sorted = sortRound(addressed, { round, now: now(), limit: limits.sent })
  const samples = samplesOf(sorted, event, round)
  return { event, sorted, samples, seen: markOf({ samples, sorted: markedIn(sorted) }) }
}

export function toldTo(each: Addressed, event: InvitedTo, round: Round): Told {
  const day = lastDayIn(event.timeZone, each.answerBy)
  return {
    group: each.group,
    isDelegable: each.isDelegable,
    answerOn: day === null ? null : new Date(`${day}T00:00:00Z`),
    event,
    round,
  }
}

/** Every different text once, in the order of the interface's languages. */
function samplesOf(sorted: Sorted<Addressed>, event: InvitedTo, round: Round): Sample[] {
  const texts = new Map<string, { locale: Locale; told: Told; parts: Part[] }>()
  for (const each of [...sorted.mails, ...sorted.letters, ...sorted.calls]) {
    const { locale, group, channel } = each
    const told = toldTo(each, event, round)
    const key = JSON.stringify([locale, wordingOf(locale, told, [])])
    const text = texts.get(key) ?? { locale, told, parts: [] }
    texts.set(key, text)
    const part = text.parts.find((known) => known.group === group && known.channel === channel)
    if (part) part.count += 1
    else text.parts.push({ group, channel, count: 1 })
  }
  const order = (each: Sample) => locales.indexOf(each.locale)
  return [...texts.values()]
    .map(({ locale, told, parts }) => ({
      ...wordingOf(locale, told, [...new Set(parts.map(({ group }) => group))]),
      ...{ locale, parts },
      count: parts.reduce((sum, part) => sum + part.count, 0),
    }))
    .sort((a, b) => order(a) - order(b))
}

function markedIn({ mails, letters, calls, leftOut }: Sorted<Addressed>) {
  const mark = ({ id, codeIssue, name, address, phone, locale }: Addressed) =>
    [id, codeIssue, name, address, phone, locale] as const
  return {
    mails: mails.map(mark),
    letters: letters.map(mark),
    calls: calls.map(mark),
    leftOut: leftOut.map(({ invitation, reason }) => [...mark(invitation), reason]),
  }
}
