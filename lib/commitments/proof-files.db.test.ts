import { existsSync } from 'node:fs'
import { utimes } from 'node:fs/promises'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { visitor, type Actor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { pathOf } from '@/lib/platform/storage'
import { makeMember } from '@/lib/testing/make'
import { codeOf, commitmentSetting, makeCommitment, stepInput } from '@/lib/testing/make-commitment'
import { withMediaFolder } from '@/lib/testing/make-interview'
import { commitmentTasks } from './jobs'
import {
  addOwnProof,
  addProof,
  checkProof,
  maySendOwnProof,
  maySendProof,
  removeProof,
} from './operations/proofs'
import { addStep, checkStep, reportStep } from './operations/steps'
import { withdrawCommitment } from './operations/withdraw'
import { proofBytes } from './proof-bytes'
import { takeProof } from './proof-file'
import { commitmentDesk } from './queries/desk'
import { commitmentPage } from './queries/page'
import { waiting } from './queries/waiting'
import { proofInput } from './schema'

withMediaFolder()

const table = Buffer.from('place,licences\nSentinel village,12\n')
const take = (bytes: Buffer) => takeProof(Readable.from([bytes]), bytes.length)
const input = (nonce = newToken()) =>
  proofInput.parse({
    ...{ nonce, text: 'Sentinel: the counter', language: 'en', consent: 'nobodyToBeKnown' },
    nobodyIsYoung: 'on',
  })

async function setting() {
  const made = await commitmentSetting()
  const publicId = await makeCommitment(made.convenor, made.dialogue.slug)
  const fileOf = () =>
    db().commitmentProof.findFirstOrThrow({
      where: { addedAt: { not: null }, step: { commitment: { publicId } } },
    })
  const send = async (actor: Actor) => {
    await addProof(actor, input(), await take(table), { publicId })
    return (await fileOf()).id
  }
  const shown = async (actor: Actor) => JSON.stringify(await commitmentPage(actor, publicId))
  return { ...made, publicId, fileOf, send, shown }
}

const reported = async (made: Awaited<ReturnType<typeof setting>>) => {
  const code = await codeOf(made.publicId)
  await reportStep(visitor, { ...stepInput(made.publicId), code })
  return { code, publicId: made.publicId }
}

describe('a file that shows how far a promise is', () => {
  test('is nobody’s outside the team before a second person let it out', async () => {
    const made = await setting()
    const { convenor, other, rapporteur, publicId, shown } = made
    await addStep(rapporteur, stepInput(publicId))
    const id = await made.send(convenor)
    const outsider = await makeMember()
    for (const actor of [visitor, outsider]) {
      await expect(proofBytes(actor, id)).rejects.toMatchObject({ kind: 'notFound' })
      expect(await shown(actor)).not.toContain('Sentinel: the counter')
    }
    expect(await proofBytes(rapporteur, id)).toMatchObject({ kind: 'here', isPublic: false })
    for (const [actor, code] of [
      [convenor, 'commitment.sentItOneself'],
      [rapporteur, 'needsRole'],
      [made.facilitator, 'needsRole'],
    ] as const)
      await expect(checkProof(actor, { publicId, id })).rejects.toMatchObject({ code })
    const waits = async (actor: Actor) =>
      (await waiting(actor, made.dialogue.id)).find(({ kind }) => kind === 'commitmentFile')
    for (const actor of [convenor, rapporteur])
      expect(await waits(actor)).toMatchObject({ count: 0, oldest: null })
    expect(await waits(other)).toMatchObject({
      ...{ count: 1, path: `/manage/commitments/${publicId}` },
    })
    await checkProof(other, { publicId, id })
    expect(await waits(other)).toMatchObject({ count: 0 })
    expect(await shown(visitor)).toContain('Sentinel: the counter')
    expect(await proofBytes(visitor, id)).toMatchObject({
      ...{ kind: 'here', isPublic: true, contentType: 'text/csv', disposition: 'attachment' },
      ...{ size: table.length, fileName: `promise-${publicId}.csv` },
    })
    await expect(checkProof(other, { publicId, id })).rejects.toMatchObject({ kind: 'conflict' })
    for (const odd of ['../../etc/passwd', 'x', `${id}/..`])
      await expect(proofBytes(visitor, odd)).rejects.toMatchObject({ kind: 'notFound' })
  })

  test('by the owner: with their code, of their own promise, and not before they have reported', async () => {
    const made = await setting()
    const { convenor, publicId, shown } = made
    const foreign = await setting()
    const code = await codeOf(publicId)
    const holder = { code, publicId }
    await addStep(convenor, stepInput(publicId))
    await expect(addOwnProof(visitor, input(), await take(table), holder)).rejects.toMatchObject({
      code: 'commitment.reportFirst',
    })
    await reported(made)
    await expect(
      maySendOwnProof(visitor, { code, publicId: foreign.publicId }),
    ).rejects.toMatchObject({ kind: 'notFound' })
    await expect(maySendOwnProof(visitor, { code: '', publicId })).rejects.toMatchObject({
      kind: 'notFound',
    })
    await addOwnProof(visitor, input(), await take(table), holder)
    const { id, addedById } = await made.fileOf()
    expect(addedById).toBeNull()
    await checkProof(convenor, { publicId, id })
    // The report itself has not been looked through.
    await expect(proofBytes(visitor, id)).rejects.toMatchObject({ kind: 'notFound' })
    expect(await shown(visitor)).not.toContain('Sentinel: the counter')
    await checkStep(convenor, { publicId, number: 2 })
    expect(await proofBytes(visitor, id)).toMatchObject({ kind: 'here' })
  })

  test('that is taken away leaves its reason where it was public, and no byte', async () => {
    const made = await setting()
    const { convenor, other, lead, publicId, shown } = made
    await addStep(convenor, stepInput(publicId))
    const id = await made.send(convenor)
    await checkProof(other, { publicId, id })
    const { storageKey } = await made.fileOf()
    for (const actor of [visitor, made.rapporteur])
      await expect(removeProof(actor, { publicId, id, reason: 'x' })).rejects.toHaveProperty('kind')
    await removeProof(lead, { publicId, id, reason: 'It shows a face' })
    expect(existsSync(pathOf(storageKey ?? ''))).toBe(false)
    expect(await proofBytes(visitor, id)).toEqual({ kind: 'gone' })
    expect(await shown(visitor)).toContain('It shows a face')
    await expect(removeProof(lead, { publicId, id, reason: 'x' })).rejects.toMatchObject({
      kind: 'conflict',
    })
  })

  test('taken away before anybody outside knew of it, it was never there for them', async () => {
    const made = await setting()
    const { convenor, publicId, shown } = made
    await addStep(convenor, stepInput(publicId))
    const id = await made.send(convenor)
    await removeProof(convenor, { publicId, id, reason: 'Sentinel reason' })
    await expect(proofBytes(visitor, id)).rejects.toMatchObject({ kind: 'notFound' })
    expect(await shown(visitor)).not.toContain('Sentinel reason')
  })

  test('goes with its promise', async () => {
    const made = await setting()
    const { convenor, other, publicId } = made
    await addStep(convenor, stepInput(publicId))
    const id = await made.send(convenor)
    await checkProof(other, { publicId, id })
    await withdrawCommitment(convenor, { publicId, reason: 'It was wrong' })
    expect(await proofBytes(visitor, id)).toEqual({ kind: 'gone' })
  })

  test('is sent by who may write a report, once for one form, and no more than a few', async () => {
    const { convenor, lead, publicId } = await setting()
    await addStep(convenor, stepInput(publicId))
    for (const actor of [visitor, lead, await makeMember()])
      await expect(maySendProof(actor, { publicId })).rejects.toHaveProperty('kind')
    const one = input()
    for (let n = 0; n < 2; n += 1) await addProof(convenor, one, await take(table), { publicId })
    const files = { addedAt: { not: null }, step: { commitment: { publicId } } }
    expect(await db().commitmentProof.count({ where: files })).toBe(1)
    for (let n = 0; n < 4; n += 1)
      await addProof(convenor, input(), await take(table), { publicId })
    await expect(
      addProof(convenor, input(), await take(table), { publicId }),
    ).rejects.toMatchObject({ code: 'commitment.enoughFiles' })
    const { steps } = await commitmentDesk(convenor, publicId)
    expect(steps[0]?.files[0]).toMatchObject({ mayCheck: false, mayRemove: true })
  })
})

describe('what is taken', () => {
  test('a photograph is drawn anew: nothing of place, device and time', async () => {
    const exif = { IFD0: { Make: 'SentinelPhone' }, IFD3: { GPSLatitude: '5/1 18/1 0/1' } }
    const bytes = await sharp({
      create: { width: 900, height: 600, channels: 3, background: '#c9a227' },
    })
      .jpeg()
      .withExif(exif)
      .toBuffer()
    const taken = await take(bytes)
    const kept = await sharp(pathOf(taken.key)).metadata()
    expect([taken.contentType, kept.exif, kept.xmp]).toEqual(['image/jpeg', undefined, undefined])
    expect(existsSync(pathOf(taken.key.replace('-drawn', '')))).toBe(false)
  })

  test('what a crash left goes after a day, what belongs to a promise stays', async () => {
    const made = await setting()
    await addStep(made.convenor, stepInput(made.publicId))
    await made.send(made.convenor)
    const { storageKey } = await made.fileOf()
    const [lost, fresh] = [await take(table), await take(table)]
    for (const key of [storageKey ?? '', lost.key]) await utimes(pathOf(key), 0, 0)
    await commitmentTasks['sweep-promise-files']()
    expect([lost.key, fresh.key, storageKey ?? ''].map((key) => existsSync(pathOf(key)))).toEqual([
      ...[false, true, true],
    ])
  })

  test.each([
    ['a page', '<html><script>alert(1)</script>,'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['a program', 'MZ\u0000\u0000,'],
  ])('%s is none', async (_what, text) => {
    await expect(take(Buffer.from(text))).rejects.toMatchObject({ code: 'upload.noProof' })
  })
})
