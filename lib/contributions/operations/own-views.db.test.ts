import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeCouncil, posts, publishedView, publishes, rowOf } from '@/lib/testing/views'
import { citedContributions } from '../queries/cited'
import { viewsOfDialogue } from '../queries/list'
import { viewPage } from '../queries/view'
import { editView } from './edit'
import { replyToView } from './post'
import { releaseView } from './release'
import { respond } from './respond'
import { lowerView, showAs } from './show-as'
import { withdrawView } from './withdraw'

const council = await makeCouncil()
const { dialogue, prompt, miner, otherMiner, official, convenor, lead } = council
const reply = (publicId: string) => ({
  nonce: newToken(),
  publicId,
  text: 'We hear you.',
  language: 'en',
  attribution: 'group' as const,
  isPublic: false,
})
const newWords = { text: 'Come in the morning.', language: 'en' }

describe('changing the words', () => {
  test('a released view waits for release again', async () => {
    const { publicId } = await publishedView(council, miner)
    await editView(miner, { publicId, ...newWords })
    const row = await rowOf(publicId)
    expect(row).toMatchObject({ ...newWords, state: 'pending' })
    expect(await db().release.count({ where: { contributionId: row.id } })).toBe(0)
  })

  test('not after the first answer, nor the first reply', async () => {
    const answered = await publishedView(council, miner)
    await respond(official, { view: answered.publicId, value: 'agree' })
    const replied = await publishedView(council, miner)
    await replyToView(official, reply(replied.publicId))
    for (const { publicId } of [answered, replied]) {
      await expect(editView(miner, { publicId, ...newWords })).rejects.toMatchObject({
        code: 'alreadyAnswered',
      })
    }
  })

  test('nobody else’s (attack 1): neither a participant, nor staff, nor a visitor', async () => {
    const { publicId } = await publishedView(council, miner)
    for (const actor of [otherMiner, convenor, lead, visitor]) {
      await expect(editView(actor, { publicId, ...newWords })).rejects.toMatchObject({
        kind: expect.stringMatching(/notFound|signIn/),
      })
    }
  })

  test('a change and a first answer at the same moment: nobody agrees to words that they didn’t read', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { publicId } = await publishedView(council, miner)
      const [edit, answer] = await Promise.allSettled([
        editView(miner, { publicId, ...newWords }),
        respond(official, { view: publicId, value: 'agree' }),
      ])
      expect([edit.status, answer.status].sort()).toEqual(['fulfilled', 'rejected'])
    }
  })
})

describe('showing more or less', () => {
  const wish = (publicId: string, attribution: 'named' | 'role' | 'group' | 'anonymous') => ({
    publicId,
    nonce: newToken(),
    attribution,
    isPublic: false,
  })

  test('less at once, more only after another release', async () => {
    const { publicId } = await publishedView(council, miner, { attribution: 'named' })
    await showAs(miner, wish(publicId, 'group'))
    expect(await rowOf(publicId)).toMatchObject({ state: 'published', attribution: 'group' })
    await showAs(miner, wish(publicId, 'named'))
    expect(await rowOf(publicId)).toMatchObject({ state: 'pending', attribution: 'named' })
  })

  test('a title goes with the attribution by role', async () => {
    const { publicId } = await publishedView(council, official, { attribution: 'role' })
    expect(await rowOf(publicId)).toMatchObject({ roleTitle: 'District mining officer' })
    await showAs(official, wish(publicId, 'group'))
    expect(await rowOf(publicId)).toMatchObject({ roleTitle: null })
  })

  test('anonymous cuts the link everywhere it stood: row, log, messages, mails', async () => {
    const { publicId } = await publishedView(council, miner, { attribution: 'named' })
    const { id } = await rowOf(publicId)
    expect(await db().message.count({ where: { personId: miner.personId } })).toBeGreaterThan(0)
    expect(await db().activity.count({ where: { objectId: id, actorId: miner.personId } })).toBe(1)
    const input = wish(publicId, 'anonymous')
    const { code } = await showAs(miner, input)
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(await rowOf(publicId)).toMatchObject({
      attribution: 'anonymous',
      state: 'published',
      personId: null,
      createdAt: null,
    })
    expect(await db().activity.count({ where: { objectId: id, actorId: miner.personId } })).toBe(0)
    const mine = await db().activity.findMany({ where: { actorId: miner.personId } })
    const created = await db().contribution.count({ where: { personId: miner.personId } })
    // As many acts of posting as views that are still theirs: none is left over to be matched by its time.
    expect(mine.filter(({ verb }) => verb === 'contribution.create')).toHaveLength(created)
    expect(await db().message.count({ where: { personId: miner.personId } })).toBe(0)
    expect(await db().mail.count({ where: { personId: miner.personId } })).toBe(0)
    // The same form again: the same code, no second act.
    expect((await showAs(miner, input)).code).toBe(code)
    // It is nobody's now, so the author can't change it by their account any more.
    await expect(withdrawView(miner, { publicId })).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('to the public only with both releases, and nothing leaks meanwhile', async () => {
    const { publicId } = await publishedView(council, miner)
    await showAs(miner, { ...wish(publicId, 'group'), isPublic: true })
    for (const actor of [visitor, otherMiner]) {
      await expect(viewPage(actor, dialogue.slug, publicId)).rejects.toMatchObject({
        kind: 'notFound',
      })
    }
    await publishes(council, publicId, ['editing'])
    await expect(viewPage(visitor, dialogue.slug, publicId)).rejects.toMatchObject({
      name: 'Refusal',
    })
    await publishes(council, publicId, ['consent'])
    await expect(viewPage(visitor, dialogue.slug, publicId)).resolves.toMatchObject({
      kind: 'view',
    })
  })

  test('back inside while it waits: the editing release that it has is enough', async () => {
    const { publicId } = await posts(miner, prompt, { isPublic: true })
    await publishes(council, publicId, ['editing'])
    await showAs(miner, wish(publicId, 'group'))
    expect(await rowOf(publicId)).toMatchObject({ state: 'published', scope: 'dialogue' })
  })

  test('others may only take away, never to anonymous, and the author hears of it', async () => {
    const { publicId } = await publishedView(council, official, {
      attribution: 'named',
      isPublic: true,
    })
    const lower = (
      attribution: 'named' | 'role' | 'group' | 'anonymous',
      scope: 'dialogue' | 'public',
    ) => lowerView(lead, { publicId, attribution, scope })
    await lower('group', 'dialogue')
    expect(await rowOf(publicId)).toMatchObject({ attribution: 'group', scope: 'dialogue' })
    for (const [attribution, scope] of [
      ['named', 'dialogue'],
      ['group', 'public'],
      ['anonymous', 'dialogue'],
    ] as const) {
      await expect(lower(attribution, scope)).rejects.toMatchObject({ code: 'onlyAuthorRaises' })
    }
    const told = { personId: official.personId, kind: 'viewLowered' }
    expect(await db().message.count({ where: told })).toBe(1)
    await expect(
      lowerView(otherMiner, { publicId, attribution: 'group', scope: 'dialogue' }),
    ).rejects.toMatchObject({ code: 'needsRole' })
  })

  test('a reply goes inside with the view that it replies to', async () => {
    const view = await publishedView(council, miner, { isPublic: true })
    const answer = await replyToView(official, { ...reply(view.publicId), isPublic: true })
    await releaseView(convenor, { publicId: answer.publicId, kind: 'editing' })
    await expect(viewPage(visitor, dialogue.slug, answer.publicId)).resolves.toBeTruthy()
    await showAs(miner, wish(view.publicId, 'group'))
    await expect(viewPage(visitor, dialogue.slug, answer.publicId)).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
})

describe('withdrawing', () => {
  test('erases the words everywhere at once and leaves a neutral tombstone', async () => {
    const view = await publishedView(council, official, {
      attribution: 'named',
      isPublic: true,
      text: 'SENTINEL-WORDS',
    })
    const answer = await replyToView(miner, { ...reply(view.publicId), isPublic: true })
    await publishes(council, answer.publicId, ['consent', 'editing'])
    await respond(miner, { view: view.publicId, value: 'agree' })
    const { id } = await rowOf(view.publicId)
    expect((await citedContributions(visitor, [id])).get(id)?.kind).toBe('view')

    await withdrawView(official, { publicId: view.publicId })
    expect((await citedContributions(visitor, [id])).get(id)).toEqual({
      kind: 'tombstone',
      slug: dialogue.slug,
      publicId: view.publicId,
    })
    const page = await viewPage(visitor, dialogue.slug, view.publicId)
    const seen = JSON.stringify([page, await viewsOfDialogue(visitor, { slug: dialogue.slug })])
    expect(page).toMatchObject({ view: { content: null }, replies: { views: [{ content: {} }] } })
    expect(seen).not.toContain('SENTINEL-WORDS')
    expect(JSON.stringify(await rowOf(view.publicId))).not.toContain('SENTINEL-WORDS')
    expect(await db().response.count({ where: { contributionId: id } })).toBe(0)
    await expect(withdrawView(official, { publicId: view.publicId })).rejects.toMatchObject({
      code: 'alreadyWithdrawn',
    })
  })

  test('a list by group doesn’t hold tombstones: they show no group', async () => {
    const list = await viewsOfDialogue(visitor, { slug: dialogue.slug }, { group: 'government' })
    expect(list.views.every(({ content }) => content !== null)).toBe(true)
  })

  test('what was never published leaves nothing behind', async () => {
    const { publicId } = await posts(official, prompt, { isPublic: true })
    await withdrawView(official, { publicId })
    await expect(viewPage(visitor, dialogue.slug, publicId)).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
})
