import { visitor, type Member } from '@/lib/access/actor'
import { invitationBehind } from '@/lib/invitations/by-code'
import { invitationCode } from '@/lib/invitations/code'
import { answerInvitation } from '@/lib/invitations/operations/answer'
import { sendInvitations } from '@/lib/invitations/operations/send'
import { writeInvitation } from '@/lib/invitations/operations/write'
import type { NewInvitation, Round } from '@/lib/invitations/schema'
import { dryRun } from '@/lib/invitations/sending'
import { db } from '@/lib/platform/db'
import { newToken, randomLetters } from '@/lib/platform/ids'

/** A miner who gets a printed letter in English, bound to her. */
export function invitationWish(slug: string, change: Partial<NewInvitation> = {}): NewInvitation {
  return {
    slug,
    nonce: newToken(),
    name: `Ama ${randomLetters(5)}`,
    group: 'miners',
    organisationName: null,
    roleTitle: null,
    language: 'en',
    channel: 'letter',
    address: null,
    phone: null,
    isDelegable: false,
    answerBy: null,
    ...change,
  }
}

/** The same by mail. */
export const mailWish = (slug: string, change: Partial<NewInvitation> = {}) =>
  invitationWish(slug, {
    channel: 'email',
    address: `ama-${randomLetters(6).toLowerCase()}@example.org`,
    ...change,
  })

/** Writes an invitation down, sends what waits, and gives its id and the code in it. */
export async function makeInvitation(convenor: Member, wish: NewInvitation) {
  const { id } = await writeInvitation(convenor, wish)
  await sendsRound(convenor, wish.slug)
  return { id, code: await codeOf(id) }
}

/** Looks at the dry run and confirms it. */
export async function sendsRound(convenor: Member, slug: string, round: Round = 'first') {
  const { seen } = await dryRun(convenor, slug, round)
  return sendInvitations(convenor, { slug, nonce: newToken(), round, seen })
}

/** The code that stands in the letter as it is now. */
export async function codeOf(id: string): Promise<string> {
  return invitationCode(
    await db().eventInvitation.findUniqueOrThrow({
      where: { id },
      select: { id: true, codeIssue: true },
    }),
  )
}

/** What the page of a code sends back. */
export const yes = (code: string) => ({
  ...{ code, said: 'yes' as const, adult: 'yes' as const },
  ...{ isListed: false, meets: [], reason: null },
})
export const no = (code: string, reason: string | null = null) => ({
  ...{ code, said: 'no' as const, adult: undefined },
  ...{ isListed: false, meets: [], reason },
})

/** Somebody without an account answers by their code. */
export const answersByCode = (input: Parameters<typeof answerInvitation>[1]) =>
  answerInvitation(visitor, input, null)

/** What somebody without an account is shown behind a code; null where nothing. */
export async function shownBehind(code: string) {
  const opened = await invitationBehind(visitor, code, null)
  return 'found' in opened ? opened.found : null
}

/** The row with all that came of it. */
export const storedInvitation = (id: string) =>
  db().eventInvitation.findUniqueOrThrow({
    where: { id },
    include: { registration: true, person: { include: { emails: true } }, changes: true },
  })
