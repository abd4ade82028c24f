import 'server-only'
import type { ContributionState, ResponseValue } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { namesOf } from '@/lib/accounts/names'
import { shownSelect, shownViews, type ShownView } from '@/lib/contributions/shown'
import { visibleTo } from '@/lib/contributions/visibility'
import { dayOf } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { takenDown, type TakenDown } from '../taken-down'

/** Something that a facilitator entered for the asker: by whom, on which day, and how. */
type Entered = TakenDown & {
  slug: string
  dialogue: Translated
  publicId: string
  /** Null where their account is erased. */
  enteredBy: string | null
  on: Date
  isTakenOver: boolean
}

export type EnteredView = Entered & { view: ShownView; state: ContributionState }
export type EnteredAnswer = Entered & {
  value: ResponseValue
  /** Null where the view isn't shown to them now. */
  view: ShownView | null
  /** They said that it isn't theirs, and that waits to be decided. */
  isSetAside: boolean
}

export type EnteredForMe = { views: EnteredView[]; answers: EnteredAnswer[] }

const dialogueOf = { select: { slug: true, title: true } } as const

/** All that was entered for the asker, newest first; anonymous views are nobody's, so they aren't among it. */
export async function enteredForMe(actor: Actor): Promise<EnteredForMe> {
  const personId = personIdOf(actor)
  if (!personId) return { views: [], answers: [] }
  const answered = { ...shownSelect, dialogue: dialogueOf } as const
  const [rows, given, setAside, visible] = await Promise.all([
    db().contribution.findMany({
      where: { personId, enteredById: { not: null } },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      select: { ...shownSelect, enteredById: true, takenOverAt: true, dialogue: dialogueOf },
    }),
    db().response.findMany({
      where: { personId, enteredById: { not: null } },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      include: { contribution: { select: answered } },
    }),
    db().setAsideResponse.findMany({
      where: { personId },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      include: { contribution: { select: answered } },
    }),
    visibleTo(actor),
  ])
  const answers = [
    ...given.map((each) => ({ ...each, isSetAside: false })),
    ...setAside.map((each) => ({ ...each, takenOverAt: null, isSetAside: true })),
  ]
  const readable = await db().contribution.findMany({
    where: { AND: [{ id: { in: answers.map((each) => each.contributionId) } }, visible] },
    select: { id: true },
  })
  const ids = new Set(readable.map(({ id }) => id))
  const [own, others, names] = await Promise.all([
    shownViews(db(), rows, { forStaff: true }),
    shownViews(
      db(),
      answers.map(({ contribution }) => contribution),
    ),
    namesOf(
      db(),
      [...rows, ...answers].map(({ enteredById }) => enteredById),
    ),
  ])
  const entered = (row: {
    enteredById: string | null
    takenOverAt: Date | null
    provenance: unknown
  }) => ({
    ...takenDown(row.provenance),
    enteredBy: names.get(row.enteredById ?? '') || null,
    isTakenOver: row.takenOverAt !== null,
  })
  const inDialogue = (dialogue: { slug: string; title: unknown }) => ({
    slug: dialogue.slug,
    dialogue: translatedStored.parse(dialogue.title),
  })
  return {
    views: rows.flatMap((row, index) => {
      const view = own[index]
      if (!view) return []
      const { channel } = row
      return {
        ...entered(row),
        ...inDialogue(row.dialogue),
        ...(channel !== 'web' && { channel }),
        publicId: row.publicId,
        on: row.createdOn,
        state: row.state,
        view,
      }
    }),
    answers: answers.map((row, index) => ({
      ...entered(row),
      ...inDialogue(row.contribution.dialogue),
      publicId: row.contribution.publicId,
      on: dayOf(row.changedAt),
      value: row.value,
      isSetAside: row.isSetAside,
      view: ids.has(row.contributionId) ? (others[index] ?? null) : null,
    })),
  }
}
