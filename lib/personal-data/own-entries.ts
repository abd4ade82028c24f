import 'server-only'
import { eraseSoundsLater } from '@/lib/imports/operations/finish'
import { takenDown, type TakenDown } from '@/lib/facilitated/taken-down'
import { dayOf } from '@/lib/platform/clock'
import { db, type Transaction } from '@/lib/platform/db'

type Entry = Omit<TakenDown, 'spokenLanguage'> & {
  dialogue: string
  view: string
  /** Of an answer; null for a view. */
  value: string | null
  language: string | null
  on: Date
  isTakenOver: boolean
  isSetAside: boolean
}

export type MyEntries = {
  enteredForMe: Entry[]
  askedBack: { dialogue: string; on: Date | null; outcome: string; text: string | null }[]
  /** Files of other people's words that they have sent: what for, not what was in them. */
  broughtIn: { dialogue: string; channel: string; on: Date }[]
}

const inDialogue = { select: { publicId: true, dialogue: { select: { slug: true } } } } as const

/** What facilitators entered for somebody, and what they said when they were asked about it. */
export async function entriesForPerson(personId: string): Promise<MyEntries> {
  const inOrder = { orderBy: [{ createdAt: 'asc' as const }, { id: 'asc' as const }] }
  const entered = { personId, enteredById: { not: null } }
  const [views, answers, setAside, asked, imports] = await Promise.all([
    db().contribution.findMany({
      where: entered,
      ...inOrder,
      select: {
        ...inDialogue.select,
        ...{ provenance: true, channel: true, createdOn: true, takenOverAt: true },
      },
    }),
    db().response.findMany({
      where: entered,
      ...inOrder,
      include: { contribution: inDialogue },
    }),
    db().setAsideResponse.findMany({
      where: { personId },
      ...inOrder,
      include: { contribution: inDialogue },
    }),
    db().callBack.findMany({
      where: { registration: { personId }, outcome: { not: null } },
      orderBy: { drawnAt: 'asc' },
      select: {
        ...{ outcome: true, words: true, calledAt: true },
        dialogue: { select: { slug: true } },
      },
    }),
    db().viewImport.findMany({
      where: { createdById: personId },
      ...inOrder,
      select: {
        ...{ kind: true, createdAt: true },
        dialogue: { select: { slug: true } },
      },
    }),
  ])
  const given = [
    ...answers.map((each) => ({ ...each, isSetAside: false })),
    ...setAside.map((each) => ({ ...each, takenOverAt: null, isSetAside: true })),
  ]
  return {
    enteredForMe: [
      ...views.map(({ channel, ...each }) => ({
        ...how(each),
        ...(channel !== 'web' && { channel }),
        dialogue: each.dialogue.slug,
        view: each.publicId,
        value: null,
        on: each.createdOn,
        isSetAside: false,
      })),
      ...given.map(({ contribution, value, changedAt, isSetAside, ...each }) => ({
        ...how(each),
        dialogue: contribution.dialogue.slug,
        view: contribution.publicId,
        value,
        on: dayOf(changedAt),
        isSetAside,
      })),
    ],
    askedBack: asked.map(({ dialogue, calledAt, outcome, words }) => ({
      dialogue: dialogue.slug,
      on: calledAt && dayOf(calledAt),
      outcome: outcome ?? '',
      text: words,
    })),
    broughtIn: imports.map(({ dialogue, kind, createdAt }) => ({
      ...{ dialogue: dialogue.slug, channel: kind },
      on: dayOf(createdAt),
    })),
  }
}

function how(row: { provenance: unknown; takenOverAt: Date | null }) {
  const { spokenLanguage, ...taken } = takenDown(row.provenance)
  return { ...taken, language: spokenLanguage, isTakenOver: row.takenOverAt !== null }
}

/** What waits for review and is theirs, or seems to be, and answers that wait to be decided, go; that somebody was asked stays, without what they said. */
export async function forgetEntries(tx: Transaction, personId: string): Promise<void> {
  await tx.setAsideResponse.deleteMany({ where: { personId } })
  const under = { registration: { personId } }
  await eraseSoundsLater(tx, under)
  await tx.viewImportRow.deleteMany({ where: under })
  await tx.callBack.updateMany({ where: { registration: { personId } }, data: { words: null } })
}
