import { expect, test } from 'vitest'
import { words } from '@/lib/testing/make'
import { day, eventSetting, eventWish, sessionWish } from '@/lib/testing/make-event'
import { addSession, changeSession } from './operations/sessions'
import { changeEvent } from '@/lib/events/operations'
import { eventPage } from '@/lib/events/queries'

async function twoDays(timeZone: string) {
  const { announce, convenor, dialogue } = await eventSetting()
  const slug = await announce({ timeZone })
  await addSession(convenor, { ...sessionWish(), slug })
  await addSession(convenor, {
    ...sessionWish({ title: words('Roadmap'), day: day('2030-01-22'), startsAt: '22:00' }),
    endsAt: '23:30',
    slug,
  })
  const moments = async () =>
    (await eventPage(convenor, slug)).sessions.map(({ startsAt, endsAt }) =>
      [startsAt, endsAt].map((moment) => moment.toISOString().slice(0, 16)).join(' '),
    )
  const save = (change: Parameters<typeof eventWish>[0]) =>
    changeEvent(convenor, {
      ...eventWish({ dialogueSlug: dialogue.slug, timeZone }),
      ...change,
      slug,
    })
  return { convenor, slug, moments, save }
}

test('in another zone the agenda shows the times that were written', async () => {
  const { moments, save } = await twoDays('UTC')
  await save({ timeZone: 'Africa/Dar_es_Salaam' })
  expect(await moments()).toEqual([
    '2030-01-19T05:30 2030-01-19T06:00',
    '2030-01-22T19:00 2030-01-22T20:30',
  ])
  await save({ timeZone: 'America/Lima' })
  // 23:30 of the last day there is the next day in UTC, and is inside the event all the same.
  expect(await moments()).toEqual([
    '2030-01-19T13:30 2030-01-19T14:00',
    '2030-01-23T03:00 2030-01-23T04:30',
  ])
})

test('saving without another zone moves nothing', async () => {
  const { moments, save } = await twoDays('America/Lima')
  const before = await moments()
  await save({ title: words('Another name'), endsOn: day('2030-01-23') })
  expect(await moments()).toEqual(before)
})

test('days that leave a session outside are refused with its title, until it is moved', async () => {
  const { convenor, slug, moments, save } = await twoDays('America/Lima')
  const before = await moments()
  await expect(save({ endsOn: day('2030-01-21'), timeZone: 'UTC' })).rejects.toMatchObject({
    kind: 'invalid',
    code: 'sessionOutsideEvent',
    field: 'endsOn',
    params: { session: 'Roadmap' },
  })
  await expect(save({ startsOn: day('2030-01-20') })).rejects.toMatchObject({
    field: 'startsOn',
    params: { session: 'Opening' },
  })
  expect(await moments()).toEqual(before)
  const roadmap = (await eventPage(convenor, slug)).sessions.at(-1)
  await changeSession(convenor, {
    ...sessionWish({ title: words('Roadmap'), day: day('2030-01-21') }),
    id: roadmap?.id ?? '',
  })
  await save({ endsOn: day('2030-01-21') })
  expect((await eventPage(convenor, slug)).endsOn).toEqual(day('2030-01-21'))
})
