import { describe, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { makeMember } from '@/lib/testing/make'
import { guestsToCall } from './calls'
import { markGuestCalled, showGuestNumber } from './operations/calls'
import { mailingDesk, mailingsOf } from './queries'
import { mailingSetting } from '@/lib/testing/make-mailing'

describe('calling', () => {
  test('each facilitator sees whom to call of their groups only, numbers masked until asked for', async () => {
    const { slug, guest, write, send, helper, convenor } = await mailingSetting()
    await guest('Efua', { hasMail: false, phone: '+233201234567', language: 'tw' })
    await guest('Official', { hasMail: false, phone: '+233207654321', group: 'government' })
    const forMiners = await helper('facilitator', ['miners'])
    const id = await write()
    await send(id)
    expect((await guestsToCall(convenor, slug, id, 'en')).calls).toHaveLength(2)
    const { calls } = await guestsToCall(forMiners, slug, id, 'en')
    expect(calls.map(({ name }) => name)).toEqual(['Efua'])
    expect(calls[0]).toMatchObject({
      phones: ['+233 …67'],
      words: { short: { text: 'Bus at 7.' } },
    })
    const [efua] = calls
    const recipientId = efua?.id ?? ''
    await showGuestNumber(forMiners, { recipientId, reason: 'To tell her' })
    const [shown] = (await guestsToCall(forMiners, slug, id, 'en')).calls
    expect(shown?.phones).toEqual(['+233 20 123 4567'])
    // For whoever asked, and in the log.
    const [others] = (await guestsToCall(convenor, slug, id, 'en')).calls
    expect(others?.phones).toEqual(['+233 …67'])
    const logged = await db().activity.findFirst({ where: { verb: 'mailing.unmask' } })
    expect(logged).toMatchObject({ reason: 'To tell her', actorId: forMiners.personId })
    await Promise.all([1, 2].map(() => markGuestCalled(forMiners, { recipientId })))
    expect(await db().activity.count({ where: { verb: 'mailing.markCalled' } })).toBe(1)
    const official = await db().mailingRecipient.findFirstOrThrow({
      where: { mailingId: id, id: { not: recipientId } },
    })
    for (const act of [
      () => markGuestCalled(forMiners, { recipientId: official.id }),
      () => showGuestNumber(forMiners, { recipientId: official.id, reason: 'x' }),
    ])
      await expect(act()).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('nobody with power behind them sees whom to call, or a number', async () => {
    const { dialogue, slug, guest, write, send } = await mailingSetting()
    await guest('Efua', { hasMail: false, phone: '+233201234567' })
    const id = await write()
    await send(id)
    await makeMember({ roles: [{ role: 'safeguardingLead', dialogueId: dialogue.id }] })
    const official = await makeMember({
      roles: [{ role: 'convenor', dialogueId: dialogue.id, speaksFor: 'government' }],
    })
    const { mailings, mayCall } = await mailingsOf(official, slug)
    expect([mailings.length, mayCall]).toEqual([1, false])
    expect(JSON.stringify(await mailingDesk(official, slug, id))).not.toContain('1234567')
    await expect(guestsToCall(official, slug, id, 'en')).rejects.toMatchObject({
      code: 'powerBehind',
    })
    const { id: recipientId } = await db().mailingRecipient.findFirstOrThrow({
      where: { mailingId: id },
    })
    await expect(
      showGuestNumber(official, { recipientId, reason: 'Because' }),
    ).rejects.toMatchObject({ code: 'powerBehind' })
  })
})
