import { describe, expect, test } from 'vitest'
import { can } from '@/lib/access/table'
import { contributionFacts } from '@/lib/contributions/facts'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { db } from '@/lib/platform/db'
import { visibleTo } from '@/lib/registrations/visibility'
import { makeDialogue, makeMember } from '@/lib/testing/make'
import { makeAdministrator } from '@/lib/testing/merging'
import { makeCouncil, posts } from '@/lib/testing/views'
import { suspendAccount } from './suspend'

const reason = 'Threatened another participant'

describe('account.suspend, of somebody whom a dialogue relies on', () => {
  test('a dialogue keeps a convenor who can act, whoever is suspended at once', async () => {
    const admins = [await makeAdministrator(), await makeAdministrator()] as const
    const { id: dialogueId } = await makeDialogue()
    const convenor = () => makeMember({ roles: [{ role: 'convenor', dialogueId }] })
    const [one, two] = [await convenor(), await convenor()]
    const both = await Promise.allSettled([
      suspendAccount(admins[0], { personId: one.personId, reason }),
      suspendAccount(admins[1], { personId: two.personId, reason }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find((each) => each.status === 'rejected')
    expect(refused).toMatchObject({ reason: { code: 'leavesNobody' } })
    await db().dialogue.update({ where: { id: dialogueId }, data: { state: 'archived' } })
    for (const { personId } of [one, two]) await suspendAccount(admins[0], { personId, reason })
  })

  test('a suspended safeguarding lead no longer vouches for officials on the team', async () => {
    const admin = await makeAdministrator()
    const council = await makeCouncil()
    const { officialConvenor, dialogue, miner, lead } = council
    const subject = async () => ({ dialogue: await dialogueFacts(db(), { id: dialogue.id }) })
    const view = await posts(miner, council.prompt)
    const seen = async () => ({
      works: can(officialConvenor, 'registration.list', await subject()),
      registrations: await db().registration.count({ where: visibleTo(officialConvenor) }),
      leads: (await contributionFacts(db(), view))?.dialogue.safeguardingLeads.length,
    })
    expect(await seen()).toEqual({ works: true, registrations: 3, leads: 1 })
    await suspendAccount(admin, { personId: lead.personId, reason })
    expect(await seen()).toEqual({ works: false, registrations: 0, leads: 0 })
  })
})
