import { createReadStream, existsSync } from 'node:fs'
import { readFile, readdir, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { NextRequest } from 'next/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { eraseFiles } from '@/lib/interviews/operations/erase'
import { withdrawInterview } from '@/lib/interviews/operations/withdraw'
import { after, atTime, days, minutes, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { pathOf } from '@/lib/platform/storage'
import { makeMember } from '@/lib/testing/make'
import {
  fixture,
  makeInterview,
  makeInterviewTeam,
  withMediaFolder,
  type InterviewTeam,
} from '@/lib/testing/make-interview'
import { fileAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'
import { findEvidence } from '../queries/evidence'
import { addEvidence, openEvidence, sweepEvidence } from './evidence'

withMediaFolder()

let team: InterviewTeam
let official: Actor

beforeAll(async () => {
  team = await makeInterviewTeam()
  const dialogueId = team.dialogue.id
  official = await makeMember({
    roles: [{ role: 'safeguardingLead', dialogueId, speaksFor: 'government' }],
  })
})

async function interviewed() {
  const { id, slug } = await makeInterview(team.convenor, team.dialogue.slug)
  const step = await db().consent.findFirstOrThrow({ where: { speaker: { interviewId: id } } })
  return { id, slug, consentId: step.id, speakerId: step.speakerId }
}
type Interviewed = Awaited<ReturnType<typeof interviewed>>

async function send(actor: Actor, { slug, consentId }: Interviewed, file = 'said-opus.ogg') {
  const source = createReadStream(fixture(file))
  const expected = (await stat(fixture(file))).size
  return addEvidence(actor, { slug, consentId, source, expected, nonce: newToken() })
}

const open = (actor: Actor, { slug, consentId, speakerId }: Interviewed) =>
  openEvidence(actor, { slug, consentId, speakerId, reason: 'the speaker says they never agreed' })

/** As the route file, but for who asks. */
async function ask(actor: Actor, id: string, headers: Record<string, string> = {}, method = 'GET') {
  const route = openRoute<null>(
    async (asking, request) => fileAnswer(request, await findEvidence(asking, id)),
    async () => actor,
  )
  const request = new NextRequest(`http://localhost/api/consents/evidence/${id}`, {
    headers,
    method,
  })
  return route(request, { params: Promise.resolve(null) })
}
const status = async (actor: Actor, id: string) => {
  const answer = await ask(actor, id)
  await answer.body?.cancel()
  return answer.status
}

describe('what proves a consent', () => {
  test('lies encrypted, once, and comes back whole and in parts to the lead who said why', async () => {
    const one = await interviewed()
    await send(team.facilitator, one)
    const step = await db().consent.findUniqueOrThrow({ where: { id: one.consentId } })
    const lies = await readFile(pathOf(step.evidenceKey ?? ''))
    expect(lies.includes('OggS')).toBe(false)
    expect(await readdir(pathOf(`evidence/${one.id}`))).toHaveLength(1)
    await expect(send(team.facilitator, one)).rejects.toMatchObject({
      code: 'consent.evidenceThere',
    })
    expect(await readdir(pathOf(`evidence/${one.id}`))).toHaveLength(1)
    await open(team.lead, one)
    const whole = await ask(team.lead, one.consentId)
    const bytes = Buffer.from(await whole.arrayBuffer())
    expect(bytes.subarray(0, 4).toString()).toBe('OggS')
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'content-type': 'audio/ogg',
      'x-baraza-length': String(step.evidenceBytes),
    })
    const part = await ask(team.lead, one.consentId, { range: 'bytes=100-299' })
    expect(part.status).toBe(206)
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100, 300))).toBe(true)
    expect((await ask(team.lead, one.consentId, {}, 'HEAD')).status).toBe(200)
  })

  test('comes to nobody else, and to the lead for an hour only', async () => {
    const one = await interviewed()
    await send(team.facilitator, one)
    expect(await status(team.lead, one.consentId)).toBe(404)
    for (const actor of [team.facilitator, team.convenor, team.participant, official]) {
      await expect(open(actor, one)).rejects.toMatchObject({ name: 'Refusal' })
    }
    await open(team.lead, one)
    expect(await status(team.lead, one.consentId)).toBe(200)
    const others = [visitor, team.facilitator, team.convenor, team.participant, team.editor]
    for (const actor of [...others, official]) expect(await status(actor, one.consentId)).toBe(404)
    const later = after(now(), minutes(61))
    expect(await atTime(later, () => status(team.lead, one.consentId))).toBe(404)
    expect(
      await db().activity.findMany({
        where: { verb: 'consent.readEvidence', objectId: one.consentId },
        select: { reason: true },
      }),
    ).toEqual([{ reason: 'the speaker says they never agreed' }])
  })

  test('another step’s line in the log opens nothing', async () => {
    const [one, other] = [await interviewed(), await interviewed()]
    for (const each of [one, other]) await send(team.facilitator, each)
    await open(team.lead, one)
    expect(await status(team.lead, other.consentId)).toBe(404)
    await expect(open(team.lead, { ...one, consentId: other.consentId })).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  test('is refused from the withdrawal on, and erased after the days of grace', async () => {
    const one = await interviewed()
    await send(team.facilitator, one)
    await open(team.lead, one)
    const { evidenceKey } = await db().consent.findUniqueOrThrow({ where: { id: one.consentId } })
    await withdrawInterview(team.convenor, { slug: one.slug })
    expect(await status(team.lead, one.consentId)).toBe(410)
    expect(await status(team.facilitator, one.consentId)).toBe(404)
    await atTime(after(now(), days(8)), () => eraseFiles({ interviewId: one.id }))
    expect(existsSync(pathOf(evidenceKey ?? ''))).toBe(false)
    expect(await status(team.lead, one.consentId)).toBe(404)
  })

  test('is a picture or a recording, and nothing else stays', async () => {
    const one = await interviewed()
    const html = Readable.from([Buffer.from('<svg onload="alert(1)"/>'.padEnd(5_000))])
    const sent = { ...one, source: html, expected: 5_000, nonce: newToken() }
    await expect(addEvidence(team.facilitator, sent)).rejects.toMatchObject({
      code: 'upload.evidence',
    })
    expect(await readdir(pathOf(`evidence/${one.id}`)).catch(() => [])).toEqual([])
    await send(team.facilitator, one, 'poster.png')
    const step = await db().consent.findUniqueOrThrow({ where: { id: one.consentId } })
    expect(step.evidenceType).toBe('image/png')
  })

  test('is sent by those who take consent, and can’t be changed in the ledger', async () => {
    const one = await interviewed()
    for (const actor of [team.participant, team.editor, official]) {
      await expect(send(actor, one)).rejects.toMatchObject({ name: 'Refusal' })
    }
    await send(team.convenor, one)
    await expect(
      db().consent.update({ where: { id: one.consentId }, data: { evidenceSha256: 'another' } }),
    ).rejects.toThrow('never changed')
  })

  test('what a crash left is swept, what proves something is not', async () => {
    const one = await interviewed()
    await send(team.facilitator, one)
    expect(await atTime(after(now(), days(2)), sweepEvidence)).toBe(0)
    await db().interview.delete({ where: { id: one.id } })
    expect(await atTime(after(now(), days(2)), sweepEvidence)).toBeGreaterThan(0)
    expect(await readdir(pathOf(`evidence/${one.id}`))).toEqual([])
  })
})
