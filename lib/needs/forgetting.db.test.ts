import { describe, expect, test } from 'vitest'
import { eraseAccount } from '@/lib/personal-data/erase'
import { myData } from '@/lib/personal-data/export'
import { after, atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { withdrawFromEvent } from '@/lib/seats/operations/own'
import { sweepNeeds } from './forgetting'
import { needsTasks } from './jobs'
import { fillNeeds, openNeeds, saveMyNeeds } from './operations'
import { myNeeds, needsOf, needsTotals, peopleWithNeeds } from './queries'
import { formsShown } from '@/lib/testing/forms'
import { needsSetting } from '@/lib/testing/make-needs'

const notFound = { kind: 'notFound' }

describe('thirty days after the last day', () => {
  // Tarkwa keeps UTC; Auckland is 13 hours ahead in January.
  const last = (zone: string) =>
    new Date(zone === 'Africa/Accra' ? '2030-02-21T23:59:59Z' : '2030-02-21T10:59:59Z')

  test.each(['Africa/Accra', 'Pacific/Auckland'])('in %s everything is gone', async (timeZone) => {
    const { slug, guest, convenor, ids, says } = await needsSetting({ timeZone })
    const { member, registrationId } = await guest()
    await saveMyNeeds(member, { slug, ...says({ [ids.from]: 'Prestea' }) })
    const there = () => db().needsSheet.count({ where: { registrationId } })
    await atTime(last(timeZone), async () => {
      await needsTasks['forget-needs']()
      expect(await there()).toBe(1)
      expect((await myNeeds(member, slug)).answers).toEqual({ [ids.from]: 'Prestea' })
      expect(JSON.stringify((await myData(member, 'en')).forms)).toContain('Prestea')
    })
    await atTime(after(last(timeZone), 1_000), async () => {
      // The worker is down: nobody reads it any more all the same.
      for (const read of [
        () => myNeeds(member, slug),
        () => needsOf(convenor, slug, registrationId),
        () => needsTotals(convenor, slug),
        () => peopleWithNeeds(convenor, slug),
        () => openNeeds(convenor, { registrationId }),
      ]) {
        await expect(read()).rejects.toMatchObject(notFound)
      }
      expect((await myData(member, 'en')).forms).toEqual([])
      expect(await formsShown(member, slug)).toEqual([])
      await needsTasks['forget-needs']()
      expect(await there()).toBe(0)
    })
  })
})

describe('whoever no longer comes', () => {
  test('leaves nothing behind, at once or with the next round', async () => {
    const { slug, guest, ids, says, convenor } = await needsSetting()
    const [efua, ama] = [await guest('miners', 'Efua'), await guest('miners', 'Ama')]
    for (const { member } of [efua, ama])
      await saveMyNeeds(member, { slug, ...says({ [ids.from]: 'Prestea' }) })
    await withdrawFromEvent(efua.member, { slug })
    expect(
      await db().needsSheet.findMany({ where: { registration: { event: { slug } } } }),
    ).toMatchObject([{ registrationId: ama.registrationId }])
    await db().eventRegistration.update({
      where: { id: ama.registrationId },
      data: { state: 'withdrawn', place: null },
    })
    await expect(needsOf(convenor, slug, ama.registrationId)).rejects.toMatchObject(notFound)
    await sweepNeeds()
    expect(await db().needsSheet.count({ where: { registrationId: ama.registrationId } })).toBe(0)
  })

  test('takes their answers along, and erases them with the account', async () => {
    const { slug, guest, ids, says, asks, convenor } = await needsSetting()
    const { member, registrationId } = await guest()
    const note = await asks({
      kind: 'text',
      isForConvenors: true,
      form: 'logistics',
      topic: 'other',
    })
    await saveMyNeeds(member, { slug, ...says({ [ids.contact]: 'Adwoa', [ids.children]: '2' }) })
    await fillNeeds(convenor, {
      registrationId,
      shown: [note],
      answers: { [note]: 'Noted' },
      days: [],
    })
    const { forms } = await myData(member, 'en')
    expect(forms).toContainEqual(expect.objectContaining({ event: slug, answer: 'Adwoa' }))
    expect(JSON.stringify(forms)).not.toContain('Noted')
    const other = (await guest('miners', 'Ama')).member
    expect(JSON.stringify((await myData(other, 'en')).forms)).not.toContain('Adwoa')
    await eraseAccount(member, { views: 'keep', word: 'ERASE' })
    expect(await db().needsSheet.count({ where: { registrationId } })).toBe(0)
    expect(await db().formAnswer.count({ where: { registrationId } })).toBe(0)
  })
})
