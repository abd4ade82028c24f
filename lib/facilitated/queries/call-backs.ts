import 'server-only'
import type { CallBackOutcome, StakeholderGroup } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import type { DialogueFacts } from '@/lib/access/facts'
import { can } from '@/lib/access/table'
import { namesOf } from '@/lib/accounts/names'
import { unmaskedAmong } from '@/lib/activity/unmasked'
import type { Waiting } from '@/lib/desk/waiting'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import { workedDialogue } from '@/lib/dialogues/managing/queries'
import { dayOf } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { Translated } from '@/lib/platform/translated'
import { maskedPhone, readablePhone } from '@/lib/registrations/contact'
import { sharesToLookAt, type ShareToLookAt } from './share'

export type CallBackEntry = {
  id: string
  name: string
  group: StakeholderGroup
  language: string
  enteredBy: string | null
  phones: string[]
  isUnmasked: boolean
  /** How much was entered for them, and on which days; never which views, because the caller isn't to learn those. */
  views: number
  answers: number
  on: Date[]
  outcome: CallBackOutcome | null
  words: string | null
  calledBy: string | null
  calledOn: Date | null
  answersStand: boolean | null
  setAside: number
  can: { note: boolean; unmask: boolean; decide: boolean }
}

export type CallBacksPage = {
  slug: string
  title: Translated
  waiting: CallBackEntry[]
  asked: CallBackEntry[]
  shares: ShareToLookAt[]
}

const include = {
  registration: {
    select: {
      name: true,
      language: true,
      personId: true,
      affiliation: { select: { group: true } },
      person: { select: { erasedAt: true, phones: { select: { number: true } } } },
    },
  },
  _count: { select: { setAside: true } },
} as const

/** Whom to ask whether what was entered for them is theirs, those that wait longest first. */
export async function callBacksPage(actor: Actor, slug: string): Promise<CallBacksPage> {
  const { dialogue, title } = await workedDialogue(actor, slug, 'callBack.list')
  const rows = await rowsOf(dialogue.id)
  const [names, open, amounts, shares] = await Promise.all([
    namesOf(
      db(),
      rows.flatMap(({ enteredById, calledById }) => [enteredById, calledById]),
    ),
    unmaskedAmong(
      db(),
      actor,
      'callBack.unmask',
      rows.map(({ registration }) => registration.personId),
      { dialogueId: dialogue.id },
    ),
    amountsIn(dialogue.id, rows),
    sharesToLookAt(actor, dialogue),
  ])
  const entries = rows.map((row): CallBackEntry => {
    const { registration, outcome } = row
    const about = { dialogue, callBack: aboutOf(row) }
    const isUnmasked = open.has(registration.personId) && can(actor, 'callBack.unmask', about)
    const phones = registration.person.phones.map(({ number }) => number)
    return {
      id: row.id,
      name: registration.name,
      group: registration.affiliation.group,
      language: registration.language,
      enteredBy: names.get(row.enteredById) || null,
      phones: phones.map(isUnmasked ? readablePhone : maskedPhone),
      isUnmasked,
      ...amounts(row),
      outcome,
      words: row.words,
      calledBy: names.get(row.calledById ?? '') || null,
      calledOn: row.calledAt && dayOf(row.calledAt),
      answersStand: row.answersStand,
      setAside: row._count.setAside,
      can: {
        note: can(actor, 'callBack.note', about),
        unmask: !isUnmasked && phones.length > 0 && can(actor, 'callBack.unmask', about),
        decide: can(actor, 'callBack.decide', about),
      },
    }
  })
  const waits = ({ outcome }: CallBackEntry) => outcome === null || outcome === 'notReached'
  return {
    slug,
    title,
    waiting: entries.filter(waits),
    asked: entries.filter((each) => !waits(each)),
    shares,
  }
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

async function rowsOf(dialogueId: string) {
  const rows = await db().callBack.findMany({
    where: { dialogueId, registration: { person: { erasedAt: null } } },
    orderBy: [{ drawnAt: 'asc' }, { id: 'asc' }],
    take: 1_000,
    include,
  })
  return rows
}

const aboutOf = ({ registration, enteredById, outcome, decidedAt }: Row) => ({
  personId: registration.personId,
  enteredById,
  outcome,
  isDecided: decidedAt !== null,
})

/** How many views and answers each facilitator entered for each person of the sample, and when. */
async function amountsIn(dialogueId: string, rows: readonly Row[]) {
  const personId = { in: rows.map(({ registration }) => registration.personId) }
  const enteredById = { in: rows.map((each) => each.enteredById) }
  const of = { personId, enteredById }
  const [views, given, setAside] = await Promise.all([
    db().contribution.findMany({
      where: { ...of, dialogueId, state: { not: 'withdrawn' } },
      select: { personId: true, enteredById: true, createdOn: true },
    }),
    db().response.findMany({
      where: { ...of, contribution: { dialogueId } },
      select: { personId: true, enteredById: true, changedAt: true },
    }),
    db().setAsideResponse.findMany({
      where: { ...of, contribution: { dialogueId } },
      select: { personId: true, enteredById: true, changedAt: true },
    }),
  ])
  const answers = [...given, ...setAside]
  return ({ registration, enteredById }: Row) => {
    const isTheirs = (each: { personId: string | null; enteredById: string | null }) =>
      each.personId === registration.personId && each.enteredById === enteredById
    const [ownViews, ownAnswers] = [views.filter(isTheirs), answers.filter(isTheirs)]
    const days = [
      ...ownViews.map(({ createdOn }) => createdOn),
      ...ownAnswers.map(({ changedAt }) => dayOf(changedAt)),
    ].map((day) => day.getTime())
    return {
      views: ownViews.length,
      answers: ownAnswers.length,
      on: [...new Set(days)].sort((a, b) => a - b).map((day) => new Date(day)),
    }
  }
}

/** For the desk: whom this person may ask, and what the safeguarding lead has to decide. */
export async function waitingCallBacks(actor: Actor, dialogueId: string): Promise<Waiting[]> {
  const found = await db().dialogue.findUnique({
    where: { id: dialogueId },
    select: { ...factsSelect, slug: true },
  })
  if (!found) return []
  const dialogue: DialogueFacts = factsOf(found)
  if (!can(actor, 'callBack.list', { dialogue })) return []
  const path = `/manage/dialogues/${found.slug}/call-backs`
  const rows = await rowsOf(dialogueId)
  const toAsk = rows.filter(
    (row) =>
      row.outcome === null && can(actor, 'callBack.note', { dialogue, callBack: aboutOf(row) }),
  )
  const toDecide = rows.filter((row) =>
    can(actor, 'callBack.decide', { dialogue, callBack: aboutOf(row) }),
  )
  const shares = await sharesToLookAt(actor, dialogue)
  return [
    { kind: 'callBacks', count: toAsk.length, oldest: toAsk[0]?.drawnAt ?? null, path },
    { kind: 'denied', count: toDecide.length, oldest: toDecide[0]?.calledAt ?? null, path },
    { kind: 'shares', count: shares.length, oldest: null, path },
  ]
}
