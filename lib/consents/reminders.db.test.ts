import { expect, test } from 'vitest'
import { recordConsent } from './operations/record'
import { after, atTime, days, now, today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeInterview, makeInterviewTeam, withMediaFolder } from '@/lib/testing/make-interview'
import { waiting } from './queries/waiting'
import { remindOfReviews } from './reminders'

withMediaFolder()

test('who took it is told a month before and on the day, once each; asking again ends it', async () => {
  const { dialogue, convenor, facilitator, participant } = await makeInterviewTeam()
  const { slug } = await makeInterview(convenor, dialogue.slug)
  const speaker = await db().interviewSpeaker.findFirstOrThrow({ where: { interview: { slug } } })
  const ask = () =>
    recordConsent(facilitator, {
      ...{ slug, speakerId: speaker.id, nonce: newToken(), isAdult: true, scriptVersion: null },
      ...{ grants: [{ use: 'dialogue', facet: 'words' }], manner: 'signature', language: 'tw' },
      ...{ witness: null, givenOn: today(), reviewOn: after(today(), days(100)) },
    })
  await ask()
  const personId = facilitator.kind === 'member' ? facilitator.personId : ''
  const told = async () =>
    (
      await db().message.findMany({
        where: { personId, dialogueId: dialogue.id },
        orderBy: { createdAt: 'asc' },
      })
    ).map(({ kind }) => kind)
  const inDays = (count: number, work: () => Promise<unknown>) =>
    atTime(after(now(), days(count)), work)

  await inDays(60, remindOfReviews)
  expect(await told()).toEqual([])
  expect(await waiting(facilitator, dialogue.id)).toEqual([])
  await inDays(75, () => Promise.all([remindOfReviews(), remindOfReviews()]))
  await inDays(76, remindOfReviews)
  expect(await told()).toEqual(['consentEnds'])
  await inDays(101, async () => {
    await remindOfReviews()
    await remindOfReviews()
    expect(await waiting(facilitator, dialogue.id)).toEqual([
      { kind: 'consents', count: 1, oldest: null, path: `/manage/interviews/${slug}/speakers` },
    ])
    expect(await waiting(participant, dialogue.id)).toEqual([])
    await ask()
    await remindOfReviews()
    expect(await waiting(facilitator, dialogue.id)).toEqual([])
  })
  expect(await told()).toEqual(['consentEnds', 'consentEnded'])
  // The address is made of the title, and a mail can't be called back.
  const mails = [await db().message.findMany(), await db().mail.findMany()]
  expect(JSON.stringify(mails)).toContain(`/manage/dialogues/${dialogue.slug}/interviews#`)
  expect(JSON.stringify(mails)).not.toContain(slug)
})
