import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { actorOf, makeMember } from '@/lib/testing/make'
import { makeCouncil, posts, rowOf } from '@/lib/testing/views'
import { queueOfDialogue } from '@/lib/moderation/queries/queue'
import { viewPage } from '../queries/view'
import { waiting } from '@/lib/moderation/queries/desk'
import { releaseView } from './release'

const council = await makeCouncil()
const { dialogue, prompt, miner, official, convenor, lead, facilitator, editor } = council

test('a view for the participants takes one release: editing', async () => {
  const { publicId } = await posts(miner, prompt)
  await expect(releaseView(lead, { publicId, kind: 'consent' })).rejects.toMatchObject({
    code: 'notPending',
  })
  const { isPublished } = await releaseView(convenor, { publicId, kind: 'editing' })
  expect(isPublished).toBe(true)
})

test('an official’s public view takes one release, by a convenor or an editor', async () => {
  const { publicId } = await posts(official, prompt, { isPublic: true })
  expect(await releaseView(editor, { publicId, kind: 'editing' })).toMatchObject({
    isPublished: true,
  })
})

describe('a miner’s public view', () => {
  test('takes two people, in either order, and nothing is seen before', async () => {
    const { publicId } = await posts(miner, prompt, { isPublic: true })
    expect((await releaseView(convenor, { publicId, kind: 'editing' })).isPublished).toBe(false)
    await expect(viewPage(visitor, dialogue.slug, publicId)).rejects.toMatchObject({
      kind: 'notFound',
    })
    expect((await releaseView(facilitator, { publicId, kind: 'consent' })).isPublished).toBe(true)
    await expect(viewPage(visitor, dialogue.slug, publicId)).resolves.toBeTruthy()
    const told = { personId: miner.personId, kind: 'viewReleased' }
    const message = await db().message.findFirstOrThrow({ where: told })
    // The message names no view: in an outbox it ties nobody to one.
    expect(JSON.stringify(message)).not.toContain(publicId)
  })

  test('never by one person with two roles, also not in two requests at once', async () => {
    const here = { dialogueId: dialogue.id }
    const both = await makeMember({
      roles: [
        { role: 'convenor', ...here },
        { role: 'safeguardingLead', ...here },
      ],
    })
    const { publicId } = await posts(miner, prompt, { isPublic: true })
    const results = await Promise.allSettled([
      releaseView(both, { publicId, kind: 'consent' }),
      releaseView(both, { publicId, kind: 'editing' }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await rowOf(publicId)).toMatchObject({ state: 'pending' })
  })

  test('the same half by two people at once is given once', async () => {
    const { publicId } = await posts(miner, prompt, { isPublic: true })
    const results = await Promise.allSettled([
      releaseView(lead, { publicId, kind: 'consent' }),
      releaseView(facilitator, { publicId, kind: 'consent' }),
    ])
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('refused', () => {
  test('the author, also as staff', async () => {
    const here = { dialogueId: dialogue.id }
    const author = await makeMember({
      roles: [{ role: 'convenor', ...here }],
      in: { ...here, group: 'civilSociety' },
    })
    const { publicId } = await posts(author, prompt)
    await expect(releaseView(author, { publicId, kind: 'editing' })).rejects.toMatchObject({
      code: 'ownCase',
    })
  })

  test('whoever could be the author of an anonymous view', async () => {
    const here = { dialogueId: dialogue.id }
    const author = await makeMember({
      roles: [{ role: 'convenor', ...here }],
      in: { ...here, group: 'civilSociety' },
    })
    const { publicId } = await posts(author, prompt, { attribution: 'anonymous' })
    await expect(releaseView(author, { publicId, kind: 'editing' })).rejects.toMatchObject({
      code: 'ownCase',
    })
  })

  test('the wrong role, a convenor elsewhere (attack 4), one for government, a visitor', async () => {
    const elsewhere = await makeCouncil()
    const { publicId } = await posts(miner, prompt, { isPublic: true })
    for (const actor of [
      elsewhere.convenor,
      elsewhere.lead,
      council.officialConvenor,
      council.otherMiner,
      visitor,
    ]) {
      await expect(releaseView(actor, { publicId, kind: 'editing' })).rejects.toMatchObject({
        kind: 'notFound',
      })
    }
    await expect(releaseView(lead, { publicId, kind: 'editing' })).rejects.toMatchObject({
      code: 'needsRole',
    })
    await expect(releaseView(convenor, { publicId, kind: 'consent' })).rejects.toMatchObject({
      code: 'needsRole',
    })
  })

  test('a demoted convenor, on the next request', async () => {
    const past = await makeMember({ roles: [{ role: 'convenor', dialogueId: dialogue.id }] })
    const { publicId } = await posts(miner, prompt)
    await db().roleGrant.updateMany({
      where: { personId: past.personId },
      data: { endedAt: new Date() },
    })
    const actor = await actorOf({ id: past.personId })
    await expect(releaseView(actor, { publicId, kind: 'editing' })).rejects.toMatchObject({
      kind: 'notFound',
    })
    await expect(queueOfDialogue(actor, dialogue.slug)).rejects.toMatchObject({
      kind: 'forbidden',
    })
  })
})

describe('the queue', () => {
  test('says what is missing and who can give it, and masks authors', async () => {
    const own = await makeCouncil()
    await posts(own.miner, own.prompt, { isPublic: true, text: 'Of the miner.' })
    const asLead = await queueOfDialogue(own.lead, own.dialogue.slug)
    expect(asLead.waiting).toMatchObject([
      {
        content: {
          by: { attribution: 'group', group: 'miners' },
          words: { text: 'Of the miner.' },
        },
        missing: [
          { kind: 'consent', canGive: true },
          { kind: 'editing', canGive: false, whyNot: 'needsRole' },
        ],
      },
    ])
    expect(JSON.stringify(asLead)).not.toContain('Efua')
    expect(await waiting(own.lead, own.dialogue.id)).toMatchObject([{ kind: 'views', count: 1 }])
    // Nothing that a rapporteur could do about it.
    expect(await waiting(own.rapporteur, own.dialogue.id)).toEqual([])
    expect(await waiting(own.officialConvenor, own.dialogue.id)).toEqual([])
    expect(await waiting(own.miner, own.dialogue.id)).toEqual([])
  })
})
