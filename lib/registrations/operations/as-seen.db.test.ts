import { expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { actorOf, makeDialogue, makeMember, makePerson } from '@/lib/testing/make'
import { registrationToDecide } from '../detail'
import { changeRegistration } from './change'
import { approveChange, approveRegistration, declineChange, declineRegistration } from './decide'

const vouched = { vouchedBy: 'Grace', vouchedHow: 'met' } as const
const asMiner = {
  name: 'Efua',
  group: 'miners' as const,
  organisation: null,
  roleTitle: null,
  language: 'en',
}

async function scene(state: 'applied' | 'confirmed') {
  const { id: dialogueId, slug } = await makeDialogue()
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId }] })
  const person = await makePerson({
    name: 'Efua',
    in: { dialogueId, group: 'government', state },
  })
  const { id } = await db().registration.findFirstOrThrow({ where: { personId: person.id } })
  const page = async () => (await registrationToDecide(convenor, slug, id)).seen
  return { convenor, efua: await actorOf(person), registrationId: id, page }
}

const rowOf = (id: string) =>
  db().registration.findUniqueOrThrow({
    where: { id },
    include: { affiliation: true, requestedAffiliation: true },
  })

const changedMeanwhile = { kind: 'conflict', code: 'restatedSinceSeen' }

test('whom a convenor saw as an official is never let in as a miner nobody vouched for', async () => {
  const { convenor, efua, registrationId, page } = await scene('applied')
  const seen = await page()
  await changeRegistration(efua, { registrationId, ...asMiner })
  const decide = { registrationId, seen }
  await expect(approveRegistration(convenor, { ...decide, ...vouched })).rejects.toMatchObject(
    changedMeanwhile,
  )
  await expect(
    declineRegistration(convenor, { ...decide, reason: 'We have no seat for the ministry.' }),
  ).rejects.toMatchObject(changedMeanwhile)
  expect(await rowOf(registrationId)).toMatchObject({
    state: 'applied',
    affiliation: { group: 'miners', state: 'pending' },
  })
  await approveRegistration(convenor, { registrationId, ...vouched, seen: await page() })
  expect(await rowOf(registrationId)).toMatchObject({
    state: 'confirmed',
    affiliation: { group: 'miners', state: 'approved', vouchedBy: 'Grace' },
  })
})

test('the same of a name, of a role and of an organisation', async () => {
  const { convenor, efua, registrationId, page } = await scene('applied')
  for (const change of [{ name: 'Kofi' }, { roleTitle: 'Inspector' }, { organisation: 'EPA' }]) {
    const seen = await page()
    await changeRegistration(efua, { registrationId, ...asMiner, ...change })
    await expect(
      approveRegistration(convenor, { registrationId, ...vouched, seen }),
    ).rejects.toMatchObject(changedMeanwhile)
  }
  expect((await rowOf(registrationId)).state).toBe('applied')
})

test('another language is nobody’s business to approve', async () => {
  const { convenor, efua, registrationId, page } = await scene('applied')
  const seen = await page()
  await changeRegistration(efua, {
    registrationId,
    ...asMiner,
    group: 'government',
    language: 'fr',
  })
  await approveRegistration(convenor, { registrationId, ...vouched, seen })
  expect((await rowOf(registrationId)).state).toBe('confirmed')
})

test('a change that was changed again is not the one that was seen', async () => {
  const { convenor, efua, registrationId, page } = await scene('confirmed')
  await changeRegistration(efua, { registrationId, ...asMiner, group: 'civilSociety' })
  const seen = await page()
  await changeRegistration(efua, { registrationId, ...asMiner })
  await expect(approveChange(convenor, { registrationId, ...vouched, seen })).rejects.toMatchObject(
    changedMeanwhile,
  )
  await expect(
    declineChange(convenor, { registrationId, seen, reason: 'You told us otherwise.' }),
  ).rejects.toMatchObject(changedMeanwhile)
  expect(await rowOf(registrationId)).toMatchObject({
    affiliation: { group: 'government', state: 'approved' },
    requestedAffiliation: { group: 'miners', state: 'pending' },
  })
  await approveChange(convenor, { registrationId, ...vouched, seen: await page() })
  expect((await rowOf(registrationId)).affiliation.group).toBe('miners')
})

test('of a decision and a change at once, what is approved is always what was seen', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { convenor, efua, registrationId, page } = await scene('applied')
    const seen = await page()
    await Promise.allSettled([
      approveRegistration(convenor, { registrationId, ...vouched, seen }),
      changeRegistration(efua, { registrationId, ...asMiner }),
    ])
    const { state, affiliation } = await rowOf(registrationId)
    // Either the convenor was quicker and the change waits, or the change was and nothing is decided.
    expect([state, affiliation.group, affiliation.state].join(' ')).toBe(
      state === 'confirmed' ? 'confirmed government approved' : 'applied miners pending',
    )
  }
})
