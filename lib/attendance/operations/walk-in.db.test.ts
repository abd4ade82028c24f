import { expect, test } from 'vitest'
import { atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { removeFromEvent } from '@/lib/seats/operations/desk'
import { underAgeCount } from '@/lib/registrations/operations/register'
import { deskSetting, firstDay, firstMorning } from '@/lib/testing/make-attendance'
import { addWalkIn, letInBeyond, letInIfFree } from './walk-in'

const inTheMorning = <T>(work: () => Promise<T>) => atTime(firstMorning, work)

test('somebody who is on no list gets a place, a registration that others decide on, and no account', async () => {
  const { desk, about, dialogue, stateOf, counted } = await deskSetting()
  const wish = { ...about(), adult: 'yes', name: 'Akua', group: 'miners' } as const
  const answer = await inTheMorning(() => addWalkIn(desk, wish))
  expect(answer.result).toBe('came')
  const id = answer.registrationId ?? ''
  expect(await stateOf(id)).toBe('attended')
  const registration = await db().eventRegistration.findUniqueOrThrow({
    where: { id },
    include: { person: { include: { account: true, registrations: true } } },
  })
  expect(registration).toMatchObject({
    isWalkIn: true,
    group: 'miners',
    enteredById: desk.personId,
  })
  expect(registration.person.account).toBeNull()
  expect(registration.person.registrations).toMatchObject([
    { dialogueId: dialogue.id, state: 'applied', channel: 'facilitator', name: 'Akua' },
  ])
  // The form sent twice lets nobody in twice.
  expect(await inTheMorning(() => addWalkIn(desk, wish))).toEqual(answer)
  expect(await counted()).toBe(1)
})

test('of somebody under 18 nothing stays but a count', async () => {
  const { desk, slug, dialogue } = await deskSetting()
  const people = await db().person.count()
  const young = { adult: 'no', slug, occasion: firstDay } as const
  const answer = await inTheMorning(() => addWalkIn(desk, young))
  expect(answer).toMatchObject({ result: 'refused', why: 'underAge', registrationId: null })
  expect(await db().person.count()).toBe(people)
  const counted = await db().dailyCount.findFirstOrThrow({
    where: { name: underAgeCount, dialogueId: dialogue.id },
  })
  expect(counted.count).toBe(1)
})

test('when it is full the desk is told, and only a convenor lets somebody in', async () => {
  const { desk, convenor, guest, about, stateOf, counted } = await deskSetting({ capacity: 1 })
  await guest('Efua')
  await inTheMorning(async () => {
    const wish = { ...about(), adult: 'yes', name: 'Akua', group: 'miners' } as const
    const answer = await addWalkIn(desk, wish)
    expect(answer).toMatchObject({ result: 'refused', why: 'full' })
    const registrationId = answer.registrationId ?? ''
    expect(await stateOf(registrationId)).toBe('waitlisted')
    expect(await counted()).toBe(0)
    const form = () => ({ ...about(), registrationId })
    expect(await letInIfFree(desk, form())).toMatchObject({ why: 'full' })
    await expect(letInBeyond(desk, form())).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await letInBeyond(convenor, form())).toMatchObject({ result: 'came' })
    expect(await stateOf(registrationId)).toBe('attended')
    expect(await counted()).toBe(1)
  })
})

test('who gave their place back and stands here all the same is let in if there is a place', async () => {
  const { desk, guest, about, stateOf } = await deskSetting({ capacity: 2 })
  const { id } = await guest('Efua')
  await db().eventRegistration.update({ where: { id }, data: { state: 'withdrawn', place: null } })
  const answer = await inTheMorning(() => letInIfFree(desk, { ...about(), registrationId: id }))
  expect(answer.result).toBe('came')
  expect(await stateOf(id)).toBe('attended')
})

test('whom a convenor took off the list is let in by a convenor only', async () => {
  const { desk, convenor, guest, about, stateOf } = await deskSetting({ capacity: 5 })
  const { id: registrationId } = await guest('Efua')
  await removeFromEvent(convenor, { registrationId, reason: 'Threats' })
  const form = () => ({ ...about(), registrationId })
  await inTheMorning(async () => {
    await expect(letInIfFree(desk, form())).rejects.toMatchObject({
      code: 'sentAway',
      grantedBy: 'convenor',
    })
    expect(await stateOf(registrationId)).toBe('withdrawn')
    expect(await letInBeyond(convenor, form())).toMatchObject({ result: 'came' })
  })
})
