import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { editView } from '@/lib/contributions/operations/edit'
import { showAs } from '@/lib/contributions/operations/show-as'
import { viewPage } from '@/lib/contributions/queries/view'
import { redact } from '@/lib/moderation/operations/redact'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { withMediaFolder } from '@/lib/testing/make-interview'
import { audioOf, says } from '@/lib/testing/spoken'
import { publishes, rowOf } from '@/lib/testing/views'
import { endHearing, letHear } from './hearing'

import { saidWords as words, spokenSetting, staff } from '@/lib/testing/spoken-setting'

withMediaFolder()

const {
  dialogue,
  prompt,
  miner,
  otherMiner,
  facilitator,
  otherFacilitator,
  rapporteur,
  convenor,
  lead,
  council,
  slug,
  writesDown,
  checks,
  compares,
  heardOut,
  hears,
  listeners,
} = await spokenSetting()
const refusal = (code: string) => ({ name: 'Refusal', code })

describe('a voice that may be heard', () => {
  const named = { attribution: 'named', letHear: true } as const

  test('with the name, compared, released, and only as long as its speaker wants', async () => {
    const { publicId } = await says(miner, prompt, named)
    expect(await listeners(publicId)).toEqual(['miner', ...staff])
    await heardOut(publicId)
    expect(await listeners(publicId)).toEqual([
      ...['miner', 'otherMiner', 'official', 'officialConvenor'],
      ...staff,
    ])
    const shown = await viewPage(otherMiner, slug, publicId)
    expect(JSON.stringify(shown)).toContain((await audioOf(publicId)).id)
    await endHearing(miner, { publicId })
    expect(await listeners(publicId)).toEqual([])
    expect((await audioOf(publicId)).storageKey).toBeNull()
  })

  test('of public scope everybody hears it', async () => {
    const { publicId } = await says(miner, prompt, { ...named, isPublic: true })
    await writesDown(facilitator, publicId)
    await checks(otherFacilitator, publicId)
    await publishes(council, publicId, ['consent', 'editing'])
    expect(await hears(visitor, publicId)).toBe(true)
    await db().shelter.create({
      data: {
        ...{ dialogueId: dialogue.id, kind: 'person', personId: miner.personId },
        ...{ reason: 'danger', byId: lead.personId },
      },
    })
    expect(await hears(visitor, publicId)).toBe(false)
    expect(await hears(otherMiner, publicId)).toBe(true)
    await db().shelter.updateMany({ data: { liftedAt: new Date() } })
  })

  test('never without the name', async () => {
    for (const attribution of ['group', 'anonymous'] as const) {
      await expect(says(miner, prompt, { attribution, letHear: true })).rejects.toMatchObject(
        refusal('sound.nameFirst'),
      )
    }
    const { publicId } = await says(miner, prompt)
    await expect(letHear(miner, { publicId })).rejects.toMatchObject(refusal('sound.nameFirst'))
  })

  test('the name taken away takes the voice away, also by somebody of the team', async () => {
    const { publicId } = await says(miner, prompt, named)
    await heardOut(publicId)
    const nonce = newToken()
    await showAs(miner, { publicId, nonce, attribution: 'group', isPublic: false })
    expect(await listeners(publicId)).toEqual([])
    expect((await audioOf(publicId)).storageKey).toBeNull()
  })

  test('switched on later it is released anew; nobody else switches it', async () => {
    const { publicId } = await says(miner, prompt, { attribution: 'named', text: words })
    await publishes(council, publicId)
    await expect(letHear(otherMiner, { publicId })).rejects.toMatchObject(refusal('notFound'))
    await letHear(miner, { publicId })
    expect(await rowOf(publicId)).toMatchObject({ state: 'pending' })
    await publishes(council, publicId)
    expect(await hears(otherMiner, publicId)).toBe(false)
    await compares(facilitator, publicId)
    expect(await hears(otherMiner, publicId)).toBe(true)
  })

  test('held, hidden, redacted or reworded, nobody else hears it any more', async () => {
    for (const state of ['held', 'hidden', 'redacted'] as const) {
      const { publicId } = await says(miner, prompt, named)
      await heardOut(publicId)
      await db().contribution.update({
        where: { publicId },
        data: { state, ...(state === 'held' && { stateBefore: 'published' }) },
      })
      expect([state, await hears(otherMiner, publicId)]).toEqual([state, false])
      expect([state, await hears(facilitator, publicId)]).toEqual([state, false])
    }
    const { publicId } = await says(miner, prompt, named)
    await heardOut(publicId)
    await editView(miner, { publicId, text: 'Other words', language: 'en' })
    await publishes(council, publicId)
    expect(await hears(otherMiner, publicId)).toBe(false)
    await compares(rapporteur, publicId)
    expect(await hears(otherMiner, publicId)).toBe(true)
  })

  test('words taken out can’t be heard either: the sound is erased', async () => {
    const { publicId } = await says(miner, prompt, named)
    await heardOut(publicId)
    await redact(convenor, {
      ...{ publicId, reason: 'personalData', flags: [], exactly: 'Mercury' },
      kind: 'personalName',
    })
    expect((await audioOf(publicId)).storageKey).toBeNull()
  })
})
