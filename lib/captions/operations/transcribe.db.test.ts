import { describe, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { withdrawInterview } from '@/lib/interviews/operations/withdraw'
import { db } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { NotWritten, withTranscriber, type Said, type Sound } from '@/lib/platform/transcriber'
import { agreesTo } from '@/lib/testing/make-consent'
import { makeMember } from '@/lib/testing/make'
import { makeInterview, withInterviewTeam } from '@/lib/testing/make-interview'
import { makeRendition } from '@/lib/testing/make-rendition'
import { findCaptions } from '../download'
import { captionDesk } from '../queries'
import { askForTranscript, letVoicesLeave, transcribe } from './transcribe'

const team = withInterviewTeam()

const said = 'The same man every evening'
const vtt = `WEBVTT\n\n00:00.000 --> 00:02.000\n${said}\n`

/** A service that hears what it is sent, and answers as each test wants. */
function service(answer: () => string | Said[], isOwn = false) {
  const heard: Sound[] = []
  const write = async (sound: Sound) => {
    heard.push(sound)
    return answer()
  }
  return { heard, machine: { isOwn, write } }
}

async function recorded(uses?: Parameters<typeof agreesTo>[1]) {
  const { id, slug } = await makeInterview(team.convenor, team.dialogue.slug)
  await makeRendition(id, 'audio', { said: 'the voice alone' })
  if (uses) await agreesTo(id, uses)
  return { id, slug }
}

const ask = (actor: Actor, slug: string) => askForTranscript(actor, { slug, language: 'fr' })
const captionsOf = (interviewId: string) => db().caption.findMany({ where: { interviewId } })
const askedOf = (interviewId: string) =>
  db().transcription.findUniqueOrThrow({ where: { interviewId } })
const work = async (interviewId: string) =>
  transcribe({ interviewId, mark: (await askedOf(interviewId)).mark })
const leave = (allowed: boolean) =>
  letVoicesLeave(team.convenor, { slug: team.dialogue.slug, allowed })

describe('what is said, written down by a machine', () => {
  test('is a labelled draft that readers don’t get before a person has checked it', async () => {
    const { heard, machine } = service(() => vtt, true)
    const { id, slug } = await recorded()
    await withTranscriber(machine, async () => {
      await ask(team.facilitator, slug)
      // Nothing is sent in the request itself.
      expect(heard).toEqual([])
      await work(id)
    })
    expect(heard[0]).toMatchObject({ contentType: 'audio/mp4', language: 'fr' })
    expect(Buffer.from(heard[0]?.bytes ?? []).toString()).toContain('the voice alone')
    const [caption] = await captionsOf(id)
    expect(caption).toMatchObject({ status: 'draft', isMachine: true, uploadedById: null })
    expect(caption?.vtt).toContain(said)
    await expect(
      findCaptions(team.participant, caption?.id ?? '', 'captions'),
    ).rejects.toMatchObject({ code: 'notFound' })
    const desk = await withTranscriber(machine, () => captionDesk(team.convenor, slug))
    expect(desk.captions).toMatchObject([{ isMachine: true, mayCheck: true }])
  })

  test('of segments, with what is no cue left out', async () => {
    const segments = [
      { start: 0, end: 2, text: ` ${said} ` },
      { start: 3, end: 3, text: 'no time at all' },
      { start: 4, end: 5, text: '  ' },
    ]
    const { machine } = service(() => segments, true)
    const { id, slug } = await recorded()
    await withTranscriber(machine, async () => {
      await ask(team.facilitator, slug)
      await work(id)
    })
    const [caption] = await captionsOf(id)
    expect(caption?.vtt).toContain(said)
    expect(caption?.vtt).not.toContain('no time')
  })

  test('is off without a service, and not for everybody', async () => {
    const { slug } = await recorded()
    await expect(ask(team.facilitator, slug)).rejects.toMatchObject({ code: 'notFound' })
    const { machine } = service(() => vtt, true)
    const dialogueId = team.dialogue.id
    const official = await makeMember({
      roles: [{ role: 'facilitator', dialogueId, speaksFor: 'government' }],
    })
    await withTranscriber(machine, async () => {
      for (const actor of [team.participant, team.lead, team.editor, official]) {
        await expect(ask(actor, slug)).rejects.toMatchObject({ name: 'Refusal' })
      }
    })
  })
})

describe('a voice goes to a service of somebody else', () => {
  test('only where the convenor has said so for the dialogue', async () => {
    const { heard, machine } = service(() => vtt)
    const { id, slug } = await recorded()
    await withTranscriber(machine, async () => {
      await expect(ask(team.facilitator, slug)).rejects.toMatchObject({
        code: 'captions.voiceStays',
      })
      const allowing = { slug: team.dialogue.slug, allowed: true }
      for (const actor of [team.facilitator, team.lead, team.participant]) {
        await expect(letVoicesLeave(actor, allowing)).rejects.toMatchObject({ name: 'Refusal' })
      }
      await leave(true)
      await ask(team.facilitator, slug)
      // Switched off again before the worker came to it.
      await leave(false)
      await work(id)
    })
    expect(heard).toEqual([])
    expect(await askedOf(id)).toMatchObject({ state: 'failed', problem: 'notAllowed' })
    expect(await captionsOf(id)).toEqual([])
  })

  test('only where all who speak agree that partners may have words and voice', async () => {
    const { heard, machine } = service(() => vtt)
    await leave(true)
    await withTranscriber(machine, async () => {
      const facets = ['words', 'face'] as const
      for (const wish of [{ uses: ['dialogue', 'publicWeb'] as const }, { facets }]) {
        const { slug } = await recorded(wish)
        await expect(ask(team.facilitator, slug)).rejects.toMatchObject({
          code: 'captions.notAgreed',
        })
      }
    })
    expect(heard).toEqual([])
  })

  test('not once it was taken back, and what comes back too late is not kept', async () => {
    await leave(true)
    const { id, slug } = await recorded()
    const late = service(() => vtt)
    const machine = {
      isOwn: false,
      write: async (sound: Sound) => {
        await withdrawInterview(team.convenor, { slug })
        return late.machine.write(sound)
      },
    }
    await withTranscriber(machine, async () => {
      await ask(team.facilitator, slug)
      await work(id)
    })
    expect(await captionsOf(id)).toEqual([])
    expect(await db().transcription.count({ where: { interviewId: id } })).toBe(0)
    const other = await recorded()
    const { heard, machine: quick } = service(() => vtt)
    await withTranscriber(quick, async () => {
      await ask(team.facilitator, other.slug)
      const { mark } = await askedOf(other.id)
      await withdrawInterview(team.convenor, { slug: other.slug })
      await transcribe({ interviewId: other.id, mark })
    })
    expect(heard).toEqual([])
  })
})

describe('a service that', () => {
  test('fails or hears nothing says why, and can be asked again; a person’s words stay', async () => {
    vi.spyOn(log, 'error').mockImplementation(() => {})
    const { id, slug } = await recorded()
    let answer = (): string | Said[] => {
      throw new NotWritten('unreachable')
    }
    const { machine } = service(() => answer(), true)
    await withTranscriber(machine, async () => {
      await ask(team.facilitator, slug)
      await work(id)
      expect(await askedOf(id)).toMatchObject({ state: 'failed', problem: 'unreachable' })
      answer = () => []
      await ask(team.facilitator, slug)
      await work(id)
      expect(await askedOf(id)).toMatchObject({ state: 'failed', problem: 'silent' })
      answer = () => 'WEBVTT\n\nnot a time --> at all\nx'
      await ask(team.facilitator, slug)
      await work(id)
      expect(await askedOf(id)).toMatchObject({ state: 'failed', problem: 'nonsense' })
      answer = () => vtt
      await ask(team.facilitator, slug)
      const own = { interviewId: id, language: 'fr', vtt: vtt.replace('man', 'woman') }
      await db().caption.create({ data: own })
      await work(id)
    })
    expect((await captionsOf(id)).map((each) => each.vtt)).toEqual([vtt.replace('man', 'woman')])
    await withTranscriber(machine, () =>
      expect(ask(team.facilitator, slug)).rejects.toMatchObject({ code: 'captions.there' }),
    )
  })
})
