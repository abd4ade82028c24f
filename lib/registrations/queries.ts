import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import type { DialogueFacts } from '@/lib/access/facts'
import { authorize, can } from '@/lib/access/table'
import type {
  RegistrationChannel,
  RegistrationState,
  StakeholderGroup,
} from '@/generated/prisma/enums'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { db, type Prisma } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import type { ListFilters } from './schema'
import { affiliationSelect, shownAffiliation } from './shown'
import { uncalledBy } from './unmasked'
import { visibleTo } from './visibility'

export type ListedRegistration = {
  id: string
  /** Empty where the person has erased their account. */
  name: string
  group: StakeholderGroup
  organisation: string | null
  roleTitle: string | null
  state: RegistrationState
  channel: RegistrationChannel
  isAsked: boolean
  hasAnswered: boolean
  asksForChange: boolean
  createdAt: Date
}

const asksForChange = {
  OR: [{ requestedAffiliationId: { not: null } }, { requestedName: { not: null } }],
} satisfies Prisma.RegistrationWhereInput

/** The only conditions that the list can be narrowed down by. */
const whereState: Record<NonNullable<ListFilters['state']>, Prisma.RegistrationWhereInput> = {
  waiting: { state: 'applied', OR: [{ question: null }, { answer: { not: null } }] },
  asked: { state: 'applied', question: { not: null }, answer: null },
  change: { state: { notIn: ['declined', 'withdrawn'] }, ...asksForChange },
  confirmed: { state: { in: ['confirmed', 'attended', 'noShow'] } },
  declined: { state: 'declined' },
  withdrawn: { state: 'withdrawn' },
}

export const perPage = 50

export type RegistrationList = {
  dialogueId: string
  title: Translated
  count: number
  pages: number
  page: number
  mayEnter: boolean
  mayCall: boolean
  rows: ListedRegistration[]
}

/** Who has registered for a dialogue, for those who work in it; the longest waiting first. */
export async function registrationsOf(
  actor: Actor,
  slug: string,
  { state, group, page }: ListFilters,
): Promise<RegistrationList> {
  const dialogue = await dialogueFacts(db(), { slug })
  authorize(actor, 'dialogue.know', { dialogue })
  authorize(actor, 'registration.list', { dialogue })
  const where: Prisma.RegistrationWhereInput = {
    AND: [
      visibleTo(actor),
      { dialogueId: dialogue.id },
      state ? whereState[state] : {},
      group ? { affiliation: { group } } : {},
    ],
  }
  const [{ title }, count, rows] = await Promise.all([
    db().dialogue.findUniqueOrThrow({ where: { slug }, select: { title: true } }),
    db().registration.count({ where }),
    db().registration.findMany({
      where,
      orderBy: [{ state: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * perPage,
      take: perPage,
      include: { affiliation: { select: affiliationSelect } },
    }),
  ])
  return {
    dialogueId: dialogue.id,
    title: translatedStored.parse(title),
    count,
    page,
    pages: Math.max(1, Math.ceil(count / perPage)),
    mayEnter: can(actor, 'registration.enter', { dialogue }),
    mayCall: can(actor, 'call.list', { dialogue }),
    rows: rows.map((row) => ({
      id: row.id,
      name: row.name,
      ...shownAffiliation(row.affiliation),
      state: row.state,
      channel: row.channel,
      isAsked: row.question !== null,
      hasAnswered: row.answer !== null,
      asksForChange: row.requestedAffiliationId !== null || row.requestedName !== null,
      createdAt: row.createdAt,
    })),
  }
}

export type Waiting = { kind: string; count: number; oldest: Date | null; path: string }

/** What waits for somebody who works in a dialogue, as far as they may deal with it: kinds are the verbs. */
export async function waiting(actor: Actor, dialogueId: string): Promise<Waiting[]> {
  const dialogue = await dialogueFacts(db(), { id: dialogueId })
  authorize(actor, 'registration.list', { dialogue })
  const { slug } = await db().dialogue.findUniqueOrThrow({
    where: { id: dialogueId },
    select: { slug: true },
  })
  const path = `/manage/dialogues/${slug}`
  const decidable = decidedBy(actor, dialogue)
  const [applied, changes, calls] = await Promise.all([
    oldestRegistration({ AND: [{ dialogueId }, whereState.waiting, decidable] }),
    oldestRegistration({ AND: [{ dialogueId }, whereState.change, decidable] }),
    db().message.aggregate({
      where: { dialogueId, ...uncalledBy(actor) },
      _count: true,
      _min: { createdAt: true },
    }),
  ])
  const registrations = [
    { kind: 'registration.decide', ...applied, path: `${path}/registrations?state=waiting` },
    { kind: 'registration.decideChange', ...changes, path: `${path}/registrations?state=change` },
  ]
  if (!can(actor, 'call.list', { dialogue })) return registrations
  return [
    ...registrations,
    { kind: 'call.list', count: calls._count, oldest: calls._min.createdAt, path: `${path}/calls` },
  ]
}

/** The registrations on which somebody may decide, in a state where `registration.decide` could hold at all. */
function decidedBy(actor: Actor, dialogue: DialogueFacts): Prisma.RegistrationWhereInput {
  const self = personIdOf(actor)
  const somebodys = { id: '', personId: '', enteredById: null, asksForChange: false }
  const registration = { ...somebodys, state: 'applied' as const }
  if (self === null || !can(actor, 'registration.decide', { dialogue, registration }))
    return { id: { in: [] } }
  return {
    personId: { not: self },
    OR: [{ enteredById: null }, { enteredById: { not: self } }],
  }
}

async function oldestRegistration(where: Prisma.RegistrationWhereInput) {
  const found = await db().registration.aggregate({
    where,
    _count: true,
    _min: { createdAt: true },
  })
  return { count: found._count, oldest: found._min.createdAt }
}
