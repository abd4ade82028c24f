import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { refusalFor } from '@/lib/access/table'
import { aboutRow } from '@/lib/contributions/about'
import { shownSelect, shownViews, type ShownView } from '@/lib/contributions/shown'
import { standing, visibleTo } from '@/lib/contributions/visibility'
import { workedDialogue } from '@/lib/dialogues/managing/queries'
import { db, type Prisma } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import type { SittingSearch } from '../schema'
import { personHere, type PersonToEnterFor } from './people'

export type SittingPage = {
  slug: string
  title: Translated
  person: PersonToEnterFor & { language: string }
  /** The view that is laid before the person now; null when none is left. */
  view: ShownView | null
  question: Translated | null
  /** Views that they have not answered, this one among them. */
  left: number
  /** A message key: why nothing can be entered now. */
  whyNot: string | null
}

/**
 * One view after the other for somebody who sits with the facilitator: those that are out and that nobody has
 * answered for or as them. Their own are among it, because leaving them out would tell whose they are.
 */
export async function sittingPage(
  actor: Actor,
  slug: string,
  registrationId: string,
  { skip, view: again }: SittingSearch,
): Promise<SittingPage> {
  const { dialogue, title } = await workedDialogue(actor, slug, 'entry.open')
  const found = await personHere(db(), actor, dialogue.id, registrationId)
  if (!found) throw notFound()
  const { personId, ...person } = found
  const laid = { AND: [await laidBefore(actor, dialogue.id), unansweredBy(actor, personId)] }
  const select = { ...shownSelect, prompt: { select: { question: true } } } as const
  const [left, next, last] = await Promise.all([
    db().contribution.count({ where: laid }),
    db().contribution.findFirst({ where: laid, orderBy: inListOrder, skip, select }),
    again
      ? db().contribution.findFirst({
          where: { AND: [{ publicId: again }, await laidBefore(actor, dialogue.id)] },
          select,
        })
      : null,
  ])
  const row = last ?? next
  const [view] = row ? await shownViews(db(), [row]) : []
  return {
    slug,
    title,
    person,
    view: view?.content ? view : null,
    question: row ? translatedStored.parse(row.prompt.question) : null,
    left: Math.max(0, left - skip),
    whyNot: row
      ? (refusalFor(actor, 'response.enter', {
          dialogue,
          contribution: aboutRow(row),
          entry: { personId },
        })?.code ?? null)
      : null,
  }
}

/** As on the list of views: the newest day first, shuffled within a day. */
export const inListOrder = [
  { createdOn: 'desc' },
  { id: 'asc' },
] satisfies Prisma.ContributionOrderByWithRelationInput[]

/** What can be answered in a dialogue: views, no replies, that stand with their words. */
export async function laidBefore(
  actor: Actor,
  dialogueId: string,
): Promise<Prisma.ContributionWhereInput> {
  return {
    AND: [
      { dialogueId, parentId: null, state: { not: 'withdrawn' } },
      standing(),
      await visibleTo(actor),
    ],
  }
}

/** Not answered, nor left out; and not what this facilitator has entered for them, whose author they know. */
function unansweredBy(actor: Actor, personId: string): Prisma.ContributionWhereInput {
  return {
    responses: { none: { personId } },
    skips: { none: { personId } },
    setAside: { none: { personId } },
    NOT: { personId, enteredById: personIdOf(actor) },
  }
}
