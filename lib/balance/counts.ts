import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { stakeholderGroups } from '@/lib/dialogues/schema'
import { unvouched } from '@/lib/events/shown-name'
import type { Prisma, Reader } from '@/lib/platform/db'
import type { Counts } from './public-figures'

/** Asked and not taken back; who has passed it on is counted by the one who got it. */
const asked: Prisma.EventInvitationWhereInput = {
  state: { in: ['invited', 'accepted', 'declined'] },
}

/**
 * How many of each group were invited, registered, had a place, came; how often the group spoke, and how many of
 * its views the published summaries of the dialogue quote. Groups that nobody planned or counted are left out.
 */
export async function countsOf(
  reader: Reader,
  event: { id: string; dialogueId: string | null },
): Promise<Counts[]> {
  const eventId = event.id
  // Somebody who came in from the street says a group; it counts once a convenor has approved it.
  const vouchedFor: Prisma.EventRegistrationWhereInput = event.dialogueId
    ? {
        person: {
          registrations: { none: { dialogueId: event.dialogueId, state: { in: unvouched } } },
        },
      }
    : {}
  const invited = await reader.eventInvitation.groupBy({
    by: ['group'],
    where: { eventId, ...asked },
    _count: true,
  })
  const registered = await reader.eventRegistration.groupBy({
    by: ['group'],
    where: { eventId, group: { not: null }, ...vouchedFor },
    _count: true,
  })
  const confirmed = await reader.eventRegistration.groupBy({
    by: ['group'],
    where: { eventId, state: { in: ['confirmed', 'attended', 'noShow'] }, ...vouchedFor },
    _count: true,
  })
  const came = await reader.eventRegistration.groupBy({
    by: ['group'],
    where: { eventId, attendance: { some: { endedAt: null } }, ...vouchedFor },
    _count: true,
  })
  const spoke = await reader.speakingTurn.groupBy({
    by: ['group'],
    where: { session: { eventId } },
    _count: true,
  })
  const cited = event.dialogueId
    ? await reader.contribution.groupBy({
        by: ['group'],
        where: {
          dialogueId: event.dialogueId,
          state: { in: ['published', 'redacted'] },
          citations: {
            some: {
              part: { version: { publishedAt: { not: null }, summary: { state: 'published' } } },
            },
          },
        },
        _count: true,
      })
    : []
  const planned = await reader.groupSeats.findMany({ where: { eventId } })
  return stakeholderGroups
    .map((group) => ({
      group,
      target: planned.find((each) => each.group === group)?.target ?? null,
      invited: countIn(invited, group),
      registered: countIn(registered, group),
      confirmed: countIn(confirmed, group),
      came: countIn(came, group),
      spoke: countIn(spoke, group),
      cited: countIn(cited, group),
    }))
    .filter(
      ({ target, invited: wereAsked, registered: onTheWay }) =>
        target !== null || wereAsked + onTheWay > 0,
    )
}

function countIn(
  rows: readonly { group: StakeholderGroup | null; _count: number }[],
  group: StakeholderGroup,
): number {
  return rows.find((row) => row.group === group)?._count ?? 0
}
