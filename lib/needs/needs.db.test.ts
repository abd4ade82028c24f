import { describe, expect, test } from 'vitest'
import { visitor, type Member } from '@/lib/access/actor'
import { endQuestion } from '@/lib/forms/operations'
import { after, atTime, minutes } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { makeMember } from '@/lib/testing/make'
import { fillNeeds, openContact, openNeeds, saveMyNeeds } from './operations'
import { myNeeds, needsOf, needsTotals, peopleWithNeeds } from './queries'
import { formsShown } from '@/lib/testing/forms'
import { needsSetting, tablesWith } from '@/lib/testing/make-needs'

const during = new Date('2030-01-20T12:00:00Z')

const notFound = { kind: 'notFound' }
const forbidden = { kind: 'forbidden' }

describe('one’s own sheet', () => {
  test('opens with a confirmed place, and is kept with the days one comes', async () => {
    const { slug, guest, miner, comes, ids, says } = await needsSetting()
    const { member } = await guest()
    expect(await formsShown(member, slug)).toMatchObject([{ form: 'logistics', isOpen: true }])
    const answers = { [ids.diet]: ['halal', 'allergy'], [ids.allergy]: 'Groundnuts' }
    await saveMyNeeds(member, {
      slug,
      ...says(answers),
      asksDays: 'yes',
      days: ['2030-01-20', '2031-01-01'],
    })
    const page = await myNeeds(member, slug)
    expect(page.answers).toEqual(answers)
    expect(page.chosenDays).toEqual(['2030-01-20'])
    expect(await formsShown(member, slug)).toMatchObject([{ isOpen: false }])
    const waits = await miner()
    await comes(waits, { state: 'waitlisted' })
    for (const other of [waits, await miner(), visitor]) {
      await expect(saveMyNeeds(other, { slug, ...says({}) })).rejects.toMatchObject(notFound)
      await expect(myNeeds(other, slug)).rejects.toMatchObject(notFound)
    }
  })

  test('a save that isn’t about them changes neither days nor answers', async () => {
    const { slug, guest, ids, says } = await needsSetting()
    const { member } = await guest()
    await saveMyNeeds(member, {
      slug,
      ...says({ [ids.diet]: 'halal' }),
      asksDays: 'yes',
      days: ['2030-01-20'],
    })
    await saveMyNeeds(member, { slug, ...says({ [ids.from]: 'Prestea' }) })
    const { answers, chosenDays } = await myNeeds(member, slug)
    expect(answers).toEqual({ [ids.diet]: ['halal'], [ids.from]: 'Prestea' })
    expect(chosenDays).toEqual(['2030-01-20'])
    const none = saveMyNeeds(member, { slug, ...says({}), asksDays: 'yes', days: [] })
    await expect(none).rejects.toMatchObject({ code: 'needsDay', field: 'days' })
  })
})

describe('sealed', () => {
  test('nothing of it stands in any table, log or job as somebody could read it', async () => {
    const { slug, guest, convenor, ids, says } = await needsSetting()
    const { member, registrationId } = await guest()
    const secret = 'Sentinel-of-Adwoa'
    await saveMyNeeds(member, { slug, ...says({ [ids.contact]: secret, [ids.from]: secret }) })
    await openNeeds(convenor, { registrationId })
    await fillNeeds(convenor, { registrationId, ...says({ [ids.from]: secret }) })
    await needsTotals(convenor, slug)
    expect(await tablesWith(secret)).toEqual([])
    // The search finds what stands there, plain or as bytes.
    await openContact(convenor, { registrationId, reason: secret })
    expect(await tablesWith(secret)).toEqual(['activity'])
    const sealed = new Uint8Array(Buffer.from(secret))
    await db().heldSubmission.create({ data: { sealed, expiresAt: during } })
    expect(await tablesWith(secret)).toEqual(['activity', 'held_submission'])
    expect((await myNeeds(member, slug)).answers[ids.contact]).toBe(secret)
  })

  test('a sheet that was put under somebody else’s name opens for nobody', async () => {
    const { slug, guest, ids, says } = await needsSetting()
    const [efua, ama] = [await guest('miners', 'Efua'), await guest('miners', 'Ama')]
    await saveMyNeeds(efua.member, { slug, ...says({ [ids.from]: 'Prestea' }) })
    await db().needsSheet.update({
      where: { registrationId: efua.registrationId },
      data: { registrationId: ama.registrationId },
    })
    expect((await myNeeds(ama.member, slug)).answers).toEqual({})
  })
})

describe('who may read somebody’s sheet', () => {
  test('the convenor and the facilitator of their group, once they have opened it, for a while', async () => {
    const { slug, guest, convenor, atEvent, ids, says } = await needsSetting()
    const { member, registrationId } = await guest()
    await saveMyNeeds(member, { slug, ...says({ [ids.from]: 'Prestea', [ids.contact]: 'Adwoa' }) })
    const facilitator = await atEvent('facilitator', ['miners'])
    for (const reader of [convenor, facilitator]) {
      expect(JSON.stringify(await peopleWithNeeds(reader, slug))).not.toContain('Prestea')
      const closed = await needsOf(reader, slug, registrationId)
      expect(closed).toMatchObject({ isOpened: false, answers: {}, questions: [] })
      await openNeeds(reader, { registrationId })
      const open = await needsOf(reader, slug, registrationId)
      expect(open.answers).toEqual({ [ids.from]: 'Prestea' })
      expect(open.hasMaskedContact).toBe(true)
      await openContact(reader, { registrationId, reason: 'She fell ill' })
      expect((await needsOf(reader, slug, registrationId)).answers[ids.contact]).toBe('Adwoa')
      const later = await db().activity.findFirstOrThrow({ orderBy: { at: 'desc' } })
      const page = await atTime(after(later.at ?? during, minutes(16)), () =>
        needsOf(reader, slug, registrationId),
      )
      expect(page.isOpened).toBe(false)
    }
    const log = await db().activity.findMany({
      where: { objectId: registrationId, verb: { in: ['needs.read', 'needs.readContact'] } },
      orderBy: { at: 'asc' },
      select: { verb: true, reason: true, actorId: true },
    })
    const reason = 'She fell ill'
    expect(log).toEqual(
      [convenor.personId, facilitator.personId].flatMap((actorId) => [
        { verb: 'needs.read', reason: null, actorId },
        { verb: 'needs.readContact', reason, actorId },
      ]),
    )
  })

  test('nobody else: no other facilitator, no desk, nobody with power behind them', async () => {
    const { slug, guest, dialogue, atEvent, miner, ids, says } = await needsSetting()
    const { member, registrationId } = await guest()
    await saveMyNeeds(member, { slug, ...says({ [ids.from]: 'Prestea' }) })
    await makeMember({ roles: [{ role: 'safeguardingLead', dialogueId: dialogue.id }] })
    const role = (
      one: 'convenor' | 'rapporteur' | 'safeguardingLead' | 'facilitator',
      speaksFor?: 'government',
    ) =>
      makeMember({
        roles: [{ role: one, dialogueId: dialogue.id, ...(speaksFor && { speaksFor }) }],
      })
    const others: [Member, ...Member[]] = [
      await atEvent('facilitator', ['industry']),
      await role('convenor', 'government'),
      await role('rapporteur'),
      await role('safeguardingLead'),
      await role('facilitator'),
      await atEvent('registrationDesk'),
      await atEvent('rapporteur'),
      await miner(),
      (await guest('miners', 'Ama')).member,
    ]
    for (const other of others) {
      const post = { registrationId, ...says({ [ids.from]: 'x' }) }
      await expect(openNeeds(other, { registrationId })).rejects.toMatchObject(forbidden)
      await expect(openContact(other, { registrationId, reason: 'x' })).rejects.toMatchObject(
        forbidden,
      )
      await expect(fillNeeds(other, post)).rejects.toMatchObject(forbidden)
      await expect(needsOf(other, slug, registrationId)).rejects.toMatchObject(forbidden)
    }
    const [ofIndustry, ...rest] = others
    for (const other of rest)
      await expect(peopleWithNeeds(other, slug)).rejects.toMatchObject(forbidden)
    expect((await peopleWithNeeds(ofIndustry, slug)).people).toEqual([])
  })

  test('filling it in for somebody leaves a masked contact as it is', async () => {
    const { slug, guest, convenor, ids, says } = await needsSetting()
    const { member, registrationId } = await guest()
    await saveMyNeeds(member, { slug, ...says({ [ids.contact]: 'Adwoa' }) })
    await openNeeds(convenor, { registrationId })
    const { questions } = await needsOf(convenor, slug, registrationId)
    expect(questions.map(({ id }) => id)).not.toContain(ids.contact)
    await fillNeeds(convenor, {
      registrationId,
      ...says({ [ids.diet]: 'halal' }),
      shown: questions.map(({ id }) => id),
    })
    const { answers } = await myNeeds(member, slug)
    expect(answers).toEqual({ [ids.contact]: 'Adwoa', [ids.diet]: ['halal'] })
  })
})

describe('totals', () => {
  test('tell how many per day, and nobody’s name, group or words', async () => {
    const { slug, guest, convenor, atEvent, ids, says, miner } = await needsSetting()
    const [efua, ama] = [await guest('miners', 'Efua'), await guest('miners', 'Ama')]
    await guest('industry', 'Kojo')
    await saveMyNeeds(efua.member, {
      slug,
      ...says({ [ids.diet]: 'halal', [ids.from]: 'Prestea', [ids.contact]: 'Adwoa' }),
      asksDays: 'yes',
      days: ['2030-01-19'],
    })
    await saveMyNeeds(ama.member, { slug, ...says({ [ids.diet]: ['halal', 'vegan'] }) })
    const totals = await needsTotals(await atEvent('facilitator', ['industry']), slug)
    expect(totals.people).toEqual([3, 2, 2, 2])
    expect(totals.silent).toBe(1)
    const rows = totals.needs.find(({ question }) => question.id === ids.diet)?.rows ?? []
    expect(rows.filter(({ counts }) => counts.some((count) => count > 0))).toEqual([
      { answer: 'halal', counts: [2, 1, 1, 1] },
      { answer: 'vegan', counts: [1, 1, 1, 1] },
    ])
    expect(JSON.stringify(totals)).not.toMatch(/Efua|Prestea|Adwoa/)
    await endQuestion(convenor, { id: ids.contact })
    for (const other of [await miner(), await atEvent('registrationDesk'), efua.member])
      await expect(needsTotals(other, slug)).rejects.toMatchObject(forbidden)
  })
})
