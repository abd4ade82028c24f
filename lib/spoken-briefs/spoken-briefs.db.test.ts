import { createReadStream, existsSync, statSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import path from 'node:path'
import { NextRequest } from 'next/server'
import { describe, expect, test } from 'vitest'
import { visitor, type Actor, type Member } from '@/lib/access/actor'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { pathOf } from '@/lib/platform/storage'
import { makeMember, words } from '@/lib/testing/make'
import { makeSummarySetting } from '@/lib/testing/make-summary'
import { dropCorrection, startCorrection } from '@/lib/summaries/operations/correct'
import { writeFront } from '@/lib/summaries/operations/front'
import { withdrawSummary } from '@/lib/summaries/operations/withdraw'
import { summaryPage } from '@/lib/summaries/queries'
import { fileAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'
import { spokenBriefTasks } from './jobs'
import { recordSpokenBrief, releaseSpokenBrief, removeSpokenBrief } from './operations'
import { findSpoken, spokenDesk } from './queries'

const fixture = (name: string) =>
  path.resolve(import.meta.dirname, '../platform/recordings/fixtures', name)

async function setting(access: 'public' | 'private' = 'public') {
  const made = await makeSummarySetting(access)
  const { rapporteur, lead, convenor } = made
  const record = (slug: string, by: Member = rapporteur, file = 'said.mp3') =>
    recordSpokenBrief(by, {
      ...{ slug, language: 'en', source: createReadStream(fixture(file)) },
      expected: statSync(fixture(file)).size,
    })
  const row = () => db().spokenBrief.findFirstOrThrow({ orderBy: { recordedAt: 'desc' } })
  const release = async (slug: string, by: Member, kind: 'consent' | 'editing') =>
    releaseSpokenBrief(by, { slug, language: 'en', kind, sha256: (await row()).sha256 })
  const both = async (slug: string) => {
    await release(slug, lead, 'consent')
    await release(slug, convenor, 'editing')
  }
  return { ...made, record, row, release, both }
}

function get(actor: Actor, id: string, headers: Record<string, string> = {}) {
  const route = openRoute<object>(
    async (asker, request) => fileAnswer(request, await findSpoken(asker, id)),
    async () => actor,
  )
  const request = new NextRequest(`http://localhost/api/spoken-briefs/${id}`, { headers })
  return route(request, { params: Promise.resolve({}) })
}

const heardOn = async (slug: string) => {
  const page = await summaryPage(visitor, slug)
  return page.kind === 'version' ? page.spoken : []
}

describe('one reads, two others release', () => {
  test('then all who read the summary hear it, in ranges', async () => {
    const { publish, record, both, row } = await setting()
    const { slug } = await publish()
    const { seconds } = await record(slug)
    const { id, bytes } = await row()
    expect(await heardOn(slug)).toEqual([])
    expect((await get(visitor, id)).status).toBe(404)
    await both(slug)
    expect(await heardOn(slug)).toMatchObject([{ id, language: 'en', bytes, seconds }])
    const part = await get(visitor, id, { range: 'bytes=0-99' })
    expect(part.status).toBe(206)
    expect((await part.arrayBuffer()).byteLength).toBe(100)
    expect(part.headers.get('cache-control')).toBe('private, no-store')
  })

  test('no voice of somebody who is off the public site; it comes back with them', async () => {
    const { dialogue, lead, rapporteur, publish, record, both, row } = await setting()
    const { slug } = await publish()
    await record(slug)
    await both(slug)
    const { id } = await row()
    const { personId } = rapporteur
    await db().shelter.create({
      data: { dialogueId: dialogue.id, kind: 'person', personId, reason: 'x', byId: lead.personId },
    })
    expect(await heardOn(slug)).toEqual([])
    expect((await get(visitor, id)).status).toBe(404)
    expect((await get(rapporteur, id)).status).toBe(200)
    await db().shelter.updateMany({ where: { personId }, data: { liftedAt: now() } })
    expect(await heardOn(slug)).toMatchObject([{ id }])
    expect((await get(visitor, id)).status).toBe(200)
  })

  test('neither who speaks, nor one person both, nor what was not heard', async () => {
    const { convenor, lead, publish, record, release, row } = await setting()
    const { slug } = await publish()
    await record(slug, convenor)
    await expect(release(slug, convenor, 'editing')).rejects.toMatchObject({ code: 'ownCase' })
    await expect(release(slug, lead, 'editing')).rejects.toMatchObject({ kind: 'forbidden' })
    const heard = { slug, language: 'en' as const, kind: 'consent' as const }
    await expect(
      releaseSpokenBrief(lead, { ...heard, sha256: 'x'.repeat(64) }),
    ).rejects.toMatchObject({ code: 'changedSinceRead' })
    await release(slug, lead, 'consent')
    await expect(release(slug, lead, 'consent')).rejects.toMatchObject({ code: 'alreadyDecided' })
    expect((await row()).editingById).toBeNull()
    expect(await heardOn(slug)).toEqual([])
  })

  test('a new recording begins both releases anew, and the old bytes are gone', async () => {
    const { publish, record, both, row } = await setting()
    const { slug } = await publish()
    await record(slug)
    await both(slug)
    await record(slug, undefined, 'said.wav')
    expect(await row()).toMatchObject({ consentById: null, editingById: null })
    expect(await heardOn(slug)).toEqual([])
  })

  test('of a draft nobody outside hears; what is written anew is no longer what was read', async () => {
    const { draft, rapporteur, record, both, row } = await setting()
    const { slug } = await draft()
    await record(slug)
    await both(slug)
    const { id } = await row()
    expect((await get(visitor, id)).status).toBe(404)
    expect((await get(rapporteur, id)).status).toBe(200)
    const front = { title: words('What we heard'), brief: words('Other words'), slug }
    await writeFront(rapporteur, { ...front, participation: words('') })
    const { languages } = await spokenDesk(rapporteur, slug)
    expect(languages[0]?.spoken).toMatchObject({ isOld: true, isOut: false })
  })
})

test('too long, a picture, no text in that language, nobody of the staff: refused and nothing kept', async () => {
  const { publish, record, rapporteur, miner } = await setting()
  const { slug } = await publish()
  const count = () => db().spokenBrief.count({ where: { version: { summary: { slug } } } })
  await expect(record(slug, miner)).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(record(slug, await makeMember())).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(record(slug, rapporteur, 'place.mp4')).rejects.toMatchObject({ kind: 'invalid' })
  const source = createReadStream(fixture('said.mp3'))
  await expect(
    recordSpokenBrief(rapporteur, { slug, language: 'sw', source, expected: 1_000 }),
  ).rejects.toMatchObject({ code: 'spokenNoText' })
  expect(await count()).toBe(0)
})

describe('when it goes', () => {
  test('withdrawn with its summary: 410 for those who could hear it, 404 for others', async () => {
    const { convenor, publish, record, row, release, lead } = await setting()
    const { slug } = await publish()
    await record(slug)
    const { id } = await row()
    await release(slug, lead, 'consent')
    await release(slug, convenor, 'editing')
    await withdrawSummary(convenor, { slug, reason: 'Danger' })
    expect((await get(visitor, id)).status).toBe(410)
    const other = await setting()
    const pending = await other.publish()
    await other.record(pending.slug)
    const { id: never } = await other.row()
    await withdrawSummary(other.convenor, { slug: pending.slug, reason: 'Danger' })
    expect((await get(visitor, never)).status).toBe(404)
  })

  test('taken away by the staff, and of a private dialogue for those inside', async () => {
    const { publish, record, both, row, rapporteur, miner } = await setting('private')
    const { slug } = await publish()
    await record(slug)
    await both(slug)
    const { id } = await row()
    expect((await get(visitor, id)).status).toBe(404)
    expect((await get(miner, id)).status).toBe(200)
    await removeSpokenBrief(rapporteur, { slug, language: 'en' })
    expect((await get(miner, id)).status).toBe(404)
  })
})

test('a voice goes with the draft that it read: a day later no byte of it is left', async () => {
  const { convenor, publish, record, row } = await setting()
  const { slug } = await publish()
  await record(slug)
  const { storageKey: stands } = await row()
  await startCorrection(convenor, { slug })
  await record(slug)
  const { storageKey: read } = await row()
  await dropCorrection(convenor, { slug })
  for (const key of [stands, read]) await utimes(pathOf(key), 0, 0)
  await spokenBriefTasks['sweep-spoken-briefs']()
  expect([stands, read].map((key) => existsSync(pathOf(key)))).toEqual([true, false])
})
