import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { makeMember, words } from '@/lib/testing/make'
import {
  agree,
  interviewInput,
  makeInterview,
  send,
  withMediaFolder,
  makeInterviewTeam,
  type InterviewTeam,
} from '@/lib/testing/make-interview'
import { managedInterview } from '../managed'
import { interviewPage, waiting } from '../queries'
import { offerInterview, releaseInterview } from './release'
import { createInterview, editInterview } from './write'

withMediaFolder()

let dialogue: InterviewTeam['dialogue']
let convenor: InterviewTeam['convenor']
let facilitator: InterviewTeam['facilitator']
let lead: InterviewTeam['lead']
let editor: InterviewTeam['editor']
let participant: InterviewTeam['participant']

beforeAll(async () => {
  ;({ dialogue, convenor, facilitator, lead, editor, participant } = await makeInterviewTeam())
})

const stateOf = async (slug: string) =>
  (await db().interview.findUniqueOrThrow({ where: { slug } })).state
const refusal = (code: string) => ({ name: 'Refusal', code })

describe('release', () => {
  test('a miner’s public interview needs two people, neither of them who uploaded it', async () => {
    const made = await createInterview(
      facilitator,
      interviewInput(dialogue.slug, { scope: 'public' }),
    )
    const { slug } = made
    await expect(offerInterview(facilitator, { slug })).rejects.toMatchObject(
      refusal('needsRecording'),
    )
    await send(facilitator, slug, 'place.mp4')
    await expect(offerInterview(facilitator, { slug })).rejects.toMatchObject(
      refusal('needsConsent'),
    )
    await agree(slug)
    await offerInterview(facilitator, { slug })
    expect(await waiting(convenor, dialogue.id)).toMatchObject([{ kind: 'interviews' }])
    await expect(releaseInterview(facilitator, { slug, kind: 'consent' })).rejects.toMatchObject(
      refusal('ownCase'),
    )
    await expect(releaseInterview(lead, { slug, kind: 'editing' })).rejects.toMatchObject({
      name: 'Refusal',
    })
    expect(await releaseInterview(lead, { slug, kind: 'consent' })).toMatchObject({
      isPublished: false,
    })
    await expect(interviewPage(visitor, slug)).rejects.toMatchObject(refusal('notFound'))
    expect(await releaseInterview(editor, { slug, kind: 'editing' })).toMatchObject({
      isPublished: true,
    })
    expect(await interviewPage(visitor, slug)).toMatchObject({ kind: 'here', state: 'published' })
  })

  test('who sent a file that stands in it is no second person, whoever began it', async () => {
    const { slug } = await createInterview(
      facilitator,
      interviewInput(dialogue.slug, { scope: 'public' }),
    )
    await send(convenor, slug, 'place.mp4')
    await agree(slug)
    await offerInterview(facilitator, { slug })
    expect((await managedInterview(convenor, slug)).may.release.editing).toBe(false)
    await expect(releaseInterview(convenor, { slug, kind: 'editing' })).rejects.toMatchObject(
      refusal('ownCase'),
    )
    // With another file in its place, what they sent is no longer released.
    await send(facilitator, slug, 'place.mp3')
    await offerInterview(facilitator, { slug })
    await releaseInterview(convenor, { slug, kind: 'editing' })
  })

  test('one person never gives both', async () => {
    const both = await makeMember({
      roles: (['convenor', 'safeguardingLead'] as const).map((role) => ({
        role,
        dialogueId: dialogue.id,
      })),
    })
    const { slug } = await makeInterview(facilitator, dialogue.slug, {
      scope: 'public',
      state: 'pending',
    })
    await releaseInterview(both, { slug, kind: 'consent' })
    await expect(releaseInterview(both, { slug, kind: 'editing' })).rejects.toMatchObject(
      refusal('otherRelease'),
    )
  })

  test('two at once publish once', async () => {
    const { slug, id } = await makeInterview(facilitator, dialogue.slug, {
      scope: 'public',
      state: 'pending',
    })
    const both = await Promise.all([
      releaseInterview(lead, { slug, kind: 'consent' }),
      releaseInterview(convenor, { slug, kind: 'editing' }),
    ])
    expect(both.filter(({ isPublished }) => isPublished)).toHaveLength(1)
    expect(await db().release.count({ where: { interviewId: id } })).toBe(2)
  })

  test('for participants, or from an official, one release is enough', async () => {
    for (const wish of [{}, { scope: 'public', speakerGroup: 'government' }] as const) {
      const { slug } = await makeInterview(facilitator, dialogue.slug, {
        ...wish,
        state: 'pending',
      })
      await releaseInterview(convenor, { slug, kind: 'editing' })
      expect(await stateOf(slug)).toBe('published')
    }
  })

  test('changed words or files go through release again', async () => {
    const made = await makeInterview(facilitator, dialogue.slug)
    await editInterview(facilitator, {
      ...interviewInput(dialogue.slug, { title: words('Another title') }),
      slug: made.slug,
    })
    expect(await stateOf(made.slug)).toBe('draft')
    await expect(interviewPage(participant, made.slug)).rejects.toMatchObject(refusal('notFound'))
  })
})
