import { visitor, type Member } from '@/lib/access/actor'
import { invitationCode } from '@/lib/invitations/code'
import { answerInvitation } from '@/lib/invitations/operations/answer'
import { sendInvitations } from '@/lib/invitations/operations/send'
import { writeInvitation } from '@/lib/invitations/operations/write'
import { dryRun } from '@/lib/invitations/sending'
import { db } from '@/lib/platform/db'
import { draftInvitations, invitations } from '../data/invitations'
import { nonce, type Stage } from './stage'

const slug = 'nsuta-hills-four-days'

/** A convenor asks people to the coming four days; one has answered, one letter isn't sent yet. */
export async function inviteToFourDays(stage: Stage): Promise<void> {
  const convenor = await stage.actor('st-convenor')
  const written = await stage.on({ daysFromNow: -3 }, async () => {
    const ids = await write(convenor, invitations)
    const { seen } = await dryRun(convenor, slug, 'first')
    const round = 'first'
    await sendInvitations(convenor, { slug, nonce: nonce('invitations', slug), round, seen })
    return ids
  })
  const women = await criterionOf('women')
  for (const { id, says } of invitations) {
    if (!says) continue
    const code = invitationCode({ id: written.get(id) ?? '', codeIssue: 1 })
    const answer =
      'no' in says
        ? { said: 'no' as const, adult: undefined, meets: [], reason: says.no }
        : {
            said: 'yes' as const,
            adult: 'yes' as const,
            meets: says.yes.isWoman ? women : [],
            reason: null,
          }
    await stage.on({ daysFromNow: -1 }, () =>
      answerInvitation(visitor, { code, isListed: false, ...answer }, null),
    )
  }
  await stage.on({ daysFromNow: -1 }, () => write(convenor, draftInvitations))
}

/** Writes them down as their form would; gives which record became which row. */
async function write(
  convenor: Member,
  some: typeof invitations,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const { id: key, organisation, email, ...each } of some) {
    const { id } = await writeInvitation(convenor, {
      ...{ slug, nonce: nonce('invitation', key), name: each.name, group: each.group },
      ...{ organisationName: organisation, roleTitle: null, language: each.language },
      ...{ address: email, phone: null, answerBy: null, isDelegable: each.isDelegable },
      channel: email ? 'email' : 'letter',
    })
    ids.set(key, id)
  }
  return ids
}

async function criterionOf(kind: 'women'): Promise<string[]> {
  const criteria = await db().seatCriterion.findMany({
    where: { kind, plan: { event: { slug } } },
    select: { id: true },
  })
  return criteria.map(({ id }) => id)
}
