import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { releaseInterview } from '@/lib/interviews/operations/release'
import { lowerInterview } from '@/lib/interviews/operations/write'
import { newToken } from '@/lib/platform/ids'
import { makeMember } from '@/lib/testing/make'
import { withMediaFolder } from '@/lib/testing/make-interview'
import { ownConsent, ownRecording } from '../queries/own'
import { askCut, settleCut } from './cuts'
import { withdrawOwn } from './less'

import { consentSetting, stateOf } from '@/lib/testing/consenting'

withMediaFolder()

const { dialogue, facilitator, lead, participant, withCode } = await consentSetting()
const refusal = (code: string) => ({ name: 'Refusal', code })

describe('cuts', () => {
  test('asked for by code, answered, and no release before; the recording is seen first', async () => {
    const { slug, code } = await withCode({ state: 'pending', scope: 'dialogue' })
    const asked = { code, speakerId: null, nonce: newToken(), from: 62, to: 95, words: 'My son' }
    await askCut(visitor, asked)
    await askCut(visitor, asked)
    await expect(releaseInterview(lead, { slug, kind: 'consent' })).rejects.toMatchObject(
      refusal('consent.cutsOpen'),
    )
    const [cut, ...more] = (await ownConsent(visitor, { code, speakerId: null })).cuts
    expect(more).toEqual([])
    const settled = { slug, cutId: cut?.id ?? '', state: 'made', answer: 'It is out' } as const
    await expect(settleCut(participant, settled)).rejects.toMatchObject(refusal('notFound'))
    await settleCut(facilitator, settled)
    await expect(settleCut(facilitator, settled)).rejects.toMatchObject(refusal('notFound'))
    expect((await ownConsent(visitor, { code, speakerId: null })).cuts).toMatchObject([
      { state: 'made', answer: 'It is out' },
    ])
    expect(await ownRecording(visitor, code)).toMatchObject({ kind: 'here', isPublic: false })
    await withdrawOwn(visitor, { code, speakerId: null })
    expect(await ownRecording(visitor, code)).toEqual({ kind: 'gone' })
    await expect(askCut(visitor, { ...asked, nonce: newToken() })).rejects.toMatchObject(
      refusal('alreadyWithdrawn'),
    )
  })

  test('asked for after one release: showing it to fewer people publishes nothing before the answer', async () => {
    const { slug, code } = await withCode({ state: 'pending' })
    const editor = await makeMember({ roles: [{ role: 'convenor', dialogueId: dialogue.id }] })
    await releaseInterview(editor, { slug, kind: 'editing' })
    const asked = { code, speakerId: null, nonce: newToken(), from: 1, to: 5, words: null }
    await askCut(visitor, asked)
    await lowerInterview(facilitator, { slug, attribution: 'group', scope: 'dialogue' })
    expect(await stateOf(slug)).toBe('pending')
    const [cut] = (await ownConsent(visitor, { code, speakerId: null })).cuts
    const settled = { slug, cutId: cut?.id ?? '', state: 'declined', answer: null } as const
    await settleCut(facilitator, settled)
    expect(await stateOf(slug)).toBe('published')
  })
})
