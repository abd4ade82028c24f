import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dialogueActivity } from '@/lib/activity/queries'
import { activityFilters } from '@/lib/activity/schema'
import { commandLine, visitor, worker, type Member } from '@/lib/access/actor'
import { publishGround } from '@/lib/common-ground/operations/publish'
import { refreshGround } from '@/lib/common-ground/operations/refresh'
import { respond } from '@/lib/contributions/operations/respond'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { translator } from '@/lib/platform/i18n'
import { now } from '@/lib/platform/clock'
import { redact } from '@/lib/moderation/operations/redact'
import { db } from '@/lib/platform/db'
import { makeDialogue, makeMember } from '@/lib/testing/make'
import { makeCouncil, publishedView, type Council } from '@/lib/testing/views'
import { commentsCsv, participantsVotesCsv, resultsCsv, viewsJson, votesCsv } from './files'
import { agree, endAgreement } from './operations/agree'
import { importConversation } from './operations/import-polis'
import { NotAConversation, readPolisFolder } from './polis-files'

const every = [commentsCsv, resultsCsv, viewsJson, votesCsv, participantsVotesCsv]

function rowsOf(csv: string): Record<string, string>[] {
  expect(csv.startsWith('\uFEFF')).toBe(true)
  return Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true })
    .data
}

async function miners(council: Council, count: number): Promise<Member[]> {
  const here = { dialogueId: council.dialogue.id, group: 'miners' as const }
  return Promise.all(
    Array.from({ length: count }, (_, i) => makeMember({ name: `Miner Sentinel ${i}`, in: here })),
  )
}

describe('what the files hold', () => {
  test('only what a visitor can read, whoever asks; authors, times and hidden counts are blank', async () => {
    const council = await makeCouncil()
    const { slug } = council.dialogue
    const secret = 'A sentence that stays inside.'
    await publishedView(council, council.official, { text: secret })
    const text = '=HYPERLINK("http://evil.example")\nand a second line'
    const { publicId } = await publishedView(council, council.official, { text, isPublic: true })
    for (const each of await miners(council, 6))
      await respond(each, { view: publicId, value: 'agree' })
    const made = await refreshGround(worker, council.dialogue.id)
    await publishGround(council.convenor, { slug, snapshot: made ?? '' })
    for (const reader of [visitor, council.convenor, council.miner])
      for (const file of every) {
        const content = await file(reader, slug)
        expect(content).not.toContain(secret)
        expect(content).not.toContain('Sentinel')
        expect(content).not.toContain(council.official.personId)
      }
    const [comment, ...others] = rowsOf(await commentsCsv(visitor, slug))
    expect(others).toEqual([])
    expect(comment).toMatchObject({
      'comment-id': String(Number.parseInt(publicId, 36)),
      'author-id': '',
      agrees: '',
      disagrees: '',
      moderated: '1',
      'comment-body': `'${text}`,
    })
    expect(Number(comment?.['timestamp']) % 86_400_000).toBe(0)
    const results = rowsOf(await resultsCsv(visitor, slug))
    expect(results.find(({ group }) => group === 'miners')).toMatchObject({
      view: publicId,
      figure: 'bands',
      answered: '5 to 9',
      agree: '80 % or more',
      snapshot: made,
    })
    expect(JSON.parse(await viewsJson(visitor, slug))).toMatchObject({
      snapshot: { id: made },
      views: [{ id: publicId, by: { group: 'government' } }],
    })
    await withdrawView(council.official, { publicId })
    for (const file of every) expect(await file(visitor, slug)).not.toContain('HYPERLINK')
  })

  test('what was taken out is said in the language of the words', async () => {
    const council = await makeCouncil()
    const { slug } = council.dialogue
    const text =
      'Près du puits de Kasanda, nous attendons dix jours pour notre argent et pour la pesée.'
    const wish = { text, language: 'fr', isPublic: true }
    const { publicId } = await publishedView(council, council.official, wish)
    await redact(council.lead, {
      ...{ publicId, reason: 'personalData', flags: [], kind: 'siteName', exactly: 'Kasanda' },
    })
    const said = translator('fr', 'moderation')('mark.siteName')
    for (const file of [commentsCsv, viewsJson]) expect(await file(visitor, slug)).toContain(said)
  })

  test('files made at different times call a view by the same number', async () => {
    const council = await makeCouncil()
    const { slug } = council.dialogue
    const posted = await Promise.all(
      [1, 2, 3].map(() => publishedView(council, council.official, { isPublic: true })),
    )
    const numbers = async () =>
      rowsOf(await commentsCsv(visitor, slug)).map((row) => row['comment-id'])
    const before = await numbers()
    expect(new Set(before).size).toBe(3)
    const [gone] = posted
    await withdrawView(council.official, { publicId: gone?.publicId ?? '' })
    const after = await numbers()
    expect(after).toHaveLength(2)
    expect(before).toEqual(expect.arrayContaining(after))
    expect(after).not.toContain(String(Number.parseInt(gone?.publicId ?? '', 36)))
  })

  test('what was taken out of words is said, and isn’t there', async () => {
    const council = await makeCouncil()
    const { publicId } = await publishedView(council, council.official, {
      isPublic: true,
      text: 'Near Sentinel Ridge we dig.',
    })
    await redact(council.lead, {
      ...{ publicId, reason: 'personalData', flags: [], kind: 'siteName' },
      exactly: 'Sentinel Ridge',
    })
    for (const file of [commentsCsv, viewsJson]) {
      const content = await file(visitor, council.dialogue.slug)
      expect(content).toContain('Near [')
      expect(content).not.toContain('Sentinel')
    }
  })

  test('nothing of a dialogue that isn’t public, not even to those inside', async () => {
    const council = await makeCouncil({ access: 'private' })
    const { slug } = council.dialogue
    await publishedView(council, council.official, {
      isPublic: true,
      text: 'Inside a private one.',
    })
    for (const file of every) {
      await expect(file(visitor, slug)).rejects.toMatchObject({ kind: 'notFound' })
      await expect(file(council.miner, slug)).rejects.toMatchObject({ kind: 'notFound' })
    }
  })
})

describe('openData.agree', () => {
  test('answers one by one: only of those who agreed, from five on, and none after it is taken back', async () => {
    const council = await makeCouncil()
    const { slug } = council.dialogue
    const { publicId } = await publishedView(council, council.official, { isPublic: true })
    const inside = await publishedView(council, council.official, { text: 'Inside.' })
    const people = await miners(council, 7)
    for (const [i, each] of people.entries()) {
      await respond(each, { view: publicId, value: i % 2 ? 'agree' : 'disagree' })
      await respond(each, { view: inside.publicId, value: 'unsure' })
    }
    const agreed = people.slice(0, 5)
    for (const each of agreed.slice(0, 4)) await agree(each, { slug, isAgreed: 'on' })
    expect(rowsOf(await votesCsv(visitor, slug))).toEqual([])
    for (const each of agreed.slice(4)) await agree(each, { slug, isAgreed: 'on' })
    const votes = rowsOf(await votesCsv(visitor, slug))
    expect(votes.map(({ vote }) => vote).sort()).toEqual(['-1', '-1', '-1', '1', '1'])
    expect(new Set(votes.map((vote) => vote['voter-id'])).size).toBe(5)
    expect(votes.every((vote) => Number(vote['timestamp']) % 86_400_000 === 0)).toBe(true)
    const lines = rowsOf(await participantsVotesCsv(visitor, slug))
    expect(
      lines.map((line) => [
        line['group-id'],
        line['n-votes'],
        line[String(Number.parseInt(publicId, 36))],
      ]),
    ).toHaveLength(5)
    expect(lines.every((line) => line['group-id'] === '' && line['n-votes'] === '1')).toBe(true)
    const [first] = agreed
    if (!first) throw new Error('nobody agreed')
    await endAgreement(first, { slug })
    expect(rowsOf(await votesCsv(visitor, slug))).toEqual([])
  })

  test('nobody joins a file alone: two files held against each other show five new lines or none', async () => {
    const council = await makeCouncil()
    const { slug } = council.dialogue
    const { publicId } = await publishedView(council, council.official, { isPublic: true })
    const people = await miners(council, 10)
    const sizes: number[] = []
    for (const each of people) {
      await respond(each, { view: publicId, value: 'agree' })
      await agree(each, { slug, isAgreed: 'on' })
      sizes.push(rowsOf(await participantsVotesCsv(visitor, slug)).length)
    }
    expect(sizes).toEqual([0, 0, 0, 0, 5, 5, 5, 5, 5, 10])
    const log = await dialogueActivity(council.lead, slug, activityFilters.parse({}))
    const agreed = log.rows.filter(({ verb }) => verb === 'openData.agree')
    expect(agreed).toHaveLength(10)
    expect(agreed.every(({ who, at }) => who === 'unsaid' && at === null)).toBe(true)
  }, 60_000)

  test('once, by approved participants; twice at once is one agreement', async () => {
    const council = await makeCouncil()
    const { slug } = council.dialogue
    await expect(agree(council.elsewhere, { slug, isAgreed: 'on' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    const both = await Promise.allSettled(
      [1, 2].map(() => agree(council.miner, { slug, isAgreed: 'on' })),
    )
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(endAgreement(council.otherMiner, { slug })).rejects.toMatchObject({
      kind: 'notFound',
    })
    await endAgreement(council.miner, { slug })
    await agree(council.miner, { slug, isAgreed: 'on' })
    const rows = await db().openDataAgreement.findMany({
      where: { dialogueId: council.dialogue.id },
      orderBy: { givenAt: 'asc' },
    })
    expect(rows.map(({ endedAt }) => endedAt === null)).toEqual([false, true])
  })
})

describe('openData.import', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'conversation-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const write = async (files: Record<string, string>) => {
    for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
  }

  test('files that somebody made to do harm: what makes no sense is left out and said (attack 18)', async () => {
    const head = 'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n'
    await write({
      'comments.csv':
        `${head}9e99,x,0,1,0,0,1,Said at the end of time\n-5,x,1,1,0,0,1,Said before it\n` +
        `1,x,0,1,0,0,1,The same number\n1,x,2,1,0,0,1,${'x'.repeat(601)}\n1,x,3,1,0,0,1,\u200b\n` +
        `1,x,4,${'9'.repeat(99)},0,0,1,Of a long number\n` +
        `1,x,__proto__,1,0,0,1,"=cmd|' /C calc'!A0 <script>alert(1)</script> [\u2060personalName\u2060 0\u2060]"\n`,
      'participants-votes.csv': 'participant,0,1,__proto__,constructor\n8,1,-1,1,1,1,1,1\n9,1\n',
      'votes.csv': '',
    })
    await rm(path.join(folder, 'votes.csv'))
    const conversation = await readPolisFolder(folder)
    expect(conversation.problems).toEqual([
      'comments.csv, row 4: the same id as a row above',
      'comments.csv, row 5: more than 600 characters',
      'comments.csv, row 6: no id or no text',
      'comments.csv, row 7: no author’s number',
    ])
    const dialogue = await makeDialogue()
    const done = await importConversation(commandLine, dialogue.slug, conversation, 'en')
    expect(done).toMatchObject({ views: 3, answers: 3 })
    const rows = await db().contribution.findMany({ where: { dialogueId: dialogue.id } })
    expect(rows.every(({ createdOn }) => createdOn <= now())).toBe(true)
    expect(rows.some(({ text }) => text.includes('\u2060'))).toBe(false)
    await rm(path.join(folder, 'participants-votes.csv'))
  })

  test('views with line breaks, the last vote of each, what was moderated out hidden; no group, no name', async () => {
    await write({
      'comments.csv':
        'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n' +
        '1403067224363,x,0,7,99,0,1,"Two lines\nof one comment, with ""quotes"""\n' +
        '1403067224363,x,1,8,0,0,-1,Moderated out\n1403067224363,x,,8,0,0,1,No id\n',
      'votes.csv':
        'timestamp,datetime,comment-id,voter-id,vote\n1403067224363,x,0,8,1\n1403067229999,x,0,8,-1\n' +
        '1403067224363,x,0,9,0\n1403067224363,x,44,9,1\n1403067224363,x,0,9,7\n',
    })
    const dialogue = await makeDialogue()
    const conversation = await readPolisFolder(folder)
    expect(conversation.problems).toEqual([
      'comments.csv, row 4: no id or no text',
      'votes.csv, row 5: no vote on a comment of this folder',
      'votes.csv, row 6: no vote on a comment of this folder',
    ])
    const done = await importConversation(commandLine, dialogue.slug, conversation, 'en')
    expect(done).toEqual({ views: 2, hidden: 1, people: 3, answers: 2 })
    const views = await db().contribution.findMany({
      where: { dialogueId: dialogue.id },
      include: { responses: true },
      orderBy: { state: 'asc' },
    })
    expect(views.map(({ text, state, scope }) => [text, state, scope])).toEqual([
      ['Two lines\nof one comment, with "quotes"', 'published', 'dialogue'],
      ['Moderated out', 'hidden', 'dialogue'],
    ])
    expect(views[0]?.responses.map(({ value }) => value).sort()).toEqual(['disagree', 'unsure'])
    await expect(
      importConversation(commandLine, dialogue.slug, conversation, 'en'),
    ).rejects.toMatchObject({ code: 'hasViews' })
    await expect(
      importConversation(commandLine, 'never-was', conversation, 'en'),
    ).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('says what is missing in a folder', async () => {
    await expect(readPolisFolder(path.join(folder, 'nowhere'))).rejects.toThrow(NotAConversation)
  })
})
