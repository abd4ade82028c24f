import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { answerInvitation } from '@/lib/invitations/operations/answer'
import { db } from '@/lib/platform/db'
import { removeFromEvent } from '@/lib/seats/operations/desk'
import { makeMember } from '@/lib/testing/make'
import { eventSetting } from '@/lib/testing/make-event'
import { mailWish, makeInvitation, no, yes } from '@/lib/testing/make-invitation'
import { eraseAccount } from './erase'

test('who erases their account ends the codes in their letters, and nothing is left of what was written', async () => {
  const { convenor, announce } = await eventSetting()
  const address = 'efua-sentinel@example.org'
  const efua = await makeMember({ name: 'Efua Sentinel', email: address })
  const wish = async () => mailWish(await announce(), { address, name: 'Efua Sentinel' })
  const [answered, open] = [
    await makeInvitation(convenor, await wish()),
    await makeInvitation(convenor, await wish()),
  ]
  await answerInvitation(efua, yes(answered.code), null)
  const { registrationId } = await db().eventInvitation.findUniqueOrThrow({
    where: { id: answered.id },
  })
  await removeFromEvent(convenor, {
    registrationId: registrationId ?? '',
    reason: 'Sentinel reason',
  })
  await eraseAccount(efua, { views: 'keep', word: 'ERASE' })
  const ids = { in: [answered.id, open.id] }
  const left = JSON.stringify([
    await db().eventInvitation.findMany({ where: { id: ids } }),
    await db().invitationChange.findMany({ where: { invitationId: ids } }),
    await db().eventRegistrationChange.findMany({
      where: { registrationId: registrationId ?? '' },
    }),
  ])
  expect(left).not.toMatch(/sentinel/i)
  const people = await db().person.count()
  for (const { code } of [answered, open])
    for (const said of [no(code), yes(code)])
      await expect(answerInvitation(visitor, said, null)).rejects.toMatchObject({
        code: 'unknownInvitation',
      })
  expect(await db().person.count()).toBe(people)
  expect(await db().eventInvitation.findUniqueOrThrow({ where: { id: open.id } })).toMatchObject({
    state: 'revoked',
  })
})
