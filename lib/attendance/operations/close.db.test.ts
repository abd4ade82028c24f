import { expect, test } from 'vitest'
import { atTime } from '@/lib/platform/clock'
import { deskSetting, firstMorning } from '@/lib/testing/make-attendance'
import { checkInByName } from './check-in'
import { closeAttendance, closeEndedEvents } from './close'

const at = (moment: string) => new Date(moment)

test('after the last day those who never came did not come; a late scan still counts', async () => {
  const { convenor, desk, slug, guest, about, stateOf } = await deskSetting()
  const [here, away] = [await guest('Efua'), await guest('Ama')]
  await atTime(firstMorning, async () => {
    await checkInByName(desk, { ...about(), registrationId: here.id })
    await expect(closeAttendance(convenor, { slug })).rejects.toMatchObject({
      code: 'eventNotOver',
    })
  })
  await atTime(at('2030-01-23T08:00:00Z'), async () => {
    await expect(closeAttendance(desk, { slug })).rejects.toMatchObject({ kind: 'forbidden' })
    await closeAttendance(convenor, { slug })
    expect(await stateOf(here.id)).toBe('attended')
    expect(await stateOf(away.id)).toBe('noShow')
    await checkInByName(desk, { ...about(), registrationId: away.id })
    expect(await stateOf(away.id)).toBe('attended')
  })
})

test('the worker waits a day, and calls nobody absent where no list was kept', async () => {
  const kept = await deskSetting()
  const unkept = await deskSetting()
  const [here, away] = [await kept.guest('Efua'), await kept.guest('Ama')]
  const other = await unkept.guest('Kofi')
  await atTime(firstMorning, () =>
    checkInByName(kept.desk, { ...kept.about(), registrationId: here.id }),
  )
  await atTime(at('2030-01-23T23:00:00Z'), closeEndedEvents)
  expect(await kept.stateOf(away.id)).toBe('confirmed')
  await atTime(at('2030-01-24T01:00:00Z'), closeEndedEvents)
  expect(await kept.stateOf(away.id)).toBe('noShow')
  expect(await unkept.stateOf(other.id)).toBe('confirmed')
})
