import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { approvedStates, personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { db } from '@/lib/platform/db'
import { now } from '@/lib/platform/clock'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { dialogueWithFilters } from '../facts'
import { sessionsToName, type SaidIn } from '../sessions'

export type EntryPage = {
  slug: string
  sessions: SaidIn[]
  title: Translated
  prompts: { id: string; question: Translated }[]
  people: {
    registrationId: string
    name: string
    group: StakeholderGroup
    roleTitle: string | null
  }[]
}

/** For the facilitator: whose view can be entered, and to which question. */
export async function entryPage(actor: Actor, slug: string): Promise<EntryPage> {
  const found = await dialogueWithFilters(db(), { slug })
  if (!found || !can(actor, 'dialogue.know', found)) throw notFound()
  authorize(actor, 'contribution.enter', found)
  const dialogueId = found.dialogue.id
  const [{ prompts }, people] = await Promise.all([
    db().dialogue.findUniqueOrThrow({
      where: { id: dialogueId },
      select: {
        prompts: {
          where: { OR: [{ closedAt: null }, { closedAt: { gt: now() } }] },
          orderBy: [{ order: 'asc' }, { id: 'asc' }],
          select: { id: true, question: true },
        },
      },
    }),
    db().registration.findMany({
      where: {
        dialogueId,
        state: { in: approvedStates },
        personId: { not: personIdOf(actor) ?? '' },
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 1000,
      select: { id: true, name: true, affiliation: { select: { group: true, roleTitle: true } } },
    }),
  ])
  return {
    slug,
    title: found.title,
    sessions: await sessionsToName(db(), actor, dialogueId),
    prompts: prompts.map(({ id, question }) => ({
      id,
      question: translatedStored.parse(question),
    })),
    people: people.map(({ id, name, affiliation }) => ({
      registrationId: id,
      name,
      ...affiliation,
    })),
  }
}
