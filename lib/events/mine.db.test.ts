import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { saveMyAnswers } from '@/lib/forms/answering'
import { addQuestion } from '@/lib/forms/operations'
import { db } from '@/lib/platform/db'
import { registerForEvent, withdrawFromEvent } from '@/lib/seats/operations/own'
import { questionWish } from '@/lib/testing/forms'
import { eventSetting } from '@/lib/testing/make-event'
import { myEvents } from './mine'

describe('the events of one’s own page', () => {
  test('say where one stands; of somebody else’s, what one left and what is over, nothing', async () => {
    const { miner, announce } = await eventSetting()
    const slug = await announce()
    const [actor, other] = [await miner(), await miner()]
    await registerForEvent(actor, { slug })
    expect(await myEvents(actor)).toMatchObject([{ slug, standing: 'place' }])
    expect(await myEvents(other)).toEqual([])
    expect(await myEvents(visitor)).toEqual([])
    await withdrawFromEvent(actor, { slug })
    expect(await myEvents(actor)).toEqual([])
    await registerForEvent(actor, { slug })
    const past = new Date('2001-01-01T00:00:00Z')
    await db().event.update({ where: { slug }, data: { startsOn: past, endsOn: past } })
    expect(await myEvents(actor)).toEqual([])
  })

  test('say which of their forms wait, until they are answered', async () => {
    const { convenor, miner, announce } = await eventSetting()
    const slug = await announce()
    const actor = await miner()
    await registerForEvent(actor, { slug })
    expect(await myEvents(actor)).toMatchObject([{ slug, openForms: [] }])
    const { id } = await addQuestion(convenor, { slug, ...questionWish() })
    const path = `/me/events/${slug}/answers`
    expect(await myEvents(actor)).toMatchObject([{ openForms: [{ form: 'registration', path }] }])
    await saveMyAnswers(actor, { slug, shown: [id], answers: { [id]: 'yes' } })
    expect(await myEvents(actor)).toMatchObject([{ openForms: [] }])
  })

  test('an offer is one until it has run out; a turn in the line is told as that', async () => {
    const { miner, announce } = await eventSetting()
    const slug = await announce()
    const actor = await miner()
    await registerForEvent(actor, { slug })
    const stands = (data: { state: 'offered' | 'waitlisted'; offerEndsAt: Date | null }) =>
      db().eventRegistration.updateMany({
        where: { event: { slug } },
        data: { ...data, place: null },
      })
    await stands({ state: 'waitlisted', offerEndsAt: null })
    expect(await myEvents(actor)).toMatchObject([{ standing: 'waitlisted' }])
    await stands({ state: 'offered', offerEndsAt: new Date('2100-01-01T00:00:00Z') })
    expect(await myEvents(actor)).toMatchObject([{ standing: 'offered' }])
    await stands({ state: 'offered', offerEndsAt: new Date('2001-01-01T00:00:00Z') })
    expect(await myEvents(actor)).toEqual([])
  })
})
