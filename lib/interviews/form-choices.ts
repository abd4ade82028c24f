import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { approvedStates, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { db } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'

export type InterviewChoices = {
  dialogue: { slug: string; title: Translated }
  /** Registered people, for saying who speaks. */
  people: { id: string; name: string; group: StakeholderGroup }[]
  events: { slug: string; title: Translated }[]
}

/** What the form offers to choose from. */
export async function interviewChoices(
  actor: Actor,
  dialogueSlug: string,
): Promise<InterviewChoices> {
  const dialogue = await dialogueFacts(db(), { slug: dialogueSlug })
  authorize(actor, 'dialogue.know', { dialogue })
  authorize(actor, 'interview.create', { dialogue })
  const row = await db().dialogue.findUniqueOrThrow({
    where: { id: dialogue.id },
    select: {
      slug: true,
      title: true,
      registrations: {
        where: { state: { in: approvedStates } },
        select: { personId: true, name: true, affiliation: { select: { group: true } } },
        orderBy: { name: 'asc' },
        take: 1_000,
      },
      events: { select: { slug: true, title: true }, orderBy: { startsOn: 'asc' } },
    },
  })
  return {
    dialogue: { slug: row.slug, title: translatedStored.parse(row.title) },
    people: row.registrations.map(({ personId, name, affiliation }) => ({
      id: personId,
      name,
      group: affiliation.group,
    })),
    events: row.events.map(({ slug, title }) => ({ slug, title: translatedStored.parse(title) })),
  }
}
