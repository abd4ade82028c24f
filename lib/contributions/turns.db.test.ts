import { describe, expect, test } from 'vitest'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeMember } from '@/lib/testing/make'
import { mayPostSound } from '@/lib/audio/operations/post'
import { withMediaFolder } from '@/lib/testing/make-interview'
import { says } from '@/lib/testing/spoken'
import { makeCouncil, posts, publishedView } from '@/lib/testing/views'
import { reportView } from '@/lib/moderation/operations/report'
import { enterContribution } from './operations/enter'
import { replyToView } from './operations/post'

withMediaFolder()
const council = await makeCouncil()
const { dialogue, prompt, facilitator } = council
const here = { dialogueId: dialogue.id }
const flooder = () => makeMember({ in: { ...here, group: 'miners' } })
const tooMany = { kind: 'tooMany', code: 'tooManyViews', params: { minutes: 60 } }

async function throttled() {
  const rows = await db().throttle.findMany({ where: { key: { startsWith: 'post-view' } } })
  return rows.map(({ key, points }) => `${key} ${points}`).sort()
}

describe('floods of views (attack 34)', () => {
  test('thirty in an hour, views and replies together; the next one is refused and says for how long', async () => {
    const author = await flooder()
    const { publicId } = await publishedView(council, council.official)
    const reply = () =>
      replyToView(author, {
        ...{ nonce: newToken(), publicId, text: 'I say so too.', language: 'en' },
        ...{ attribution: 'group', isPublic: false },
      })
    for (let n = 0; n < 15; n += 1) await posts(author, prompt)
    for (let n = 0; n < 15; n += 1) await reply()
    await expect(posts(author, prompt)).rejects.toMatchObject(tooMany)
    await expect(reply()).rejects.toMatchObject(tooMany)
    await posts(await flooder(), prompt)
  }, 60_000)

  test('a form that went through is answered again, whatever came after it', async () => {
    const author = await flooder()
    const nonce = newToken()
    const first = await posts(author, prompt, { nonce })
    for (let n = 0; n < 29; n += 1) await posts(author, prompt)
    expect(await posts(author, prompt, { nonce })).toEqual(first)
    await expect(posts(author, prompt)).rejects.toMatchObject(tooMany)
  }, 60_000)

  test('anonymous ones are counted too, and nothing is written of who posts them (attack 27)', async () => {
    const author = await flooder()
    const before = await throttled()
    const post = () => posts(author, prompt, { attribution: 'anonymous' })
    await posts(author, prompt)
    for (let n = 0; n < 29; n += 1) await post()
    await expect(post()).rejects.toMatchObject({ code: 'tooManyViews' })
    expect(await throttled()).toEqual(before)
  }, 60_000)

  test('spoken ones too; and who sends sound again and again is stopped before its first byte', async () => {
    const author = await flooder()
    for (let n = 0; n < 30; n += 1) await posts(author, prompt)
    await expect(says(author, prompt)).rejects.toMatchObject({ code: 'tooManyViews' })
    for (let n = 0; n < 60; n += 1) await mayPostSound(author, dialogue.slug)
    await expect(mayPostSound(author, dialogue.slug)).rejects.toMatchObject({ kind: 'tooMany' })
  }, 60_000)

  test('a facilitator enters what many people say', async () => {
    const people = await Promise.all(Array.from({ length: 14 }, flooder))
    for (let n = 0; n < 40; n += 1) {
      const [registration] = people[n % 14]?.participations ?? []
      await enterContribution(facilitator, {
        ...{
          nonce: newToken(),
          promptId: prompt,
          registrationId: registration?.registrationId ?? '',
        },
        ...{ text: `Sentence ${n}`, language: 'en', attribution: 'group', isPublic: false },
        ...{ channel: 'facilitator', isReadBack: true, earshot: 'nobody', isGloss: false },
        spokenLanguage: '',
      })
    }
    const theirs = { personId: { in: people.map(({ personId }) => personId) } }
    expect(await db().contribution.count({ where: theirs })).toBe(40)
  }, 60_000)
})

test('reports by one person run out, so that nobody covers a group’s views with them (attack 33)', async () => {
  const reporter = await makeMember({ in: { ...here, group: 'government' } })
  const views: string[] = []
  for (let n = 0; n < 21; n += 1)
    views.push((await publishedView(council, await flooder())).publicId)
  const report = (publicId: string) =>
    reportView(reporter, { publicId, reason: 'threat', words: null })
  for (const publicId of views.slice(0, 20)) await report(publicId)
  await expect(report(views[20] ?? '')).rejects.toMatchObject({ kind: 'tooMany' })
  const states = await db().contribution.findMany({ where: { publicId: { in: views } } })
  expect(states.every(({ state }) => state === 'published')).toBe(true)
}, 60_000)
