import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, posts, publishedView, publishes, rowOf } from '@/lib/testing/views'
import { viewsOfDialogue } from '../queries/list'
import { viewPage } from '../queries/view'
import { postView } from './post'
import { dropPseudonym } from './pseudonym'
import { showAs } from './show-as'

const council = await makeCouncil()
const { dialogue, convenor, lead, official } = council
const { slug } = dialogue
const here = { dialogueId: dialogue.id }
const author = () => makeMember({ name: 'zzName', in: { ...here, group: 'miners' } })
type Author = Awaited<ReturnType<typeof author>>

const wish = (attribution: 'named' | 'role' | 'group' | 'anonymous' = 'group') => ({
  nonce: newToken(),
  promptId: council.prompt,
  text: 'Come in the evening.',
  language: 'en',
  attribution,
  isPublic: false,
  underPseudonym: true,
})
async function published(actor: Author, underPseudonym = true) {
  const { publicId } = await postView(actor, { ...wish(), underPseudonym })
  await publishes(council, publicId)
  return publicId
}
const nameOf = ({ personId }: Author) =>
  db()
    .registration.findFirstOrThrow({ where: { ...here, personId } })
    .then(({ pseudonym }) => pseudonym)
const byline = async (publicId: string) => {
  const page = await viewPage(official, slug, publicId)
  return page.kind === 'view' ? page.view.content?.by : null
}

describe('a made-up name', () => {
  test('nobody has one who hasn’t asked', async () => {
    const quiet = await author()
    const { publicId } = await publishedView(council, quiet)
    expect(await nameOf(quiet)).toBeNull()
    expect(await byline(publicId)).toEqual({ attribution: 'group', group: 'miners' })
  })

  test('stands on the views on which it was asked for, and on no other', async () => {
    const asking = await author()
    const [one, other] = [await published(asking), await published(asking)]
    const plain = await published(asking, false)
    const pseudonym = await nameOf(asking)
    expect(pseudonym).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+ \d\d$/)
    expect(await byline(one)).toEqual({ attribution: 'group', group: 'miners', pseudonym })
    expect(await byline(other)).toMatchObject({ pseudonym })
    expect(await byline(plain)).not.toHaveProperty('pseudonym')
    expect(JSON.stringify(await viewsOfDialogue(official, { slug }))).not.toContain('zzName')
  })

  test('never on a named or an anonymous view, whatever the form says', async () => {
    const asking = await author()
    for (const attribution of ['named', 'anonymous'] as const) {
      const { publicId } = await postView(asking, wish(attribution))
      expect((await rowOf(publicId)).underPseudonym).toBe(false)
    }
    expect(await nameOf(asking)).toBeNull()
  })

  test('made anonymous, the view loses it, and with the last view the name goes', async () => {
    const asking = await author()
    const publicId = await published(asking)
    await showAs(asking, { publicId, nonce: newToken(), attribution: 'anonymous', isPublic: false })
    expect((await rowOf(publicId)).underPseudonym).toBe(false)
    expect(await nameOf(asking)).toBeNull()
    expect(await byline(publicId)).toEqual({ attribution: 'anonymous', group: 'miners' })
  })

  test('taken off one view, it stays on the others', async () => {
    const asking = await author()
    const [one, other] = [await published(asking), await published(asking)]
    await showAs(asking, {
      publicId: one,
      nonce: newToken(),
      attribution: 'group',
      isPublic: false,
    })
    expect(await byline(one)).not.toHaveProperty('pseudonym')
    expect(await byline(other)).toHaveProperty('pseudonym')
  })

  test('taken off all, it is nowhere; asked for again, it is another one', async () => {
    const asking = await author()
    const publicId = await published(asking)
    const first = await nameOf(asking)
    await dropPseudonym(asking, { slug })
    expect(await nameOf(asking)).toBeNull()
    for (const actor of [official, convenor, lead, asking])
      expect(JSON.stringify(await viewPage(actor, slug, publicId))).not.toContain(first)
    await published(asking)
    expect(await nameOf(asking)).not.toBe(first)
  })

  test('many who ask at once get a name each', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, author))
    await Promise.all(people.map((each) => postView(each, wish())))
    const names = await Promise.all(people.map(nameOf))
    expect(new Set(names).size).toBe(6)
    expect(names).not.toContain(null)
  })

  test('is taken off by its owner only', async () => {
    await expect(dropPseudonym(visitor, { slug })).rejects.toMatchObject({ kind: 'signIn' })
    await expect(dropPseudonym(convenor, { slug })).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('a view that shows one shows no facets: over several views they would add up', async () => {
    const asking = await author()
    const { publicId } = await posts(asking, council.prompt)
    await publishes(council, publicId)
    await db().contribution.update({
      where: { publicId },
      data: { channel: 'facilitator', underPseudonym: true, provenance: { spokenLanguage: 'tw' } },
    })
    const page = await viewPage(official, slug, publicId)
    expect(page).toMatchObject({
      view: { content: { provenance: null, words: { spokenIn: null } } },
    })
  })
})
