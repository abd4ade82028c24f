import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { interviewPage } from '@/lib/interviews/queries'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { withMediaFolder } from '@/lib/testing/make-interview'
import { recordConsent } from './record'
import { addSpeaker, editSpeaker, removeSpeaker } from './speakers'

import { createInterview, editInterview } from '@/lib/interviews/operations/write'
import type { NewInterview } from '@/lib/interviews/schema'
import { makePerson } from '@/lib/testing/make'
import { interviewInput } from '@/lib/testing/make-interview'
import { consentSetting, everything, speakersOf, stateOf } from '@/lib/testing/consenting'

withMediaFolder()

const { dialogue, facilitator, lead, participant, said, withCode } = await consentSetting()
const refusal = (code: string) => ({ name: 'Refusal', code })

describe('who speaks', () => {
  test('one more hides the interview until they have agreed: the narrowest rules', async () => {
    const { slug } = await withCode()
    const more = { slug, group: 'miners', attribution: 'group', name: 'Efua', role: null } as const
    await addSpeaker(facilitator, { ...more, nonce: newToken() })
    expect(await stateOf(slug)).toBe('draft')
    await db().interview.update({ where: { slug }, data: { state: 'published' } })
    await expect(interviewPage(participant, slug)).rejects.toMatchObject(refusal('notFound'))
    const [, second] = await speakersOf(slug)
    expect(second?.name).toBeNull()
    const inside = everything.filter(({ use }) => use === 'dialogue')
    await recordConsent(
      facilitator,
      await said(slug, { speakerId: second?.id ?? '', grants: inside }),
    )
    await db().interview.update({ where: { slug }, data: { state: 'published' } })
    expect(await interviewPage(participant, slug)).toMatchObject({ kind: 'here' })
    await expect(interviewPage(visitor, slug)).rejects.toMatchObject(refusal('notFound'))
  })

  test('only who was never asked is taken out, and never the last', async () => {
    const { slug, speakerId } = await withCode()
    await expect(removeSpeaker(facilitator, { slug, speakerId })).rejects.toMatchObject(
      refusal('consent.speakerWasAsked'),
    )
    const more = {
      slug,
      group: 'industry',
      attribution: 'role',
      name: null,
      role: 'Guard',
    } as const
    await addSpeaker(facilitator, { ...more, nonce: newToken() })
    const [, second] = await speakersOf(slug)
    const which = { slug, speakerId: second?.id ?? '' }
    await editSpeaker(facilitator, { ...more, ...which, attribution: 'group' })
    expect((await speakersOf(slug))[1]?.role).toBeNull()
    await removeSpeaker(facilitator, which)
    expect(await speakersOf(slug)).toHaveLength(1)
    await expect(removeSpeaker(facilitator, which)).rejects.toMatchObject(refusal('notFound'))
    await expect(removeSpeaker(lead, which)).rejects.toMatchObject(refusal('needsRole'))
  })

  describe('nobody comes to stand before what somebody else agreed to', () => {
    const efua = { attribution: 'named', speakerName: 'Efua Mensah' } as const
    const another = refusal('consent.anotherPerson')

    test('as one of several: another name or, unnamed, another group', async () => {
      const { slug, speakerId } = await withCode(efua)
      const change = { slug, speakerId, attribution: 'named', group: 'miners', role: null } as const
      for (const name of ['Kofi Boateng', 'Efia Boateng']) {
        await expect(editSpeaker(facilitator, { ...change, name })).rejects.toMatchObject(another)
      }
      await editSpeaker(facilitator, { ...change, name: 'Efua A. Mensa' })
      await editSpeaker(facilitator, { ...change, name: null, attribution: 'group' })
      await expect(
        editSpeaker(facilitator, {
          ...change,
          group: 'industry',
          name: null,
          attribution: 'group',
        }),
      ).rejects.toMatchObject(another)
      expect(await speakersOf(slug)).toMatchObject([{ group: 'miners', name: null }])
    })

    test('as the first one: another account, and theirs is not cut off', async () => {
      const here = { dialogueId: dialogue.id, group: 'miners' } as const
      const [one, other] = [await makePerson({ in: here }), await makePerson({ in: here })]
      const { slug } = await withCode({ ...efua, speakerId: one.id })
      const edit = (wish: Partial<NewInterview>) =>
        editInterview(facilitator, {
          ...interviewInput(dialogue.slug, { ...efua, speakerId: one.id, ...wish }),
          ...{ slug, seen: undefined },
        })
      for (const wish of [{ speakerId: other.id }, { speakerName: 'Kofi Boateng' }]) {
        await expect(edit(wish)).rejects.toMatchObject(another)
      }
      await edit({ speakerId: null, speakerGroup: 'community' })
      expect(await speakersOf(slug)).toMatchObject([{ personId: one.id, group: 'community' }])
      await edit({ speakerId: null, attribution: 'anonymous', speakerGroup: 'community' })
      expect(await speakersOf(slug)).toMatchObject([{ personId: null, name: null }])
      await expect(edit({ speakerGroup: 'community' })).rejects.toMatchObject(another)
    })

    test('who was never asked is changed as one likes', async () => {
      const { slug } = await createInterview(facilitator, interviewInput(dialogue.slug, efua))
      await editInterview(facilitator, {
        ...interviewInput(dialogue.slug, {
          ...efua,
          speakerName: 'Kofi',
          speakerGroup: 'industry',
        }),
        ...{ slug, seen: undefined },
      })
      expect(await speakersOf(slug)).toMatchObject([{ name: 'Kofi', group: 'industry' }])
    })
  })
})
