import { expect, test } from 'vitest'
import { atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { day, eventSetting, eventWish } from '@/lib/testing/make-event'
import { migrationsIn } from '@/scripts/migrations/apply.mjs'
import { eventForEditing } from './desk'
import { changeEvent } from './operations'
import { registerForEvent } from '@/lib/seats/operations/own'
import { eventPage } from './queries'

const at = (moment: string) => new Date(moment)
const window = {
  registrationOpensOn: day('2030-01-10'),
  registrationClosesOn: day('2030-01-12'),
}

test('registration opens and closes when clocks at the event show midnight', async () => {
  const { announce, miner } = await eventSetting()
  const tries = async (slug: string, moment: string) => {
    const one = await miner()
    return atTime(at(moment), () => registerForEvent(one, { slug })).then(
      () => 'registered',
      (refusal: { code: string }) => refusal.code,
    )
  }
  const salaam = await announce({ timeZone: 'Africa/Dar_es_Salaam', ...window })
  // Midnight there is 21:00 UTC.
  expect(await tries(salaam, '2030-01-09T20:59:00Z')).toBe('eventRegistrationClosed')
  expect(await tries(salaam, '2030-01-09T21:00:00Z')).toBe('registered')
  expect(await tries(salaam, '2030-01-12T20:59:00Z')).toBe('registered')
  expect(await tries(salaam, '2030-01-12T21:00:00Z')).toBe('eventRegistrationClosed')
  const lima = await announce({ timeZone: 'America/Lima', ...window })
  expect(await tries(lima, '2030-01-10T04:59:00Z')).toBe('eventRegistrationClosed')
  expect(await tries(lima, '2030-01-13T04:59:00Z')).toBe('registered')
})

test('without a closing day, one may register until the last day is over there', async () => {
  const { announce, miner } = await eventSetting()
  const slug = await announce({ timeZone: 'Africa/Dar_es_Salaam' })
  const [early, late] = [await miner(), await miner()]
  await atTime(at('2030-01-22T20:59:00Z'), () => registerForEvent(early, { slug }))
  await atTime(at('2030-01-22T21:00:00Z'), async () => {
    await expect(registerForEvent(late, { slug })).rejects.toMatchObject({
      code: 'eventRegistrationClosed',
    })
    expect((await eventPage(late, slug)).isOver).toBe(true)
  })
})

test('the form shows the days that were written, in any zone, and saving it moves nothing', async () => {
  const { announce, convenor, dialogue } = await eventSetting()
  for (const timeZone of ['Africa/Dar_es_Salaam', 'America/Lima', 'Pacific/Auckland', 'UTC']) {
    const slug = await announce({ timeZone, ...window })
    const shown = await eventForEditing(convenor, slug)
    expect(shown).toMatchObject({
      registrationOpensOn: '2030-01-10',
      registrationClosesOn: '2030-01-12',
    })
    const moments = () =>
      db().event.findUniqueOrThrow({
        where: { slug },
        select: { registrationOpensAt: true, registrationClosesAt: true },
      })
    const before = await moments()
    const same = eventWish({ dialogueSlug: dialogue.slug, timeZone, ...window })
    await changeEvent(convenor, { ...same, slug, seen: shown.seen })
    expect(await moments()).toEqual(before)
  }
})

test('days written before moments had a zone are the same days afterwards', async () => {
  const { announce, convenor } = await eventSetting()
  const migration = migrationsIn().find(({ name }) => name.endsWith('_event_days_in_their_zone'))
  const old = { registrationOpensAt: day('2030-01-10'), registrationClosesAt: day('2030-01-13') }
  const slug = await announce({ timeZone: 'America/Lima' })
  await db().event.update({ where: { slug }, data: old })
  await db().$executeRawUnsafe(migration?.sql ?? '')
  expect(await db().event.findUniqueOrThrow({ where: { slug } })).toMatchObject({
    registrationOpensAt: at('2030-01-10T05:00:00Z'),
    registrationClosesAt: at('2030-01-13T05:00:00Z'),
  })
  expect(await eventForEditing(convenor, slug)).toMatchObject({
    registrationOpensOn: '2030-01-10',
    registrationClosesOn: '2030-01-12',
  })
})
