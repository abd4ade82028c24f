import { describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/actor'
import { myViews } from '@/lib/contributions/queries/mine'
import { viewPage } from '@/lib/contributions/queries/view'
import { eraseAccount } from '@/lib/personal-data/erase'
import { myData } from '@/lib/personal-data/export'
import { db } from '@/lib/platform/db'
import { makeMember } from '@/lib/testing/make'
import { withMediaFolder } from '@/lib/testing/make-interview'
import { audioOf, says } from '@/lib/testing/spoken'
import { makeCouncil, publishes, rowOf } from '@/lib/testing/views'
import { findSound } from './bytes'
import { checkTranscript, writeTranscript } from './operations/write-down'
import { recordingPage } from './queries'

withMediaFolder()

const council = await makeCouncil()
const { dialogue, prompt, facilitator, otherFacilitator } = council
const here = { dialogueId: dialogue.id, group: 'miners' as const }
const speaker = () => makeMember({ name: 'Somebody', in: here })

async function heard(author: Member) {
  const { publicId } = await says(author, prompt, { attribution: 'named', letHear: true })
  const input = { publicId, text: 'Words', language: 'tw', isGloss: false, seen: undefined }
  await writeTranscript(facilitator, input)
  const { mark } = await recordingPage(otherFacilitator, dialogue.slug, publicId)
  await checkTranscript(otherFacilitator, { publicId, seen: mark })
  await publishes(council, publicId)
  return publicId
}

describe('what is one’s own', () => {
  test('one’s views bring the sound along, and so does everything of mine', async () => {
    const author = await speaker()
    const { publicId } = await says(author, prompt)
    const { id } = await audioOf(publicId)
    expect((await myViews(author))[0]).toMatchObject({ publicId, sound: { id, seconds: 3 } })
    const { recordings } = await myData(author, 'en')
    expect(recordings).toMatchObject([{ view: publicId, seconds: 3, mayBeHeard: false }])
    expect(recordings[0]?.sound).toContain(`/api/sound/${id}`)
    expect((await findSound(author, id)).size).toBe(recordings[0]?.bytes)
    const other = await speaker()
    expect((await myData(other, 'en')).recordings).toEqual([])
  })

  test('who leaves and leaves their words takes the voice along', async () => {
    const author = await speaker()
    const publicId = await heard(author)
    const waiting = await says(author, prompt)
    await eraseAccount(author, { views: 'keep', word: 'erase' })
    expect(await rowOf(publicId)).toMatchObject({ state: 'published', attribution: 'group' })
    expect(await audioOf(publicId)).toMatchObject({ storageKey: null, heardSince: null })
    expect(await rowOf(waiting.publicId)).toMatchObject({ state: 'withdrawn' })
    expect(
      await db().contributionAudio.count({
        where: { contribution: { publicId: waiting.publicId } },
      }),
    ).toBe(0)
  })

  test('who takes all words back takes the voice back', async () => {
    const author = await speaker()
    const publicId = await heard(author)
    await eraseAccount(author, { views: 'withdraw', word: 'erase' })
    expect(await db().contributionAudio.count({ where: { contribution: { publicId } } })).toBe(0)
  })
})

describe('the mark of speech is a facet', () => {
  test('by group it is told once five of the group have spoken, and five have not', async () => {
    const other = await makeCouncil()
    const inside = { dialogueId: other.dialogue.id, group: 'miners' as const }
    const marked = async (publicId: string) => {
      const page = await viewPage(other.official, other.dialogue.slug, publicId)
      return page.kind === 'view' && page.view.content?.spoken !== null
    }
    const first = await says(other.miner, other.prompt, { text: 'Said', language: 'en' })
    await publishes(other, first.publicId)
    for (let n = 0; n < 5; n += 1) await makeMember({ in: inside })
    expect(await marked(first.publicId)).toBe(false)
    for (let n = 0; n < 4; n += 1) {
      expect(await marked(first.publicId)).toBe(false)
      await says(await makeMember({ in: inside }), other.prompt)
    }
    expect(await marked(first.publicId)).toBe(true)
  })
})
