import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { signInByCard } from '@/lib/accounts/operations/sign-in'
import { registerForEvent } from '@/lib/seats/operations/own'
import { db, transaction } from '@/lib/platform/db'
import { eventSetting } from '@/lib/testing/make-event'
import { makeVisit } from '@/lib/testing/visits'
import { badgeCodeOf, badgeHashOf, ensureBadges, isOldBadge } from './badges'

async function registered() {
  const { announce, miner } = await eventSetting()
  const slug = await announce()
  await registerForEvent(await miner(), { slug })
  const event = await db().event.findUniqueOrThrow({ where: { slug } })
  await transaction((tx) => ensureBadges(tx, event.id))
  const registration = await db().eventRegistration.findFirstOrThrow({
    where: { eventId: event.id },
  })
  return { event, registration }
}

test('a badge is twelve letters without look-alikes, kept as a hash under a key of its own', async () => {
  const { event, registration } = await registered()
  const code = badgeCodeOf(registration)
  expect(code).toMatch(/^[34679ACDEFGHJKMNPQRTVWXY]{4}(-[34679ACDEFGHJKMNPQRTVWXY]{4}){2}$/)
  expect(registration.badgeHash).toBe(badgeHashOf(code.toLowerCase().replaceAll('-', ' ')))
  expect(JSON.stringify(registration)).not.toContain(code.slice(0, 4))
  // Printing again changes nothing.
  await transaction((tx) => ensureBadges(tx, event.id))
  const again = await db().eventRegistration.findUniqueOrThrow({ where: { id: registration.id } })
  expect(again.badgeHash).toBe(registration.badgeHash)
})

test('a new badge ends the old one, which is still known as an old one', async () => {
  const { registration } = await registered()
  const old = badgeCodeOf(registration)
  const next = { id: registration.id, badgeIssue: registration.badgeIssue + 1 }
  expect(badgeCodeOf(next)).not.toBe(old)
  expect(isOldBadge(old, next)).toBe(true)
  expect(isOldBadge(badgeCodeOf(next), next)).toBe(false)
  expect(isOldBadge('AAAA-AAAA-AAAA', next)).toBe(false)
})

test('attack 31: a badge signs nobody in, whatever PIN is typed with it', async () => {
  const { registration } = await registered()
  const code = badgeCodeOf(registration)
  await expect(
    signInByCard(visitor, { code, pin: '123456', isShared: false }, makeVisit()),
  ).rejects.toMatchObject({ code: 'wrongCard' })
})
