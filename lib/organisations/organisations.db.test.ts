import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeDialogue, makeMember, words } from '@/lib/testing/make'
import { addOrganisation, archiveOrganisation, changeOrganisation } from './operations'
import { hostOptions, listOrganisations, organisationPage } from './queries'
import { newOrganisation } from './schema'

const wish = (name: string) => ({
  nonce: newToken(),
  slug: null,
  name,
  group: 'civilSociety' as const,
  country: 'GH',
  about: words('Listens'),
  website: null,
  contactEmail: 'us@example.org',
})

const editor = () => makeMember({ roles: [{ role: 'editor' }] })

test('a convenor adds a host once, and everybody reads its page', async () => {
  const { id: dialogueId } = await makeDialogue()
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId }] })
  const form = wish('Ankobra Rights Circle')
  const [one, two] = await Promise.all([
    addOrganisation(convenor, form),
    addOrganisation(convenor, form),
  ])
  expect(two).toEqual(one)
  expect(await organisationPage(visitor, one.slug)).toMatchObject({
    name: 'Ankobra Rights Circle',
    contactEmail: 'us@example.org',
    mayEdit: false,
  })
})

test('only an editor or administrator changes or archives one; its page stays', async () => {
  const { id: dialogueId } = await makeDialogue()
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId }] })
  const { id, slug } = await addOrganisation(convenor, wish('First name'))
  const change = { ...wish('Second name'), organisationId: id }
  await expect(changeOrganisation(convenor, change)).rejects.toMatchObject({ kind: 'forbidden' })
  await changeOrganisation(await editor(), change)
  await archiveOrganisation(await editor(), { organisationId: id })
  expect(await organisationPage(visitor, slug)).toMatchObject({
    name: 'Second name',
    isArchived: true,
  })
  expect((await hostOptions()).map(({ value }) => value)).not.toContain(id)
  expect((await hostOptions([id])).map(({ value }) => value)).toContain(id)
})

test('visitors and participants neither list nor add organisations', async () => {
  await expect(listOrganisations(visitor)).rejects.toMatchObject({ kind: 'signIn' })
  await expect(addOrganisation(await makeMember(), wish('x'))).rejects.toMatchObject({
    kind: 'forbidden',
  })
  expect(await db().organisation.count({ where: { name: 'x' } })).toBe(0)
})

test('addresses that could run something are refused', () => {
  for (const website of ['javascript:alert(1)', 'data:text/html,<script>', '//example.org'])
    expect(newOrganisation.safeParse({ nonce: 'n', name: 'x', website }).success).toBe(false)
  expect(
    newOrganisation.safeParse({ nonce: 'n', name: 'x', contactEmail: 'a@b.org\nBcc: c@d.org' })
      .success,
  ).toBe(false)
})
