import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { suspendAccount } from '@/lib/accounts/operations/suspend'
import { unmaskAccount } from '@/lib/accounts/operations/unmask'
import { mergePeople } from '@/lib/accounts/operations/merge'
import { endRole } from '@/lib/roles/operations'
import { db, transaction } from '@/lib/platform/db'
import { makeDialogue, makeMember, makePerson } from '@/lib/testing/make'
import { makeCouncil, posts, publishedView } from '@/lib/testing/views'
import { record } from './record'
import { dialogueActivity, portalActivity } from './queries'
import { activityFilters } from './schema'

const administrator = () => makeMember({ roles: [{ role: 'administrator' }] })
const wish = (filters: object = {}) => activityFilters.parse(filters)

describe('activity.read', () => {
  test('the safeguarding lead sees what was done here and who looked at whose contacts', async () => {
    const council = await makeCouncil()
    const { dialogue, lead, convenor, miner, facilitator } = council
    const admin = await administrator()
    await unmaskAccount(admin, { personId: miner.personId, reason: 'Her letters come back' })
    const stranger = await makePerson()
    await unmaskAccount(admin, { personId: stranger.id, reason: 'Takes part elsewhere' })
    const grant = await db().roleGrant.findFirstOrThrow({
      where: { personId: facilitator.personId },
    })
    await endRole(convenor, { id: grant.id })
    const log = await dialogueActivity(lead, dialogue.slug, wish())
    expect(log.rows.map(({ verb }) => verb).sort()).toEqual(['account.unmask', 'role.end'])
    expect(log.rows.find(({ verb }) => verb === 'account.unmask')).toMatchObject({
      who: { name: admin.name },
      whom: { name: 'Efua Sample' },
      reason: 'Her letters come back',
    })
    const looks = await dialogueActivity(lead, dialogue.slug, wish({ only: 'looks' }))
    expect(looks.rows.map(({ verb }) => verb)).toEqual(['account.unmask'])
  })

  test('nobody else does, and of a private dialogue they hear nothing', async () => {
    const council = await makeCouncil({ access: 'private' })
    const { dialogue, convenor, facilitator, miner, elsewhere } = council
    const { slug } = dialogue
    for (const who of [convenor, facilitator, miner])
      await expect(dialogueActivity(who, slug, wish())).rejects.toMatchObject({
        kind: 'forbidden',
      })
    const other = await makeDialogue()
    const leadElsewhere = await makeMember({
      roles: [{ role: 'safeguardingLead', dialogueId: other.id }],
    })
    for (const who of [elsewhere, leadElsewhere])
      await expect(dialogueActivity(who, slug, wish())).rejects.toMatchObject({
        kind: 'notFound',
      })
    await expect(dialogueActivity(visitor, slug, wish())).rejects.toMatchObject({
      kind: 'signIn',
    })
    const official = await makeMember({
      roles: [{ role: 'safeguardingLead', dialogueId: dialogue.id, speaksFor: 'government' }],
    })
    await expect(dialogueActivity(official, slug, wish())).rejects.toMatchObject({
      code: 'powerBehind',
    })
  })

  test('the log of another dialogue doesn’t mix in', async () => {
    const [one, two] = [await makeCouncil(), await makeCouncil()]
    await posts(two.miner, two.prompt)
    expect((await dialogueActivity(one.lead, one.dialogue.slug, wish())).count).toBe(0)
  })
})

describe('portal.activity', () => {
  test('somebody’s own words: the day and no name, in no order, not found by their name either', async () => {
    const council = await makeCouncil()
    const { dialogue, miner, otherMiner } = council
    const admin = await administrator()
    await publishedView(council, miner)
    for (let i = 0; i < 5; i += 1) await posts(otherMiner, council.prompt)
    const anonymous = await posts(miner, council.prompt, {
      attribution: 'anonymous',
      text: 'A secret sentence',
    })
    const here = { dialogue: dialogue.slug }
    const log = await portalActivity(admin, wish(here))
    const own = log.rows.filter(({ verb }) => verb === 'contribution.create')
    expect(own).toHaveLength(7)
    for (const row of own)
      expect(row).toMatchObject({ who: 'unsaid', whom: null, at: null, reason: null })
    // By random id, after everything that shows a time; the anonymous one is one like the others.
    const last = log.rows.slice(-7).map(({ id }) => id)
    expect(last).toEqual([...own.map(({ id }) => id)].sort())
    for (const text of ['Come to the washing place', 'A secret sentence', anonymous.publicId])
      expect(JSON.stringify(log)).not.toContain(text)
    expect(JSON.stringify(log)).not.toContain(miner.name)
    const byMiner = await portalActivity(admin, wish({ ...here, person: miner.personId }))
    expect([byMiner.count, byMiner.rows]).toEqual([0, []])
  })

  test('is narrowed down only by what is on its list', async () => {
    const admin = await administrator()
    const kofi = await makePerson()
    await suspendAccount(admin, { personId: kofi.id, reason: 'Threatened a facilitator' })
    const only = await portalActivity(admin, wish({ verb: 'account.suspend' }))
    expect(only.rows.every(({ verb }) => verb === 'account.suspend')).toBe(true)
    const all = await portalActivity(admin, wish())
    for (const odd of [
      { verb: "x' OR 1=1 --" },
      { verb: 'constructor' },
      { dialogue: 'never-was' },
      { person: 'nobody' },
      { only: 'secrets', orderBy: 'actor_id' },
      { page: '0' },
    ])
      expect((await portalActivity(admin, wish(odd))).count).toBe(all.count)
    expect((await portalActivity(admin, wish({ page: '9999' }))).rows).toEqual([])
    const theirs = await portalActivity(admin, wish({ person: admin.personId }))
    expect(theirs.rows).toMatchObject([
      { whom: { id: kofi.id }, reason: 'Threatened a facilitator' },
    ])
  })

  test('signing in shows its day only', async () => {
    const admin = await administrator()
    const at = new Date('2026-05-04T10:11:12Z')
    await db().activity.create({
      data: { verb: 'account.signIn', actorId: admin.personId, day: new Date('2026-05-04'), at },
    })
    const { rows } = await portalActivity(admin, wish({ verb: 'account.signIn' }))
    expect(rows).toMatchObject([{ at: null, who: { name: admin.name } }])
    expect(JSON.stringify(rows)).not.toContain('10:11')
  })

  test('what a merged record did is told by the name of the one that it became', async () => {
    const admin = await administrator()
    const [one, two] = [
      await makeMember({ roles: [{ role: 'administrator' }] }),
      await makePerson(),
    ]
    await unmaskAccount(one, { personId: two.id, reason: 'For the test of the log' })
    const kept = await makePerson({ name: 'The one who stays' })
    await mergePeople(admin, {
      keptId: kept.id,
      mergedId: one.personId,
      reason: 'One person',
      confirmed: true,
    })
    const byKept = await portalActivity(admin, wish({ person: kept.id }))
    expect(byKept.rows).toMatchObject([
      { verb: 'account.unmask', who: { id: kept.id, name: 'The one who stays' } },
    ])
  })

  test('only for administrators', async () => {
    const { lead, convenor, editor } = await makeCouncil()
    for (const who of [lead, convenor, editor])
      await expect(portalActivity(who, wish())).rejects.toMatchObject({
        code: 'needsAdministrator',
      })
  })
})

test('a private dialogue is not named to an administrator, in no row and no filter (attack 19)', async () => {
  const hidden = await makeDialogue({ title: 'sentinel-private', access: 'private' })
  const open = await makeDialogue({ title: 'an open one' })
  const admin = await makeMember({ roles: [{ role: 'administrator' }] })
  for (const { id } of [hidden, open]) {
    const lead = await makeMember({ roles: [{ role: 'convenor', dialogueId: id }] })
    await transaction((tx) => record(tx, lead, 'dialogue.edit', { dialogueId: id }))
  }
  const log = JSON.stringify(await portalActivity(admin, activityFilters.parse({})))
  expect(log).toContain('an open one')
  expect(log).not.toContain('sentinel-private')
  const asked = await portalActivity(admin, activityFilters.parse({ dialogue: hidden.slug }))
  const all = await portalActivity(admin, activityFilters.parse({}))
  expect(asked.count).toBe(all.count)
})
