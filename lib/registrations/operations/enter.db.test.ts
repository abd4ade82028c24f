import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { cardCodeHash } from '@/lib/accounts/operations/card'
import { signInByCard } from '@/lib/accounts/operations/sign-in'
import { callList } from '@/lib/messages/queries'
import { markCalled, markMessagesRead } from '@/lib/messages/operations'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { actorOf, makeDialogue, makeMember } from '@/lib/testing/make'
import type { AdultInput } from '../schema'
import { approveRegistration } from './decide'
import { enterRegistration, replaceCard } from './enter'

const visit = { deviceId: null, knows: [], address: null, sessionToken: null }

async function scene() {
  const { id: dialogueId, slug } = await makeDialogue()
  const grace = await makeMember({ roles: [{ role: 'facilitator', dialogueId }] })
  const input: AdultInput = {
    adult: 'yes',
    dialogue: slug,
    name: 'Efua',
    group: 'miners',
    organisation: null,
    roleTitle: 'Ore washer',
    language: 'tw',
    email: null,
    phone: '+233 20 123 4567',
    nonce: newToken(),
  }
  return { dialogueId, slug, grace, input }
}

async function entered() {
  const all = await scene()
  const result = await enterRegistration(all.grace, all.input)
  if (result.outcome !== 'card') throw new Error(result.outcome)
  return { ...all, result }
}

describe('registering somebody without contact', () => {
  test('makes them a person with a card that signs them in, and says who entered it', async () => {
    const { grace, result } = await entered()
    const row = await db().registration.findUniqueOrThrow({ where: { id: result.registrationId } })
    expect(row).toMatchObject({
      channel: 'facilitator',
      enteredById: grace.personId,
      state: 'applied',
    })
    const session = await signInByCard(visitor, { ...result.card, isShared: true }, visit)
    expect(session.personId).toBe(row.personId)
  })

  test('the same form twice is one person and one card', async () => {
    const { grace, input, result, dialogueId } = await entered()
    expect(await enterRegistration(grace, input)).toEqual(result)
    expect(await db().registration.count({ where: { dialogueId } })).toBe(1)
  })

  test('somebody under 18 leaves a count', async () => {
    const { grace, slug, dialogueId } = await scene()
    const answer = await enterRegistration(grace, { adult: 'no', dialogue: slug })
    expect(answer.outcome).toBe('underAge')
    expect(await db().registration.count({ where: { dialogueId } })).toBe(0)
  })

  test('is for those with that role here, and nobody with power behind them', async () => {
    const { dialogueId, input } = await scene()
    const elsewhere = await makeDialogue()
    const foreign = await makeMember({ roles: [{ role: 'facilitator', dialogueId: elsewhere.id }] })
    const official = await makeMember({
      roles: [{ role: 'facilitator', dialogueId, speaksFor: 'government' }],
    })
    for (const actor of [foreign, official]) {
      await expect(enterRegistration(actor, input)).rejects.toMatchObject({ kind: 'forbidden' })
    }
    await expect(enterRegistration(visitor, input)).rejects.toMatchObject({ kind: 'signIn' })
  })
})

describe('a lost card', () => {
  test('is replaced: the old one dies, the holder is told, twice is once', async () => {
    const { grace, result } = await entered()
    const { registrationId } = result
    const nonce = newToken()
    const [first, second] = [
      await replaceCard(grace, { registrationId, nonce }),
      await replaceCard(grace, { registrationId, nonce }),
    ]
    expect(second.card).toEqual(first.card)
    await expect(
      signInByCard(visitor, { ...result.card, isShared: false }, visit),
    ).rejects.toMatchObject({ code: 'wrongCard' })
    await signInByCard(visitor, { ...first.card, isShared: false }, visit)
    const old = await db().card.findUniqueOrThrow({
      where: { codeHash: cardCodeHash(result.card.code) },
    })
    expect(old.revokedAt).not.toBeNull()
    expect(
      await db().message.count({ where: { kind: 'cardReissued', personId: old.personId } }),
    ).toBe(1)
  })

  test('is replaced once by two presses at once, and the holder hears of it once', async () => {
    const { grace, result } = await entered()
    const wish = { registrationId: result.registrationId, nonce: newToken() }
    const [first, second] = await Promise.all([replaceCard(grace, wish), replaceCard(grace, wish)])
    expect(second.card).toEqual(first.card)
    expect(
      await db().message.count({
        where: {
          kind: 'cardReissued',
          person: { registrations: { some: { id: result.registrationId } } },
        },
      }),
    ).toBe(1)
  })

  test('is no way into a registration elsewhere', async () => {
    const { result } = await entered()
    const { grace } = await scene()
    await expect(
      replaceCard(grace, { registrationId: result.registrationId, nonce: newToken() }),
    ).rejects.toMatchObject({ kind: 'notFound' })
  })
})

describe('the call list', () => {
  async function approved() {
    const all = await entered()
    const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId: all.dialogueId }] })
    const { registrationId } = all.result
    await approveRegistration(convenor, { registrationId, vouchedBy: 'Grace', vouchedHow: 'met' })
    return { ...all, convenor, registrationId }
  }

  test('says whom to call and what to say, the number masked; once called, it is done', async () => {
    const { grace, slug } = await approved()
    const { calls } = await callList(grace, slug, 'fr')
    expect(calls).toMatchObject([
      { name: 'Efua', phones: ['+233 …67'], language: 'tw', saidIn: 'en', mayUnmask: true },
    ])
    expect(calls[0]?.wording.body).toContain('approved')
    expect(calls[0]?.forCaller?.body).toContain('acceptée')
    const messageId = calls[0]?.messageId ?? ''
    await Promise.all([markCalled(grace, { messageId }), markCalled(grace, { messageId })])
    expect((await callList(grace, slug, 'en')).calls).toEqual([])
    expect(await db().activity.count({ where: { verb: 'call.mark', objectId: messageId } })).toBe(1)
  })

  test('who has read it after signing in need not be called', async () => {
    const { grace, slug, registrationId } = await approved()
    const { personId } = await db().registration.findUniqueOrThrow({
      where: { id: registrationId },
    })
    await markMessagesRead(await actorOf({ id: personId }))
    expect((await callList(grace, slug, 'en')).calls).toEqual([])
  })

  test('is closed to officials, to other dialogues’ facilitators and to rapporteurs', async () => {
    const { slug, dialogueId, grace } = await approved()
    const messageId = (await callList(grace, slug, 'en')).calls[0]?.messageId ?? ''
    const other = await scene()
    const closedTo = [
      other.grace,
      await makeMember({ roles: [{ role: 'rapporteur', dialogueId }] }),
      await makeMember({ roles: [{ role: 'facilitator', dialogueId, speaksFor: 'industry' }] }),
    ]
    for (const actor of closedTo) {
      await expect(callList(actor, slug, 'en')).rejects.toMatchObject({ kind: 'forbidden' })
      await expect(markCalled(actor, { messageId })).rejects.toMatchObject({ kind: 'forbidden' })
    }
  })
})
