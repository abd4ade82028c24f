import 'server-only'
import type { DialogueState, StageKind, StakeholderGroup } from '@/generated/prisma/enums'
import { dialogueRoles, holds, type Actor, type Role } from '@/lib/access/actor'
import { openStages } from '@/lib/access/stages'
import { can } from '@/lib/access/table'
import { waiting as waitingRecordings } from '@/lib/audio/queries'
import { waiting as waitingConsents } from '@/lib/consents/queries/waiting'
import { waiting as waitingPromises } from '@/lib/commitments/queries/waiting'
import { viewsPerGroup } from '@/lib/contributions/queries/desk'
import { workedDialogue } from '@/lib/dialogues/managing/queries'
import { lackingIn, type Missing } from '@/lib/dialogues/readiness'
import { eventsOfDialogue } from '@/lib/events/lists'
import { waitingCallBacks } from '@/lib/facilitated/queries/call-backs'
import { waitingImports } from '@/lib/imports/queries/list'
import { waiting as waitingInterviews } from '@/lib/interviews/queries'
import { waiting as waitingViews } from '@/lib/moderation/queries/desk'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import type { Translated } from '@/lib/platform/translated'
import type { Banded } from '@/lib/registrations/bands'
import { groupsOfDialogue } from '@/lib/registrations/participation'
import { waiting as waitingObjections } from '@/lib/objections/waiting'
import { waiting as waitingRegistrations } from '@/lib/registrations/queries'
import { waiting as waitingSummaries } from '@/lib/summaries/waiting'
import { waiting as waitingTranslations } from '@/lib/translations/queries'
import { comingUp, type Coming } from './coming-up'
import { deskLinks, type DeskLinks } from './links'
import { oldestFirst, type Waiting } from './waiting'

export type GroupOnDesk = {
  group: StakeholderGroup
  approved: Banded
  target: number | null
  views: Banded
}

export type Desk = {
  slug: string
  title: Translated
  state: DialogueState
  openStages: StageKind[]
  /** The roles that the actor holds here. */
  heldAs: Role[]
  /** What it needs to be published, or has lost since. */
  missing: Missing[]
  waiting: Waiting[]
  groups: GroupOnDesk[]
  /** Nobody has ever asked to take part and nothing was said: no number could tell of anybody. */
  isUntouched: boolean
  coming: Coming[]
  events: { slug: string; title: Translated; startsOn: Date; endsOn: Date }[]
  mayAddEvent: boolean
  links: DeskLinks
  now: Date
}

/** One page for whoever works in a dialogue: what waits, who is at the table, what comes next. */
export async function deskPage(actor: Actor, slug: string): Promise<Desk> {
  const worked = await workedDialogue(actor, slug, 'dialogue.desk')
  const { dialogue } = worked
  const { id } = dialogue
  const [waiting, participation, views, events, missing, isUntouched] = await Promise.all([
    Promise.all([
      waitingRegistrations(actor, id),
      waitingViews(actor, id),
      waitingRecordings(actor, id),
      waitingTranslations(actor, id),
      waitingInterviews(actor, id),
      waitingConsents(actor, id),
      waitingCallBacks(actor, id),
      waitingImports(actor, id),
      waitingPromises(actor, id),
      waitingSummaries(actor, id),
      waitingObjections(actor, id),
    ]),
    groupsOfDialogue(actor, id),
    viewsPerGroup(actor, id),
    eventsOfDialogue(actor, id),
    lackingIn(db(), dialogue),
    untouched(id),
  ])
  const arranges = can(actor, 'dialogue.arrangeStages', { dialogue })
  return {
    slug,
    title: worked.title,
    state: dialogue.state,
    openStages: openStages(dialogue, now()),
    heldAs: dialogueRoles.filter((role) => holds(actor, [role], id)),
    missing,
    waiting: oldestFirst(waiting.flat()),
    groups: participation.groups.map(({ group, approved, target }) => ({
      group,
      approved,
      target,
      views: views.find((each) => each.group === group)?.views ?? null,
    })),
    isUntouched,
    coming: comingUp({ slug, dialogue, arranges }, events, now()),
    events,
    mayAddEvent: can(actor, 'event.createInDialogue', { dialogue }),
    links: deskLinks(actor, dialogue, slug),
    now: now(),
  }
}

async function untouched(dialogueId: string): Promise<boolean> {
  const of = { where: { dialogueId }, select: { id: true } } as const
  const [registration, contribution] = await Promise.all([
    db().registration.findFirst(of),
    db().contribution.findFirst(of),
  ])
  return registration === null && contribution === null
}
