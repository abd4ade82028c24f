import { beforeAll, describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { agreed } from '@/lib/testing/make-consent'
import {
  agree,
  interviewInput,
  makeInterview,
  makeInterviewTeam,
  withMediaFolder,
  type InterviewTeam,
} from '@/lib/testing/make-interview'
import { externalDesk } from './external-desk'
import { offerInterview } from './operations/release'
import { setExternal } from './operations/set-external'
import { withdrawInterview } from './operations/withdraw'
import { createInterview } from './operations/write'
import { interviewPage } from './queries'

withMediaFolder()

const address = 'https://youtu.be/zzzzzzzzzz1'
let team: InterviewTeam

beforeAll(async () => {
  team = await makeInterviewTeam()
})

const shown = async (actor: Actor, slug: string) => {
  const page = await interviewPage(actor, slug)
  if (page.kind === 'gone') throw new Error('gone')
  return page.external
}

async function made() {
  const { id, slug } = await makeInterview(team.facilitator, team.dialogue.slug, {
    scope: 'public',
  })
  await setExternal(team.facilitator, { slug, address })
  const { state } = await db().interview.findUniqueOrThrow({ where: { id } })
  await db().interview.update({ where: { id }, data: { state: 'published' } })
  const speaker = await db().interviewSpeaker.findFirstOrThrow({ where: { interviewId: id } })
  const agrees = (wish: Parameters<typeof agreed>[0]) =>
    db().consent.create({ data: { speakerId: speaker.id, ...agreed(wish) } })
  return { id, slug, state, agrees }
}

describe('a recording that lies with somebody else', () => {
  test('is released anew, and shown to those who may see and hear who speaks', async () => {
    const { slug, state } = await made()
    expect(state).toBe('draft')
    expect(await shown(visitor, slug)).toEqual({
      ...{ site: 'youtube', host: 'www.youtube-nocookie.com', id: 'zzzzzzzzzz1' },
    })
  })

  test.each([
    ['the voice', ['words', 'face'] as const],
    ['the face', ['words', 'voice'] as const],
  ])('is shown to nobody without consent to %s', async (_, facets) => {
    const { slug, agrees } = await made()
    await agrees({ facets })
    for (const actor of [visitor, team.participant]) expect(await shown(actor, slug)).toBeNull()
  })

  test('is shown to nobody where something of who speaks is hidden', async () => {
    const { id, slug } = await made()
    await db().interview.update({ where: { id }, data: { form: 'alteredVoice' } })
    for (const actor of [visitor, team.participant]) expect(await shown(actor, slug)).toBeNull()
    await expect(setExternal(team.facilitator, { slug, address })).rejects.toMatchObject({
      code: 'externalHidden',
    })
  })

  test('is forgotten when the interview is withdrawn', async () => {
    const { id, slug } = await made()
    await withdrawInterview(team.convenor, { slug })
    expect(await db().interview.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ externalSite: null, externalHost: null, externalId: null },
    })
  })

  test('is a recording: without a file of its own the interview can be offered', async () => {
    const input = interviewInput(team.dialogue.slug, { scope: 'public' })
    const { slug } = await createInterview(team.facilitator, input)
    await agree(slug)
    await expect(offerInterview(team.facilitator, { slug })).rejects.toMatchObject({
      code: 'needsRecording',
    })
    await setExternal(team.facilitator, { slug, address })
    await offerInterview(team.facilitator, { slug })
  })

  test('needs no new release where it is the same once more, or taken away', async () => {
    const { id, slug } = await made()
    const state = async () => (await db().interview.findUniqueOrThrow({ where: { id } })).state
    for (const again of [address, null]) {
      await setExternal(team.facilitator, { slug, address: again })
      expect(await state()).toBe('published')
    }
    expect(await shown(visitor, slug)).toBeNull()
    await setExternal(team.facilitator, { slug, address })
    expect(await state()).toBe('draft')
  })

  test('is set by those who change the interview, and only at the three sites', async () => {
    const { slug } = await made()
    for (const wrong of ['https://evil.example/x', 'javascript:alert(1)', 'nothing']) {
      await expect(setExternal(team.facilitator, { slug, address: wrong })).rejects.toMatchObject({
        code: 'externalUnknown',
        field: 'address',
      })
    }
    for (const actor of [team.participant, team.lead]) {
      await expect(setExternal(actor, { slug, address })).rejects.toMatchObject({
        kind: 'forbidden',
      })
      await expect(externalDesk(actor, slug)).rejects.toMatchObject({ kind: 'forbidden' })
    }
    await setExternal(team.facilitator, { slug, address: null })
    expect(await externalDesk(team.facilitator, slug)).toEqual({ set: null })
  })
})
