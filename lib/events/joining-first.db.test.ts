import { expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { eventSetting } from '@/lib/testing/make-event'
import { eventPage } from './queries'

test('a visitor is led to the dialogue first, while registration for it is open', async () => {
  const { dialogue, announce } = await eventSetting()
  const slug = await announce()
  const joins = async () => (await eventPage(visitor, slug)).mayJoinDialogue
  const set = (state: 'open' | 'closed') =>
    db().stage.upsert({
      where: { dialogueId_kind: { dialogueId: dialogue.id, kind: 'registration' } },
      create: { dialogueId: dialogue.id, kind: 'registration', switch: state },
      update: { switch: state },
    })
  await set('open')
  expect(await joins()).toBe(true)
  await set('closed')
  expect(await joins()).toBe(false)
})
