import { beforeAll, expect, test } from 'vitest'
import { personIdOf, visitor } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeMember } from '@/lib/testing/make'
import {
  makeInterview,
  makeInterviewTeam,
  withMediaFolder,
  type InterviewTeam,
} from '@/lib/testing/make-interview'
import { agreed } from '@/lib/testing/make-consent'
import { consentByKeptCode, ownConsent } from '../queries/own'
import { giveNewCode } from './new-code'

withMediaFolder()

let team: InterviewTeam
beforeAll(async () => {
  team = await makeInterviewTeam()
})

async function interviewed() {
  const { slug } = await makeInterview(team.convenor, team.dialogue.slug)
  const { id } = await db().interviewSpeaker.findFirstOrThrow({ where: { interview: { slug } } })
  const takenById = personIdOf(team.facilitator)
  await db().consent.create({ data: { speakerId: id, ...agreed(), takenById } })
  return { slug, speakerId: id }
}

const byCode = (code: string) => ownConsent(visitor, { code, speakerId: null })

test('the new code opens, the old one dies, and the log knows', async () => {
  const which = await interviewed()
  const first = await giveNewCode(team.facilitator, { ...which, nonce: newToken() })
  const form = { ...which, nonce: newToken() }
  const second = await giveNewCode(team.lead, form)
  await expect(byCode(first.code ?? '')).rejects.toMatchObject({ code: 'consent.unknownCode' })
  expect((await byCode(second.code ?? '')).speakerId).toBe(which.speakerId)
  // A browser that has kept the old one is asked for the new one, and is at no dead end.
  expect(await consentByKeptCode(visitor, first.code ?? '')).toBeNull()
  expect(await consentByKeptCode(visitor, second.code ?? '')).toMatchObject({ slug: which.slug })
  // A double click gives the same one and no second line.
  expect((await giveNewCode(team.lead, form)).code).toBe(second.code)
  expect(await db().activity.count({ where: { verb: 'consent.newCode' } })).toBe(2)
})

test('by whoever took the consent or the safeguarding lead, and by nobody else', async () => {
  const which = await interviewed()
  const dialogueId = team.dialogue.id
  const another = await makeMember({ roles: [{ role: 'facilitator', dialogueId }] })
  for (const actor of [another, team.convenor, team.editor, team.participant]) {
    await expect(giveNewCode(actor, { ...which, nonce: newToken() })).rejects.toMatchObject({
      name: 'Refusal',
    })
  }
  const other = await interviewed()
  await expect(
    giveNewCode(team.lead, { slug: other.slug, speakerId: which.speakerId, nonce: newToken() }),
  ).rejects.toMatchObject({ code: 'notFound' })
})
