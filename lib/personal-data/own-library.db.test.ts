import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db, transaction } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { researchPage } from '@/lib/research/queries'
import { makeDialogue, makePerson } from '@/lib/testing/make'
import { forgetLibrary, libraryOfPerson } from './own-library'

test('where one is named for research is in one’s data, and ends with the account', async () => {
  const { id: dialogueId, slug } = await makeDialogue()
  const { id: personId } = await makePerson()
  const author = { create: { slug: newToken(), name: 'SENTINEL', personId } }
  await db().referenceMember.create({
    data: { dialogue: { connect: { id: dialogueId } }, part: 'expert', name: 'SENTINEL', author },
  })
  expect(await libraryOfPerson(personId, 'en')).toMatchObject({
    research: [{ dialogue: slug, part: 'expert', name: 'SENTINEL', about: null }],
  })
  expect(JSON.stringify(await researchPage(visitor, slug))).toContain('SENTINEL')
  await transaction((tx) => forgetLibrary(tx, personId))
  expect(JSON.stringify(await researchPage(visitor, slug))).not.toContain('SENTINEL')
  expect((await libraryOfPerson(personId, 'en')).research).toEqual([])
})
