import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { loadMember } from '@/lib/access/load-member'
import { powerBehind, type Member } from '@/lib/access/actor'
import type { ContributionFacts } from '@/lib/contributions/facts'
import type { Reader } from '@/lib/platform/db'
import { groupsBehind, voiceOf } from './rules'

type Voice = { byId: string; group: StakeholderGroup | null }

/**
 * Whether somebody here could answer an appeal who neither decided nor speaks for a group that did. Only then are
 * those turned away who speak for such a group: an appeal must not wait for ever where the team is small.
 */
export async function otherGroupsCouldAnswer(
  reader: Reader,
  { dialogue, contribution }: ContributionFacts,
  voices: readonly Voice[],
): Promise<boolean> {
  const spoken = new Set(voices.map(({ group }) => group))
  const team = await moderatorsOf(reader, dialogue.id)
  return team.some(
    (member) =>
      powerBehind(member, dialogue.id) === null &&
      !voices.some(({ byId }) => byId === member.personId) &&
      member.personId !== contribution.personId &&
      member.personId !== contribution.enteredById &&
      !groupsBehind(member, dialogue.id).includes(contribution.group) &&
      !spoken.has(voiceOf(member, dialogue.id)),
  )
}

async function moderatorsOf(reader: Reader, dialogueId: string): Promise<Member[]> {
  const grants = await reader.roleGrant.findMany({
    where: {
      dialogueId,
      endedAt: null,
      role: { in: ['convenor', 'facilitator', 'safeguardingLead'] },
      person: { account: { suspendedAt: null }, erasedAt: null, mergedIntoId: null },
    },
    distinct: ['personId'],
    select: { personId: true },
  })
  const members: Member[] = []
  for (const { personId } of grants) {
    const member = await loadMember(personId, {}, reader)
    if (member) members.push(member)
  }
  return members
}
