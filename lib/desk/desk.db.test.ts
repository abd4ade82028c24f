import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { makeDialogue, makeMember, makePerson } from '@/lib/testing/make'
import { wholeDialogue } from './dialogue-page'
import { frontPage } from './front-page'
import { manageHome } from './home'
import { deskPage } from './queries'

test('the desk says what waits, since when, and where to go', async () => {
  const { id, slug } = await makeDialogue()
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId: id }] })
  for (let count = 0; count < 3; count += 1)
    await makePerson({ in: { dialogueId: id, group: 'miners', state: 'applied' } })
  const { waiting } = await deskPage(convenor, slug)
  expect(waiting).toContainEqual({
    kind: 'registration.decide',
    count: 3,
    oldest: expect.any(Date),
    path: `/manage/dialogues/${slug}/registrations?state=waiting`,
  })
})

test('nobody reads the number of a group of fewer than five, not even on the desk', async () => {
  const { id, slug } = await makeDialogue()
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId: id }] })
  for (let count = 0; count < 4; count += 1)
    await makePerson({ in: { dialogueId: id, group: 'miners' } })
  const { groups } = await deskPage(convenor, slug)
  expect(groups.find(({ group }) => group === 'miners')).toMatchObject({
    approved: null,
    target: 12,
    views: null,
  })
})

test('only while nobody at all has come does the desk say so', async () => {
  const { id, slug } = await makeDialogue()
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId: id }] })
  expect((await deskPage(convenor, slug)).isUntouched).toBe(true)
  // One who asks, and one who was turned away, is already somebody.
  await makePerson({ in: { dialogueId: id, group: 'miners', state: 'declined' } })
  expect((await deskPage(convenor, slug)).isUntouched).toBe(false)
})

test('a facilitator finds their own links and none of the convenor’s', async () => {
  const { id, slug } = await makeDialogue()
  const facilitator = await makeMember({ roles: [{ role: 'facilitator', dialogueId: id }] })
  const { links } = await deskPage(facilitator, slug)
  const names = Object.values(links).flatMap((some) => some.map(({ name }) => name))
  expect(names).toContain('enter')
  for (const name of ['edit', 'stages', 'safety', 'copy', 'notice'])
    expect(names).not.toContain(name)
})

test('a draft says what it still needs', async () => {
  const { id, slug } = await makeDialogue({ state: 'draft', open: [] })
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId: id }] })
  expect((await deskPage(convenor, slug)).missing).toEqual(['host', 'lead', 'stages'])
})

test('an open dialogue without a safeguarding lead says so as long as it has none', async () => {
  const { id, slug } = await makeDialogue()
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId: id }] })
  expect((await deskPage(convenor, slug)).missing).toContain('lead')
  await makePerson({ roles: [{ role: 'safeguardingLead', dialogueId: id }] })
  expect((await deskPage(convenor, slug)).missing).not.toContain('lead')
})

test('a demoted convenor loses the desk at once; others never had it', async () => {
  const { id, slug } = await makeDialogue()
  const secret = await makeDialogue({ access: 'private' })
  const elsewhere = await makeMember({ roles: [{ role: 'convenor', dialogueId: id }] })
  const participant = await makeMember({ in: { dialogueId: id, group: 'miners' } })
  await expect(deskPage(participant, slug)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(deskPage({ ...elsewhere, roles: [] }, slug)).rejects.toMatchObject({
    kind: 'forbidden',
  })
  await expect(deskPage(elsewhere, secret.slug)).rejects.toMatchObject({ kind: 'notFound' })
  for (const address of [slug, secret.slug, 'no-such-dialogue'])
    await expect(deskPage(visitor, address)).rejects.toMatchObject({ kind: 'signIn' })
})

test('the front page and the public page open for anybody; what is closed stays closed', async () => {
  const open = await makeDialogue()
  const listed = await makeDialogue({ access: 'listed' })
  const secret = await makeDialogue({ access: 'private', title: 'sentinel' })
  expect((await wholeDialogue(visitor, open.slug)).sections).not.toBeNull()
  expect((await wholeDialogue(visitor, listed.slug)).sections).toBeNull()
  await expect(wholeDialogue(visitor, secret.slug)).rejects.toMatchObject({ kind: 'notFound' })
  expect(JSON.stringify(await frontPage(visitor))).not.toContain('sentinel')
})

test('an administrator finds the portal’s pages, a convenor only what is theirs', async () => {
  const { id } = await makeDialogue()
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId: id }] })
  const administrator = await makeMember({ roles: [{ role: 'administrator' }] })
  expect((await manageHome(administrator)).links).toContain('administration')
  const home = await manageHome(convenor)
  expect(home.dialogues).toHaveLength(1)
  expect(home.links).toEqual(['library', 'organisations'])
})
