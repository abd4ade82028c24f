import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { issueCard } from '@/lib/accounts/operations/card'
import { issueToken } from '@/lib/accounts/tokens'
import { db, transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { actorOf, makeDialogue, makeMember } from '@/lib/testing/make'
import { posts, promptOf } from '@/lib/testing/views'
import { makeVisit } from '@/lib/testing/visits'
import { confirmRegistration, disownRegistration } from './operations/confirm'
import { approveRegistration, declineRegistration } from './operations/decide'
import { register } from './operations/register'

let addresses = 0

/** Efua registers, and mistypes her address: it is a stranger's. */
async function mistyped() {
  const dialogue = await makeDialogue()
  const address = `mistyped-${(addresses += 1)}@example.org`
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId: dialogue.id }] })
  const registers = async () => {
    await register(
      visitor,
      {
        adult: 'yes',
        dialogue: dialogue.slug,
        name: 'Efua',
        group: 'miners',
        organisation: null,
        roleTitle: null,
        language: 'en',
        email: address,
        phone: '+233201234567',
        nonce: newToken(),
      },
      makeVisit(),
    )
    const made = await db().registration.findFirstOrThrow({
      where: { dialogueId: dialogue.id },
      orderBy: { createdAt: 'desc' },
    })
    return { id: made.personId, registrationId: made.id }
  }
  const efua = await registers()
  const token = await transaction((tx) =>
    issueToken(tx, { purpose: 'confirmRegistration', personId: efua.id, address }),
  )
  const approve = () =>
    approveRegistration(convenor, {
      registrationId: efua.registrationId,
      vouchedBy: 'Grace',
      vouchedHow: 'met',
    })
  return { dialogue, address, convenor, registers, efua, token, approve }
}

const stands = async ({ id }: { id: string }) => (await db().person.count({ where: { id } })) === 1

const ended = { code: 'linkEnded' }

describe('a stranger says “not mine” of a mistyped address', () => {
  test('an approved person stays, with their view; the address and its links go', async () => {
    const { dialogue, address, efua, token, approve } = await mistyped()
    await approve()
    const { publicId } = await posts(await actorOf(efua), promptOf(dialogue))
    const answer = await disownRegistration(visitor, { token })
    expect(answer).toEqual({ slug: dialogue.slug })
    expect(await actorOf(efua)).toMatchObject({ participations: [{ state: 'confirmed' }] })
    expect(await db().contribution.count({ where: { publicId, personId: efua.id } })).toBe(1)
    expect(await db().phoneNumber.count({ where: { personId: efua.id } })).toBe(1)
    expect(await db().mail.count({ where: { toAddress: address } })).toBe(0)
    expect(await db().accountToken.count({ where: { address } })).toBe(0)
    await expect(
      confirmRegistration(visitor, { token, isShared: false }, makeVisit()),
    ).rejects.toMatchObject(ended)
  })

  test('whoever has been given a card stays, approved or not', async () => {
    const { efua, token } = await mistyped()
    await transaction((tx) => issueCard(tx, efua.id))
    await disownRegistration(visitor, { token })
    expect(await stands(efua)).toBe(true)
  })

  test('of one who waits, or was declined, nothing stays', async () => {
    const waits = await mistyped()
    await disownRegistration(visitor, { token: waits.token })
    expect(await stands(waits.efua)).toBe(false)
    const declined = await mistyped()
    const { registrationId } = declined.efua
    await declineRegistration(declined.convenor, { registrationId, reason: 'Nobody knows them' })
    await disownRegistration(visitor, { token: declined.token })
    expect(await stands(declined.efua)).toBe(false)
    expect(
      await db().activity.count({ where: { objectId: registrationId, reason: { not: null } } }),
    ).toBe(0)
  })

  test('at the same moment as the approval: approved and there, or gone', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { efua, token, approve } = await mistyped()
      const [approved, disowned] = await Promise.allSettled([
        approve(),
        disownRegistration(visitor, { token }),
      ])
      expect(disowned.status).toBe('fulfilled')
      expect(await stands(efua)).toBe(approved.status === 'fulfilled')
      if (approved.status === 'rejected')
        expect(approved.reason).toMatchObject({ kind: 'notFound' })
    }
  })
})

test('the same form sent twice: of the two, one who has come further isn’t deleted', async () => {
  const { efua, token, registers } = await mistyped()
  await transaction((tx) => issueCard(tx, efua.id))
  const second = await registers()
  const { address } = await db().accountToken.findFirstOrThrow({ where: { personId: second.id } })
  const other = await transaction((tx) =>
    issueToken(tx, { purpose: 'confirmRegistration', personId: second.id, address: address ?? '' }),
  )
  await confirmRegistration(visitor, { token: other, isShared: false }, makeVisit())
  expect(await stands(efua)).toBe(true)
  const { session } = await confirmRegistration(visitor, { token, isShared: false }, makeVisit())
  expect(session.personId).toBe(second.id)
  expect(await db().person.count({ where: { id: efua.id, mergedIntoId: second.id } })).toBe(1)
})
