import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can, refusalFor } from '@/lib/access/table'
import { namesOf } from '@/lib/accounts/names'
import type { RegistrationState } from '@/generated/prisma/enums'
import { factsSelect } from '@/lib/dialogues/facts'
import { maskedAddress } from '@/lib/mail/queries'
import { now } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { maskedPhone, readablePhone } from './contact'
import type { AboutRegistration } from './policy'
import type { ListedRegistration } from './queries'
import { markOfStated } from './seen'
import { affiliationSelect, organisationIn, shownAffiliation, type ShownAffiliation } from './shown'
import { subjectOf } from './subject'
import { uncalledBy, unmaskedBy } from './unmasked'
import { visibleTo } from './visibility'

/** How somebody can be reached: masked, unless this asker has unmasked it just now. */
export type ShownContact = {
  emails: string[]
  phones: string[]
  /** An address was given and waits for its owner's confirmation. */
  isUnconfirmed: boolean
  hasCard: boolean
  cardLastUsedAt: Date | null
  isUnmasked: boolean
  mayUnmask: boolean
}

export type HistoryEntry = {
  to: RegistrationState
  at: Date
  reason: string | null
  by: string | null
  /** Nothing moved: somebody asked back, and the reason is the question. */
  isQuestion: boolean
}

export type RegistrationDetail = ListedRegistration & {
  slug: string
  title: Translated
  language: string
  affiliation: ShownAffiliation
  requestedName: string | null
  requested: ShownAffiliation | null
  question: string | null
  answer: string | null
  enteredBy: string | null
  contact: ShownContact
  /** No mail reaches them: somebody has to call, or tell them. */
  waitsForCall: boolean
  history: HistoryEntry[]
  /** The mark of what is shown here, for the forms that decide on it. */
  seen: string
  whyNotDecided: 'own' | 'entered' | 'notConvenor' | null
  may: {
    decide: boolean
    decideChange: boolean
    noteAnswer: boolean
    reissueCard: boolean
    call: boolean
  }
}

const detailFor = (actor: Actor) =>
  ({
    affiliation: { select: affiliationSelect },
    requestedAffiliation: { select: affiliationSelect },
    changes: { orderBy: { at: 'asc' } },
    dialogue: { select: { ...factsSelect, slug: true, title: true } },
    person: {
      select: {
        emails: { select: { address: true, verifiedAt: true } },
        phones: { select: { number: true } },
        cards: { where: { revokedAt: null }, select: { lastUsedAt: true } },
        roleGrants: { where: { endedAt: null }, select: { id: true }, take: 1 },
        messages: { where: uncalledBy(actor), select: { dialogueId: true } },
      },
    },
  }) as const satisfies Prisma.RegistrationInclude

type DetailRow = Prisma.RegistrationGetPayload<{ include: ReturnType<typeof detailFor> }>

/** One registration for those who work in its dialogue. */
export async function registrationToDecide(
  actor: Actor,
  slug: string,
  id: string,
): Promise<RegistrationDetail> {
  const row = await db().registration.findFirst({
    where: { AND: [{ id, dialogue: { slug } }, visibleTo(actor)] },
    include: detailFor(actor),
  })
  if (!row) throw notFound()
  const subject = subjectOf(row)
  authorize(actor, 'registration.list', subject)
  const names = await namesOf(db(), [row.enteredById, ...row.changes.map(({ byId }) => byId)])
  const { dialogue } = subject
  const canPrintCard =
    row.person.emails.every(({ verifiedAt }) => verifiedAt === null) &&
    row.person.roleGrants.length === 0
  return {
    id: row.id,
    slug: row.dialogue.slug,
    title: translatedStored.parse(row.dialogue.title),
    name: row.name,
    group: row.affiliation.group,
    organisation: organisationIn(row.affiliation),
    roleTitle: row.affiliation.roleTitle,
    language: row.language,
    state: row.state,
    channel: row.channel,
    isAsked: row.question !== null,
    hasAnswered: row.answer !== null,
    asksForChange: subject.registration.asksForChange,
    createdAt: row.createdAt,
    affiliation: shownAffiliation(row.affiliation),
    requestedName: row.requestedName,
    requested: row.requestedAffiliation && shownAffiliation(row.requestedAffiliation),
    question: row.question,
    answer: row.answer,
    enteredBy: names.get(row.enteredById ?? '') ?? null,
    contact: await contactOf(actor, row),
    waitsForCall: waitsForCall(row),
    history: row.changes.map(({ from, to, at, reason, byId }) => ({
      isQuestion: from === to && reason !== null,
      to,
      at,
      reason,
      by: names.get(byId ?? '') ?? null,
    })),
    seen: markOfStated(row),
    whyNotDecided: whyNotDecided(actor, subject),
    may: {
      decide: can(actor, 'registration.decide', subject),
      decideChange: can(actor, 'registration.decideChange', subject),
      noteAnswer: row.question !== null && can(actor, 'registration.noteAnswer', subject),
      reissueCard: canPrintCard && can(actor, 'card.reissue', { dialogue }),
      call: can(actor, 'call.list', { dialogue }),
    },
  }
}

const waitsForCall = (row: DetailRow) =>
  row.person.messages.some((each) => each.dialogueId === row.dialogueId)

/** Why somebody who works here can't decide on what waits; null where they can, or where nothing waits. */
function whyNotDecided(
  actor: Actor,
  subject: AboutRegistration,
): RegistrationDetail['whyNotDecided'] {
  const { state, asksForChange, personId, enteredById } = subject.registration
  if (state !== 'applied' && !asksForChange) return null
  const verb = state === 'applied' ? 'registration.decide' : 'registration.decideChange'
  const refused = refusalFor(actor, verb, subject)
  if (!refused) return null
  if (refused.code !== 'ownCase') return 'notConvenor'
  const self = personIdOf(actor)
  if (self === personId) return 'own'
  return self === enteredById ? 'entered' : 'notConvenor'
}

async function contactOf(actor: Actor, row: DetailRow): Promise<ShownContact> {
  const subject = subjectOf(row)
  const { personId, enteredById } = row
  const mayUnmask = can(actor, 'contact.unmask', {
    ...subject,
    contact: { enteredById, waitsForCall: waitsForCall(row) },
  })
  const isUnmasked = (
    await unmaskedBy(db(), actor, [{ subject, waitsForCall: waitsForCall(row) }])
  ).has(personId)
  const { emails, phones, cards } = row.person
  // Whoever may never see a contact doesn't see its ends either.
  const masked = (text: string) => (mayUnmask ? text : '…')
  return {
    emails: emails.map(({ address }) => (isUnmasked ? address : masked(maskedAddress(address)))),
    phones: phones.map(({ number }) =>
      isUnmasked ? readablePhone(number) : masked(maskedPhone(number)),
    ),
    isUnconfirmed: emails.length === 0 && (await hasOpenConfirmation(personId)),
    hasCard: cards.length > 0,
    cardLastUsedAt: cards[0]?.lastUsedAt ?? null,
    isUnmasked,
    mayUnmask,
  }
}

async function hasOpenConfirmation(personId: string): Promise<boolean> {
  const where = { personId, purpose: 'confirmRegistration' as const, consumedAt: null }
  return (await db().accountToken.count({ where: { ...where, expiresAt: { gt: now() } } })) > 0
}
