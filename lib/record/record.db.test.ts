import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { reportStep, setStepAside } from '@/lib/commitments/operations/steps'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { withdrawInterview } from '@/lib/interviews/operations/withdraw'
import { itemPage } from '@/lib/library/page'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { actorOf, makeDialogue, makeMember, words } from '@/lib/testing/make'
import { codeOf, commitmentSetting, makeCommitment, stepInput } from '@/lib/testing/make-commitment'
import { makeInterview, makeInterviewTeam, withMediaFolder } from '@/lib/testing/make-interview'
import { makeSummarySetting, makeView } from '@/lib/testing/make-summary'
import { makeCouncil, publishedView } from '@/lib/testing/views'
import { withdrawSummary } from '@/lib/summaries/operations/withdraw'
import { kinds, type Kind } from './kinds'
import { openApi } from './openapi'
import { newestOf, recordItem, recordPage, siteMapFiles, siteMapPart } from './queries'
import { listQuery } from './schema'

withMediaFolder()

const asked = (query: Record<string, string> = {}) => listQuery.parse(query)

/** Every item of a kind, page by page, as a program would fetch them. */
async function all(kind: Kind, query: Record<string, string> = {}) {
  const items: Awaited<ReturnType<typeof recordPage>>['items'] = []
  let cursor: string | null = null
  do {
    const page = await recordPage(
      visitor,
      kind,
      asked({ ...query, limit: '3', ...(cursor && { cursor }) }),
    )
    items.push(...page.items)
    cursor = page.next
  } while (cursor !== null)
  return items
}

describe('page by page', () => {
  test('every public view comes once, none of a private dialogue, none that its author lowers', async () => {
    const council = await makeCouncil()
    const made: string[] = []
    for (let i = 0; i < 7; i++) {
      const author = await makeMember({ in: { dialogueId: council.dialogue.id, group: 'miners' } })
      const text = `Sentence number ${i} of what we say.`
      made.push((await publishedView(council, author, { text, isPublic: true })).publicId)
    }
    await publishedView(council, council.miner, { text: 'Sentinel of the inside' })
    const closed = await makeCouncil({ access: 'private' })
    await publishedView(closed, closed.miner, { text: 'Sentinel of the house', isPublic: true })

    const found = await all('views', { dialogue: council.dialogue.slug })
    expect(found.map(({ id }) => id)).toEqual([...made].sort())
    expect(found.every(({ publishedOn }) => publishedOn === null)).toBe(true)
    const everywhere = JSON.stringify(await all('views'))
    expect(everywhere).toContain(made[0])
    expect(everywhere).not.toContain('Sentinel')
    expect(await all('views', { dialogue: closed.dialogue.slug })).toEqual([])

    const [gone = ''] = made
    const { personId } = await db().contribution.findUniqueOrThrow({ where: { publicId: gone } })
    const author = await db().person.findUniqueOrThrow({ where: { id: personId ?? '' } })
    await withdrawView(await actorOf(author), { publicId: gone })
    expect((await all('views', { dialogue: council.dialogue.slug })).length).toBe(6)
    await expect(recordItem(visitor, 'views', gone)).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('a cursor goes on where what it names was withdrawn meanwhile', async () => {
    const one = await makeSummarySetting()
    const first = await one.publish()
    const other = await one.publish()
    const [before, after] = [first.slug, other.slug].sort()
    const page = await recordPage(
      visitor,
      'summaries',
      asked({ dialogue: one.dialogue.slug, limit: '1' }),
    )
    expect(page.items.map(({ id }) => id)).toEqual([before])
    await withdrawSummary(one.convenor, { slug: before ?? '', reason: 'A mistake' })
    const rest = await recordPage(
      visitor,
      'summaries',
      asked({ dialogue: one.dialogue.slug, cursor: page.next ?? '' }),
    )
    expect(rest.items.map(({ id }) => id)).toEqual([after])
  })

  test('nothing but what is public in each row narrows a list down', () => {
    for (const query of [
      { author: 'x' },
      { sort: 'email' },
      { group: 'miners' },
      { state: 'draft' },
    ])
      expect(listQuery.strict().safeParse(query).success).toBe(false)
    expect(listQuery.strict().safeParse({ limit: '100000' }).success).toBe(false)
    expect(listQuery.strict().safeParse({ cursor: "a' OR 1=1" }).success).toBe(false)
  })
})

describe('one thing whole', () => {
  test('a summary tells what it stands on by reference; what was taken back is a gap', async () => {
    const setting = await makeSummarySetting()
    const text = 'Sentinel words of a washer'
    const view = await makeView(setting.dialogue, { text, author: setting.miner })
    const { slug } = await setting.publish([view])
    const told = JSON.stringify(await recordItem(visitor, 'summaries', slug))
    expect(told).toContain(view.publicId)
    expect(told).not.toContain(text)
    await withdrawView(setting.miner, { publicId: view.publicId })
    const later = JSON.stringify(await recordItem(visitor, 'summaries', slug))
    expect(later).toContain('"kind":"gap"')
    expect(later).not.toContain(view.publicId)
  })

  test('a withdrawn summary and interview are gone: null, not their words', async () => {
    const setting = await makeSummarySetting()
    const { slug } = await setting.publish()
    await withdrawSummary(setting.convenor, { slug, reason: 'A mistake' })
    expect(await recordItem(visitor, 'summaries', slug)).toBeNull()

    const team = await makeInterviewTeam()
    const interview = await makeInterview(team.facilitator, team.dialogue.slug, { scope: 'public' })
    expect(await recordItem(visitor, 'interviews', interview.slug)).toMatchObject({
      id: interview.slug,
    })
    await withdrawInterview(team.facilitator, { slug: interview.slug })
    expect(await recordItem(visitor, 'interviews', interview.slug)).toBeNull()
    expect(JSON.stringify(await all('interviews'))).not.toContain(interview.slug)
  })

  test('of a report that was set aside only that it was', async () => {
    const { dialogue, convenor } = await commitmentSetting()
    const id = await makeCommitment(convenor, dialogue.slug)
    const code = await codeOf(id)
    const report = { ...stepInput(id), note: words('Sentinel of an owner'), code, publicId: '' }
    await reportStep(visitor, report)
    await setStepAside(convenor, { publicId: id, number: 1, reason: 'Names somebody' })
    const told = await recordItem(visitor, 'commitments', id)
    expect(told).toMatchObject({
      status: 'noEvidence',
      steps: [{ number: 1, status: null, isSetAside: true, note: null, answers: [] }],
    })
  })

  test('what a dialogue that is only listed says of itself stays on its page', async () => {
    const { slug } = await makeDialogue({ access: 'listed' })
    await expect(recordItem(visitor, 'dialogues', slug)).rejects.toMatchObject({ kind: 'notFound' })
    expect((await all('dialogues')).map(({ id }) => id)).not.toContain(slug)
  })
})

test('what is tied to a dialogue that the asker may not read doesn’t tell that there is one', async () => {
  const item = async () =>
    db().libraryItem.create({
      data: {
        ...{
          slug: newToken()
            .toLowerCase()
            .replace(/[^a-z]/g, ''),
          kind: 'brief' as const,
        },
        ...{ title: words('Of the portal'), abstract: words('Says little'), language: 'en' },
        ...{ state: 'published' as const, publishedAt: now() },
      },
    })
  const [one, other] = [await item(), await item()]
  const found = async (access: 'public' | 'private') => {
    const { id, slug } = await makeDialogue({ access })
    await db().libraryPlace.createMany({
      data: [one, other].map((each) => ({ itemId: each.id, dialogueId: id })),
    })
    const page = await itemPage(visitor, one.slug)
    const near = page.kind === 'here' ? page.related.map((each) => each.slug) : []
    return { listed: (await all('library', { dialogue: slug })).length, near }
  }
  expect(await found('private')).toEqual({ listed: 0, near: [] })
  expect(await found('public')).toEqual({ listed: 2, near: [other.slug] })
})

test('site maps hold exactly what the lists hold', async () => {
  const setting = await makeSummarySetting()
  await setting.publish()
  for (const kind of kinds) {
    const begins = await siteMapFiles(visitor, kind)
    const found = await Promise.all(begins.map((after) => siteMapPart(visitor, kind, after)))
    expect(found.flat().map(({ id }) => id)).toEqual((await all(kind)).map(({ id }) => id))
  }
})

test('the newest come first', async () => {
  const setting = await makeSummarySetting()
  const { slug } = await setting.publish()
  const [first] = await newestOf(visitor, ['summaries'], {}, 5)
  expect(first?.id).toBe(slug)
  expect(first?.dialogue?.slug).toBe(setting.dialogue.slug)
})

describe('the description for programs', () => {
  let document: Record<string, unknown>
  beforeAll(() => {
    document = JSON.parse(JSON.stringify(openApi('Baraza'))) as Record<string, unknown>
  })

  test('is valid OpenAPI 3.1, by a validator that is not ours', async () => {
    const result = await new Validator().validate(document)
    expect(result.errors).toBeUndefined()
    expect(result.valid).toBe(true)
  })

  test('names every kind of the record, and nothing that changes anything', () => {
    const paths = document['paths'] as Record<string, object>
    expect(Object.keys(paths)).toEqual(kinds.flatMap((kind) => [`/${kind}`, `/${kind}/{id}`]))
    expect(Object.values(paths).every((path) => Object.keys(path).join() === 'get')).toBe(true)
  })
})
