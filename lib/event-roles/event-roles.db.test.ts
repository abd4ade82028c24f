import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { manageHome } from '@/lib/desk/home'
import { eventPage } from '@/lib/events/queries'
import { peopleOf } from '@/lib/seats/people'
import { eraseAccount } from '@/lib/personal-data/erase'
import type { EraseInput } from '@/lib/personal-data/schema'
import { myData } from '@/lib/personal-data/export'
import { mergePeople } from '@/lib/accounts/operations/merge'
import { after, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { hashToken } from '@/lib/platform/secrets'
import { actorOf, makeMember, makePerson } from '@/lib/testing/make'
import { eventSetting } from '@/lib/testing/make-event'
import { makeAdministrator, mergeWish, whereIsFound } from '@/lib/testing/merging'
import { acceptEventRole, inviteToEventRole, takeBackEventRole } from './invitations'
import { endRoleAtEvent, giveRoleAtEvent } from './operations'
import { eventRoleAsked, eventTeam } from './queries'
import type { EventRoleGift } from './schema'

type Role = EventRoleGift['role']

async function scene() {
  const setting = await eventSetting('private')
  const slug = await setting.announce()
  const { id: eventId } = await db().event.findUniqueOrThrow({ where: { slug } })
  const give = async (role: Role, by = setting.convenor, person?: { personId: string }) => {
    const holder = person ?? (await setting.miner())
    const groups = role === 'facilitator' ? (['miners'] as const) : []
    await giveRoleAtEvent(by, { slug, role, groups: [...groups], personId: holder.personId })
    const { id } = await db().eventRole.findFirstOrThrow({
      where: { eventId, personId: holder.personId, role, endedAt: null },
    })
    return { id, holder: await actorOf({ id: holder.personId }) }
  }
  return { ...setting, slug, eventId, give }
}

const forbidden = { kind: 'forbidden' }
const hidden = { kind: 'notFound' }

describe('a role at an event', () => {
  test('opens that event and its place on the desk, and ends at once', async () => {
    const { give, convenor, slug } = await scene()
    const { id, holder } = await give('rapporteur')
    expect((await eventTeam(convenor, slug)).members).toMatchObject([{ role: 'rapporteur' }])
    expect((await manageHome(holder)).events).toMatchObject([{ slug, held: [{ id }] }])
    expect((await peopleOf(holder, slug)).people).toEqual([])
    await endRoleAtEvent(convenor, { id })
    const afterwards = await actorOf({ id: holder.personId })
    expect((await manageHome(afterwards)).events).toEqual([])
    await expect(peopleOf(afterwards, slug)).rejects.toMatchObject(forbidden)
    await expect(endRoleAtEvent(convenor, { id })).rejects.toMatchObject(hidden)
  })

  test('given twice it is one, with the groups that were named last', async () => {
    const { give, convenor, slug, eventId } = await scene()
    const { holder } = await give('facilitator')
    const { personId } = holder
    const again = () =>
      giveRoleAtEvent(convenor, { slug, role: 'facilitator', groups: ['industry'], personId })
    await Promise.all([again(), again()])
    expect(await db().eventRole.findMany({ where: { eventId, personId } })).toMatchObject([
      { groups: ['industry'] },
    ])
  })

  test('the registration desk sees the event, and neither its team nor its roll', async () => {
    const { give, slug } = await scene()
    const { holder } = await give('registrationDesk')
    expect((await eventPage(holder, slug)).mayEdit).toBe(false)
    await expect(eventTeam(holder, slug)).rejects.toMatchObject(forbidden)
    await expect(peopleOf(holder, slug)).rejects.toMatchObject(forbidden)
    const [entry] = (await manageHome(holder)).events
    expect(entry?.path).toBe(`/manage/events/${slug}/check-in`)
  })

  test('its holder may lay it down, nobody else’s', async () => {
    const { give } = await scene()
    const { id, holder } = await give('registrationDesk')
    const other = await give('rapporteur')
    await expect(endRoleAtEvent(holder, { id: other.id })).rejects.toMatchObject(forbidden)
    expect(await endRoleAtEvent(holder, { id })).toMatchObject({ isLost: true })
  })

  test('a co-convenor gives the others and ends them, but neither makes nor unmakes an equal', async () => {
    const { give, miner } = await scene()
    const { holder: co } = await give('coConvenor')
    const equal = await give('coConvenor')
    const miners = await miner()
    await expect(give('coConvenor', co, miners)).rejects.toMatchObject(forbidden)
    await expect(endRoleAtEvent(co, { id: equal.id })).rejects.toMatchObject(forbidden)
    // By name only whoever comes to the event or works in the dialogue.
    await expect(give('rapporteur', co, miners)).rejects.toMatchObject(hidden)
    const { eventId } = await db().eventRole.findFirstOrThrow({ where: { id: equal.id } })
    await db().eventRegistration.create({
      data: { eventId, personId: miners.personId, state: 'confirmed' },
    })
    const { id } = await give('rapporteur', co, miners)
    await endRoleAtEvent(co, { id })
  })

  test('strangers, visitors, rapporteurs and the desk give nothing; people from elsewhere get none', async () => {
    const { give, convenor } = await scene()
    const stranger = await makeMember()
    const { holder: rapporteur } = await give('rapporteur')
    await expect(give('rapporteur', rapporteur)).rejects.toMatchObject(forbidden)
    await expect(give('rapporteur', stranger)).rejects.toMatchObject(hidden)
    await expect(give('rapporteur', convenor, stranger)).rejects.toMatchObject(hidden)
  })

  test('an official gets one only beside a safeguarding lead from outside', async () => {
    const { give, convenor, dialogue } = await scene()
    const official = await makeMember({ in: { dialogueId: dialogue.id, group: 'government' } })
    await expect(give('rapporteur', convenor, official)).rejects.toMatchObject({
      code: 'needsOutsideLead',
    })
    await makePerson({ roles: [{ role: 'safeguardingLead', dialogueId: dialogue.id }] })
    const { holder } = await give('rapporteur', convenor, official)
    expect(holder.eventRoles).toHaveLength(1)
  })

  test('nobody who is suspended gets one, and a suspended holder has none', async () => {
    const { give, convenor, miner, slug } = await scene()
    const { holder } = await give('coConvenor')
    const other = await miner()
    await db().account.updateMany({
      where: { personId: { in: [holder.personId, other.personId] } },
      data: { suspendedAt: now() },
    })
    await expect(give('rapporteur', convenor, other)).rejects.toMatchObject(hidden)
    const suspended = await actorOf({ id: holder.personId })
    await expect(eventTeam(suspended, slug)).rejects.toMatchObject(hidden)
    expect((await manageHome(suspended)).events).toEqual([])
  })
})

describe('asking by address', () => {
  async function asked(address: string, role: Role = 'rapporteur') {
    const here = await scene()
    const wish = { slug: here.slug, role, groups: [], address, nonce: newToken() }
    await inviteToEventRole(here.convenor, wish)
    const token = newToken()
    const { id } = await db().eventRoleInvitation.findFirstOrThrow({ where: { address } })
    await db().eventRoleInvitation.update({
      where: { id },
      data: { tokenHash: hashToken(token) },
    })
    return { ...here, token, id }
  }

  test('looks the same whether there is such an account or not', async () => {
    const address = `${newToken()}@example.org`.toLowerCase()
    await makePerson({ email: address, name: 'Sentinel Owner' })
    const known = await asked(address)
    const unknown = await asked(`x-${address}`)
    const of = async ({ convenor, slug }: typeof known) => {
      const team = await eventTeam(convenor, slug)
      expect(JSON.stringify(team)).not.toContain('Sentinel')
      return team.invitations.map(({ role, hasLapsed }) => ({ role, hasLapsed }))
    }
    expect(await of(known)).toEqual(await of(unknown))
    expect(await db().mail.count({ where: { kind: 'eventRole', toAddress: address } })).toBe(1)
    expect(await db().mail.count({ where: { toAddress: `x-${address}` } })).toBe(0)
  })

  test('its owner takes the role, once; nobody else can', async () => {
    const address = `${newToken()}@example.org`.toLowerCase()
    const owner = await actorOf(await makePerson({ email: address }))
    const other = await makeMember()
    const { token, slug, eventId } = await asked(address)
    expect((await eventRoleAsked(visitor, token))?.next).toBe('signIn')
    expect((await eventRoleAsked(other, token))?.next).toBe('wrongPerson')
    await expect(acceptEventRole(visitor, { token })).rejects.toMatchObject({ kind: 'signIn' })
    await expect(acceptEventRole(other, { token })).rejects.toMatchObject(forbidden)
    const both = await Promise.allSettled([
      acceptEventRole(owner, { token }),
      acceptEventRole(owner, { token }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await db().eventRole.count({ where: { eventId, personId: owner.personId } })).toBe(1)
    expect((await eventTeam(await actorOf({ id: owner.personId }), slug)).invitations).toEqual([])
  })

  test('ends when it is taken back, lapses, or whoever asked may not any more', async () => {
    const address = `${newToken()}@example.org`.toLowerCase()
    const owner = await actorOf(await makePerson({ email: address }))
    const ended = { code: 'linkEnded' }
    const back = await asked(address)
    await takeBackEventRole(back.convenor, { id: back.id })
    await expect(takeBackEventRole(back.convenor, { id: back.id })).rejects.toMatchObject({
      kind: 'conflict',
    })
    await expect(acceptEventRole(owner, back)).rejects.toMatchObject(ended)
    await db().eventRoleInvitation.deleteMany({ where: { address } })
    const late = await asked(address)
    await db().eventRoleInvitation.updateMany({ data: { expiresAt: after(now(), -days(1)) } })
    await expect(acceptEventRole(owner, late)).rejects.toMatchObject(ended)
    await db().eventRoleInvitation.deleteMany({ where: { address } })
    const left = await asked(address)
    await db().roleGrant.updateMany({
      where: { personId: left.convenor.personId },
      data: { endedAt: now() },
    })
    await expect(acceptEventRole(owner, left)).rejects.toMatchObject(ended)
  })
})

describe('a holder who goes', () => {
  test('takes their data along, and erasing ends the role and forgets the address', async () => {
    const { give, slug } = await scene()
    const { holder, id } = await give('rapporteur')
    const data = await myData(holder, 'en')
    expect(data.eventRoles).toMatchObject([{ role: 'rapporteur', event: slug, until: null }])
    await eraseAccount(holder, { views: 'withdraw' } as EraseInput)
    const { endedAt } = await db().eventRole.findUniqueOrThrow({ where: { id } })
    expect(endedAt).not.toBeNull()
  })

  test('merged into another record holds each role once, and nothing is left behind', async () => {
    const { give, miner, eventId, convenor, slug } = await scene()
    const [kept, merged] = [await miner(), await miner()]
    await give('facilitator', convenor, kept)
    const { personId } = merged
    await giveRoleAtEvent(convenor, { slug, role: 'facilitator', groups: ['industry'], personId })
    const administrator = await makeAdministrator()
    await mergePeople(administrator, mergeWish(kept.personId, merged.personId))
    const held = await db().eventRole.findMany({ where: { eventId, endedAt: null } })
    expect(held).toMatchObject([{ personId: kept.personId }])
    expect([...(held[0]?.groups ?? [])].sort()).toEqual(['industry', 'miners'])
    expect((await whereIsFound(merged.personId)).filter((at) => at.startsWith('event'))).toEqual([])
  })
})
