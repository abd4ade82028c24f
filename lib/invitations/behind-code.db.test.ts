import { beforeAll, expect, test } from 'vitest'
import { addSession } from '@/lib/agendas/operations/sessions'
import { addQuestion } from '@/lib/forms/operations'
import { questionWish } from '@/lib/testing/forms'
import { eventSetting, sessionWish } from '@/lib/testing/make-event'
import {
  answersByCode,
  invitationWish,
  mailWish,
  makeInvitation,
  shownBehind,
  yes,
} from '@/lib/testing/make-invitation'

type Setting = Awaited<ReturnType<typeof eventSetting>>
let convenor: Setting['convenor']
let slug: string
beforeAll(async () => {
  const setting = await eventSetting('private')
  convenor = setting.convenor
  slug = await setting.announce({ capacity: 1 })
  await addSession(convenor, { slug, ...sessionWish() })
})

test('whoever has a place reads the agenda with its rooms behind the code; nobody before, and nobody in the line', async () => {
  const { code } = await makeInvitation(convenor, invitationWish(slug))
  const other = await makeInvitation(convenor, invitationWish(slug))
  expect((await shownBehind(code))?.sessions).toEqual([])
  await answersByCode(yes(code))
  await answersByCode(yes(other.code))
  const held = await shownBehind(code)
  expect(held).toMatchObject({ sessions: [{ place: 'Secret tent' }], turn: null })
  const waiting = await shownBehind(other.code)
  expect(waiting).toMatchObject({ seat: 'waitlisted', turn: { isFirst: true, obstacle: 'full' } })
  expect(JSON.stringify(waiting)).not.toContain('Secret')
})

test('with a place it says whether questions wait, and how the invitation came', async () => {
  const setting = await eventSetting()
  const asking = await setting.announce()
  const { code } = await makeInvitation(setting.convenor, mailWish(asking))
  await answersByCode(yes(code))
  expect(await shownBehind(code)).toMatchObject({ hasForms: false, channel: 'email' })
  const note = questionWish({ isForConvenors: true })
  await addQuestion(setting.convenor, { slug: asking, ...note })
  expect((await shownBehind(code))?.hasForms).toBe(false)
  await addQuestion(setting.convenor, { slug: asking, ...questionWish() })
  expect((await shownBehind(code))?.hasForms).toBe(true)
})
