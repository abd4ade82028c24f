import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { after, atTime, days, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { pathOf } from '@/lib/platform/storage'
import { actorOf, makeDialogue, makeMember, makePerson } from '@/lib/testing/make'
import {
  interviewInput,
  makeInterview,
  send,
  withMediaFolder,
  makeInterviewTeam,
  type InterviewTeam,
} from '@/lib/testing/make-interview'
import { citedInterviews } from '../cited'
import { interviewPage } from '../queries'
import { eraseFiles } from './erase'
import { withdrawInterview } from './withdraw'
import { createInterview, lowerInterview } from './write'

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

describe('interview.create', () => {
  test('a convenor or a facilitator begins one; the same form twice makes one', async () => {
    const input = interviewInput(dialogue.slug)
    const [one, two] = await Promise.all([
      createInterview(facilitator, input),
      createInterview(facilitator, input),
    ])
    expect(one).toEqual(two)
  })

  test('nobody else does', async () => {
    const input = () => interviewInput(dialogue.slug)
    await expect(createInterview(visitor, input())).rejects.toMatchObject(refusal('signIn'))
    for (const actor of [participant, lead, editor]) {
      await expect(createInterview(actor, input())).rejects.toMatchObject(refusal('needsRole'))
    }
    const official = await makeMember({
      roles: [{ role: 'convenor', dialogueId: dialogue.id, speaksFor: 'government' }],
    })
    await expect(createInterview(official, input())).rejects.toMatchObject({ name: 'Refusal' })
  })

  test('a private dialogue is unknown to a convenor of another one', async () => {
    const secret = await makeDialogue({ access: 'private' })
    await expect(createInterview(convenor, interviewInput(secret.slug))).rejects.toMatchObject(
      refusal('notFound'),
    )
  })

  test('what the speaker did not agree to show is not kept', async () => {
    const person = await makePerson({ in: { dialogueId: dialogue.id, group: 'miners' } })
    const said = { speakerName: 'Efua', speakerRole: 'Washer', speakerId: person.id }
    for (const [attribution, kept] of [
      ['named', ['Efua', 'Washer', person.id]],
      ['role', [null, 'Washer', person.id]],
      ['group', [null, null, person.id]],
      ['anonymous', [null, null, null]],
    ] as const) {
      const { id } = await createInterview(
        convenor,
        interviewInput(dialogue.slug, { ...said, attribution }),
      )
      const row = await db().interviewSpeaker.findFirstOrThrow({ where: { interviewId: id } })
      expect([row.name, row.role, row.personId]).toEqual(kept)
    }
  })

  test('a person or an event of another dialogue can’t be tied to it', async () => {
    const stranger = await makePerson()
    await expect(
      createInterview(convenor, interviewInput(dialogue.slug, { speakerId: stranger.id })),
    ).rejects.toMatchObject(refusal('notRegisteredHere'))
    await expect(
      createInterview(convenor, interviewInput(dialogue.slug, { eventSlug: 'elsewhere' })),
    ).rejects.toMatchObject(refusal('notFound'))
  })
})

describe('interview.lower', () => {
  test('the speaker shows less at once, and nobody shows more this way', async () => {
    const person = await makePerson({ in: { dialogueId: dialogue.id, group: 'miners' } })
    const speaker = await actorOf(person)
    const { slug } = await makeInterview(convenor, dialogue.slug, {
      scope: 'public',
      attribution: 'named',
      speakerName: 'Efua',
      speakerId: person.id,
    })
    await lowerInterview(speaker, { slug, attribution: 'group', scope: 'dialogue' })
    expect(await stateOf(slug)).toBe('published')
    await expect(interviewPage(visitor, slug)).rejects.toMatchObject(refusal('notFound'))
    expect(JSON.stringify(await interviewPage(participant, slug))).not.toContain('Efua')
    await expect(
      lowerInterview(convenor, { slug, attribution: 'named', scope: 'dialogue' }),
    ).rejects.toMatchObject(refusal('onlyLower'))
    await expect(
      lowerInterview(convenor, { slug, attribution: 'group', scope: 'public' }),
    ).rejects.toMatchObject(refusal('onlyLower'))
    await expect(
      lowerInterview(participant, { slug, attribution: 'group', scope: 'dialogue' }),
    ).rejects.toMatchObject({ name: 'Refusal' })
  })
})

describe('interview.withdraw', () => {
  test('the speaker takes it back: nothing but a tombstone stays', async () => {
    const person = await makePerson({ in: { dialogueId: dialogue.id, group: 'miners' } })
    const made = await makeInterview(convenor, dialogue.slug, {
      scope: 'public',
      attribution: 'named',
      speakerName: 'Efua',
      speakerId: person.id,
    })
    await expect(withdrawInterview(participant, made)).rejects.toMatchObject({ name: 'Refusal' })
    const official = await makeMember({
      roles: [{ role: 'convenor', dialogueId: dialogue.id, speaksFor: 'government' }],
    })
    await expect(withdrawInterview(official, made)).rejects.toMatchObject({ name: 'Refusal' })
    await withdrawInterview(await actorOf(person), made)
    const page = await interviewPage(visitor, made.slug)
    expect(page.kind).toBe('gone')
    expect(JSON.stringify(page)).not.toMatch(/Efua|washing/)
    const row = await db().interview.findUniqueOrThrow({
      where: { id: made.id },
      include: { captions: true },
    })
    expect(JSON.stringify(row)).not.toMatch(/Efua|washing place/)
    expect((await citedInterviews(visitor, [made.id])).has(made.id)).toBe(false)
    await atTime(after(now(), days(8)), () => eraseFiles({ interviewId: made.id }))
    expect(existsSync(pathOf(made.recording.storageKey))).toBe(false)
    await expect(withdrawInterview(convenor, made)).rejects.toMatchObject({ name: 'Refusal' })
    await expect(send(convenor, made.slug, 'place.mp4')).rejects.toMatchObject(refusal('notFound'))
  })
})
