import { ConsentFacet, ConsentUse } from '@/generated/prisma/enums'
import { recordConsent } from '@/lib/consents/operations/record'
import type { ConsentInput, Grant } from '@/lib/consents/schema'
import { atAddress } from '@/lib/interviews/address'
import { today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeInterview, makeInterviewTeam } from './make-interview'

export const everything: Grant[] = Object.values(ConsentUse).flatMap((use) =>
  Object.values(ConsentFacet).map((facet) => ({ use, facet })),
)
export const without = (use: ConsentUse) => everything.filter((each) => each.use !== use)

/** Also of one that has been withdrawn since. */
export const stateOf = async (slug: string) =>
  (await db().interview.findFirstOrThrow({ where: atAddress(slug) })).state

export const speakersOf = (slug: string) =>
  db().interviewSpeaker.findMany({
    where: { interview: atAddress(slug) },
    orderBy: { order: 'asc' },
  })

/** The people around an interview, and what those who take consent do. */
export async function consentSetting() {
  const team = await makeInterviewTeam()
  const said = async (slug: string, wish: Partial<ConsentInput> = {}): Promise<ConsentInput> => {
    const [speaker] = await speakersOf(slug)
    return {
      ...{ slug, speakerId: speaker?.id ?? '', nonce: newToken(), isAdult: true },
      ...{ grants: everything, manner: 'signature', language: 'tw', scriptVersion: null },
      ...{ witness: null, givenOn: today(), reviewOn: null },
      ...wish,
    }
  }
  /** A published interview whose speaker holds a code. */
  const withCode = async (wish: Parameters<typeof makeInterview>[2] = {}) => {
    const made = await makeInterview(team.convenor, team.dialogue.slug, {
      scope: 'public',
      ...wish,
    })
    const { code, speakerId } = await recordConsent(team.facilitator, await said(made.slug))
    return { ...made, code: code ?? '', speakerId }
  }
  return { ...team, said, withCode }
}
