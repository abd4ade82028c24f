import { describe, expect, test } from 'vitest'
import { actorOf, makeDialogue, makeMember } from '@/lib/testing/make'
import { makeCouncil, posts, promptOf, publishedView, rowOf } from '@/lib/testing/views'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { codeFrom, hashOfCode } from '../code'
import { postView, replyToView } from './post'

const council = await makeCouncil()
const { dialogue, prompt, miner, official } = council

test('a miner’s view waits for release, inside the dialogue, by its group', async () => {
  const { publicId, code } = await posts(miner, prompt)
  expect(code).toBeNull()
  expect(await rowOf(publicId)).toMatchObject({
    state: 'pending',
    group: 'miners',
    attribution: 'group',
    scope: 'dialogue',
    personId: miner.personId,
    roleTitle: null,
    enteredById: null,
  })
})

test('a view by role keeps the title as it stands today', async () => {
  const { publicId } = await posts(official, prompt, { attribution: 'role' })
  await db().affiliation.updateMany({
    where: { personId: official.personId },
    data: { roleTitle: 'Minister' },
  })
  expect(await rowOf(publicId)).toMatchObject({ roleTitle: 'District mining officer' })
})

test('without a title there is nothing to show by role', async () => {
  await expect(posts(miner, prompt, { attribution: 'role' })).rejects.toMatchObject({
    code: 'needsRoleTitle',
    field: 'attribution',
  })
})

describe('an anonymous view', () => {
  test('keeps nobody, no time and no code: in its row, in the log, anywhere', async () => {
    const before = await db().activity.count({ where: { actorId: miner.personId } })
    const text = 'We pay at the gate, SENTINEL-7.'
    const { publicId, code } = await posts(miner, prompt, { attribution: 'anonymous', text })
    const row = await rowOf(publicId)
    expect(row).toMatchObject({
      personId: null,
      enteredById: null,
      roleTitle: null,
      createdAt: null,
      group: 'miners',
      codeHash: hashOfCode(code ?? ''),
    })
    expect(await db().activity.count({ where: { actorId: miner.personId } })).toBe(before)
    expect(await db().activity.findMany({ where: { objectId: row.id } })).toEqual([])
    const logged = await db().activity.findFirstOrThrow({
      where: { verb: 'contribution.create', actorId: null },
    })
    expect(logged).toMatchObject({ at: null, objectKind: null, dialogueId: dialogue.id })
    await expectNowhere(code ?? '', publicId, text)
  })

  test('posted again by the same form it is one view with one code', async () => {
    const nonce = newToken()
    const wish = { attribution: 'anonymous', nonce, text: 'Once only.' } as const
    const all = await Promise.all([1, 2, 3].map(() => posts(miner, prompt, wish)))
    expect(new Set(all.map(({ code }) => code))).toEqual(new Set([codeFrom(nonce)]))
    expect(await db().contribution.count({ where: { text: 'Once only.' } })).toBe(1)
  })
})

/** No table but the view's own row holds its code, and none holds the words or the author beside it. */
async function expectNowhere(code: string, publicId: string, text: string) {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema IN ('public', 'graphile_worker') AND table_type = 'BASE TABLE'`
  for (const { name } of tables) {
    const rows = JSON.stringify(await dump(name))
    expect([name, rows.includes(code) || rows.includes(code.replaceAll('-', ''))]).toEqual([
      name,
      false,
    ])
    if (name === 'contribution') continue
    expect([name, rows.includes(text)]).toEqual([name, false])
    if (rows.includes(publicId)) expect(rows).not.toContain(miner.personId)
  }
}

async function dump(table: string): Promise<unknown> {
  const [row] = await db().$queryRaw<{ xml: string }[]>`
    SELECT query_to_xml(format('SELECT * FROM %s', (SELECT oid::regclass FROM pg_class
      WHERE relname = ${table} AND relkind = 'r' LIMIT 1)), true, false, '')::text AS xml`
  return row?.xml
}

describe('refused', () => {
  const cases = [
    ['a visitor', () => visitor, 'signIn'],
    ['a stranger', () => makeMember(), 'needsApproval'],
    [
      'who waits for approval',
      () => makeMember({ in: { dialogueId: dialogue.id, group: 'miners', state: 'applied' } }),
      'needsApproval',
    ],
    ['staff who don’t take part', () => council.convenor, 'needsApproval'],
  ] as const
  test.each(cases)('%s', async (_who, actor, code) => {
    await expect(
      postView(await actor(), {
        nonce: newToken(),
        promptId: prompt,
        text: 'x',
        language: 'en',
        attribution: 'group',
        isPublic: false,
      }),
    ).rejects.toMatchObject({ code })
  })

  test('outside the stage (attack 7)', async () => {
    const closed = await makeDialogue({ open: ['summary'] })
    const late = await makeMember({ in: { dialogueId: closed.id, group: 'miners' } })
    await expect(posts(late, promptOf(closed))).rejects.toMatchObject({ code: 'stageClosed' })
  })

  test('a suspended participant', async () => {
    const banned = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
    await db().account.update({
      where: { id: banned.accountId },
      data: { suspendedAt: new Date() },
    })
    await expect(posts(await actorOf({ id: banned.personId }), prompt)).rejects.toMatchObject({
      code: 'suspended',
    })
  })

  test('a question that is closed', async () => {
    const other = await makeDialogue()
    await db().prompt.update({ where: { id: promptOf(other) }, data: { closedAt: new Date(0) } })
    const there = await makeMember({ in: { dialogueId: other.id, group: 'miners' } })
    await expect(posts(there, promptOf(other))).rejects.toMatchObject({ code: 'promptClosed' })
  })

  test('a question of a private dialogue does not exist for others (attack 1)', async () => {
    const hidden = await makeDialogue({ access: 'private' })
    await expect(posts(miner, promptOf(hidden))).rejects.toMatchObject({ kind: 'notFound' })
  })
})

describe('a reply', () => {
  const reply = (publicId: string, isPublic = false) => ({
    nonce: newToken(),
    publicId,
    text: 'We hear you.',
    language: 'en',
    attribution: 'group' as const,
    isPublic,
  })

  test('waits for release as a view does, under the same question', async () => {
    const view = await publishedView(council, miner)
    const { publicId } = await replyToView(official, reply(view.publicId))
    expect(await rowOf(publicId)).toMatchObject({ state: 'pending', promptId: prompt })
  })

  test('can’t be replied to, can’t reach further than the view, can’t answer what isn’t shown', async () => {
    const view = await publishedView(council, miner)
    const first = await replyToView(official, reply(view.publicId))
    await expect(replyToView(miner, reply(first.publicId))).rejects.toMatchObject({
      kind: 'notFound',
    })
    const { convenor } = council
    const { releaseView } = await import('./release')
    await releaseView(convenor, { publicId: first.publicId, kind: 'editing' })
    await expect(replyToView(miner, reply(first.publicId))).rejects.toMatchObject({
      code: 'oneLevel',
    })
    await expect(replyToView(official, reply(view.publicId, true))).rejects.toMatchObject({
      code: 'replyInside',
    })
    const pending = await posts(miner, prompt)
    await expect(replyToView(official, reply(pending.publicId))).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
})
