import { describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { db, transaction } from '@/lib/platform/db'
import { words } from '@/lib/testing/make'
import {
  agree,
  interviewInput,
  makeInterview,
  send,
  withInterviewTeam,
} from '@/lib/testing/make-interview'
import { findBytes, findMasterPlaylist } from './bytes'
import { findKit } from './kit'
import { forgetAddresses } from './operations/erase'
import { offerInterview, releaseInterview } from './operations/release'
import { takeDown, withdrawInterview } from './operations/withdraw'
import { createInterview, editInterview, lowerInterview } from './operations/write'
import { interviewPage } from './queries'

const team = withInterviewTeam()

const answer = async (asked: Promise<{ kind: string }>) =>
  asked.then(
    ({ kind }) => kind,
    (error: unknown) => (error instanceof Error && 'kind' in error ? error.kind : error),
  )

/** What somebody hears at all its addresses; one word where they say the same. */
async function hears(actor: Actor, { slug, file }: { slug: string; file: string }) {
  const heard = new Set([
    await answer(interviewPage(actor, slug)),
    await answer(findBytes(actor, file)),
    await answer(findMasterPlaylist(actor, slug)),
  ])
  return [...heard].join(' ')
}

async function begun(wish: Parameters<typeof interviewInput>[1] = {}) {
  const { id, slug } = await createInterview(
    team.facilitator,
    interviewInput(team.dialogue.slug, wish),
  )
  await send(team.facilitator, slug, 'place.mp4')
  await agree(slug)
  const { id: file } = await db().rendition.findFirstOrThrow({ where: { interviewId: id } })
  return { id, slug, file }
}

async function released({ slug }: { slug: string }) {
  await offerInterview(team.facilitator, { slug })
  for (const [actor, kind] of [
    [team.lead, 'consent'],
    [team.convenor, 'editing'],
  ] as const) {
    const { state } = await db().interview.findUniqueOrThrow({ where: { slug } })
    if (state === 'pending') await releaseInterview(actor, { slug, kind })
  }
}

describe('what somebody could never see leaves them no tombstone', () => {
  test('released to participants, then a draft for everybody: visitors hear nothing', async () => {
    const made = await begun()
    await released(made)
    const { slug } = made
    await editInterview(team.facilitator, {
      ...interviewInput(team.dialogue.slug, { scope: 'public' }),
      ...{ slug, seen: undefined },
    })
    await withdrawInterview(team.facilitator, { slug })
    expect(await hears(visitor, made)).toBe('notFound')
    expect(await hears(team.participant, made)).toBe('gone')
    expect(await answer(findKit(team.facilitator, slug))).toBe('gone')
  })

  test('once everybody could have it, everybody hears that it is gone, also out of a draft', async () => {
    const made = await begun({ scope: 'public' })
    await released(made)
    const { slug } = made
    const title = words('Another title')
    await editInterview(team.facilitator, {
      ...interviewInput(team.dialogue.slug, { scope: 'public', title }),
      ...{ slug, seen: undefined },
    })
    await withdrawInterview(team.facilitator, { slug })
    expect(await hears(visitor, made)).toBe('gone')
  })

  test('shown to fewer people before it went: those who had lost it hear nothing more of it', async () => {
    const made = await begun({ scope: 'public' })
    await released(made)
    const { slug } = made
    await lowerInterview(team.facilitator, { slug, attribution: 'group', scope: 'dialogue' })
    await withdrawInterview(team.facilitator, { slug })
    expect(await hears(visitor, made)).toBe('notFound')
    expect(await hears(team.participant, made)).toBe('gone')
  })

  test('offered for everybody and lowered before the last release: it never was public', async () => {
    const made = await begun({ scope: 'public' })
    const { slug } = made
    await offerInterview(team.facilitator, { slug })
    await releaseInterview(team.convenor, { slug, kind: 'editing' })
    await lowerInterview(team.facilitator, { slug, attribution: 'group', scope: 'dialogue' })
    const row = await db().interview.findUniqueOrThrow({ where: { slug } })
    expect(row).toMatchObject({ state: 'published', publicAt: null })
  })

  test('a zip that nobody could have yet is not gone', async () => {
    const { slug } = await begun({ scope: 'public' })
    await withdrawInterview(team.facilitator, { slug })
    expect(await answer(findKit(team.facilitator, slug))).toBe('notFound')
    expect(await answer(interviewPage(team.facilitator, slug))).toBe('gone')
  })
})

describe('an address tells nothing once its interview is withdrawn', () => {
  const title = words('Zzamina at the washing place')

  test('old links are answered, and nothing holds what they said', async () => {
    const input = interviewInput(team.dialogue.slug, { title, scope: 'public' })
    const { id, slug } = await createInterview(team.facilitator, input)
    expect(slug).toContain('zzamina')
    await send(team.facilitator, slug, 'place.mp4')
    await agree(slug)
    await released({ slug })
    const { slug: now } = await withdrawInterview(team.facilitator, { slug })
    expect(now).toMatch(/^withdrawn-[a-z0-9]{16}$/)
    for (const each of [slug, now]) {
      expect(await answer(interviewPage(visitor, each))).toBe('gone')
      expect(await answer(findMasterPlaylist(visitor, each))).toBe('gone')
      expect(await answer(findKit(team.facilitator, each))).toBe('gone')
    }
    const kept = [
      await db().interview.findUniqueOrThrow({ where: { id } }),
      await db().handledForm.findMany(),
      await db().activity.findMany(),
      await db().message.findMany(),
    ]
    expect(JSON.stringify(kept)).not.toMatch(/zzamina/i)
    // The form that began it, sent once more.
    expect(await createInterview(team.facilitator, input)).toEqual({ id, slug: now })
    const next = await createInterview(
      team.facilitator,
      interviewInput(team.dialogue.slug, { title }),
    )
    expect(next.slug).not.toBe(slug)
  })

  test('taken down twice, the first address stays the one that is answered', async () => {
    const { id, slug } = await makeInterview(team.facilitator, team.dialogue.slug, { title })
    await transaction((tx) => takeDown(tx, id))
    await transaction((tx) => takeDown(tx, id))
    expect(await answer(interviewPage(team.participant, slug))).toBe('gone')
  })

  test('what was withdrawn before addresses were forgotten loses its own with the next night', async () => {
    const wish = { title, state: 'withdrawn' } as const
    const { id, slug } = await makeInterview(team.facilitator, team.dialogue.slug, wish)
    expect(await forgetAddresses()).toBe(1)
    expect(await forgetAddresses()).toBe(0)
    const row = await db().interview.findUniqueOrThrow({ where: { id } })
    expect(row.slug).not.toContain('zzamina')
    expect(await answer(interviewPage(team.participant, slug))).toBe('gone')
  })
})
