import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import {
  approvedStates,
  participationIn,
  personIdOf,
  takesPart,
  type Actor,
} from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { now } from '@/lib/platform/clock'
import { leastPeople } from '../facets'
import { dialogueWithFilters } from '../facts'
import { roomIn } from '../room'
import { sessionsToName, type SaidIn } from '../sessions'

/** What a person can be shown as in this dialogue. */
export type AuthorHere = {
  name: string
  group: StakeholderGroup
  roleTitle: string | null
  language: string
  /** Fewer than five of their group: others may guess. */
  isFew: boolean
  /** Their made-up name here, if they have asked for one. */
  pseudonym: string | null
}

/** Null for whoever doesn't take part. */
export async function authorOf(actor: Actor, dialogueId: string): Promise<AuthorHere | null> {
  const participation = participationIn(actor, dialogueId)
  if (!participation || !takesPart(actor, dialogueId)) return null
  const { group } = participation
  const [registration, people] = await Promise.all([
    db().registration.findUnique({
      where: { id: participation.registrationId },
      select: {
        name: true,
        language: true,
        pseudonym: true,
        affiliation: { select: { roleTitle: true } },
      },
    }),
    db().registration.count({
      where: {
        dialogueId,
        state: { in: approvedStates },
        affiliation: { group, state: 'approved' },
      },
    }),
  ])
  if (!registration) return null
  const { name, language, pseudonym, affiliation } = registration
  return {
    name,
    group,
    roleTitle: affiliation.roleTitle,
    language,
    isFew: people < leastPeople,
    pseudonym,
  }
}

export type PostingPage = {
  slug: string
  sessions: SaidIn[]
  title: Translated
  prompts: {
    id: string
    question: Translated
    guidance: Translated | null
    /** Views that they can still post here; anonymous ones are counted for nobody. */
    room: number
  }[]
  author: AuthorHere
}

/** The form to post a view: refused with the reason to whoever can't post here now. */
export async function postingPage(actor: Actor, slug: string): Promise<PostingPage> {
  const found = await dialogueWithFilters(db(), { slug })
  if (!found || !can(actor, 'dialogue.know', found)) throw notFound()
  authorize(actor, 'contribution.create', found)
  const [dialogue, author] = await Promise.all([
    db().dialogue.findUniqueOrThrow({
      where: { slug },
      select: {
        prompts: {
          where: { OR: [{ closedAt: null }, { closedAt: { gt: now() } }] },
          orderBy: [{ order: 'asc' }, { id: 'asc' }],
          select: { id: true, question: true, guidance: true },
        },
      },
    }),
    authorOf(actor, found.dialogue.id),
  ])
  if (!author) throw notFound()
  const ids = dialogue.prompts.map(({ id }) => id)
  const room = await roomIn(db(), personIdOf(actor) ?? '', ids)
  return {
    slug,
    title: found.title,
    sessions: await sessionsToName(db(), actor, found.dialogue.id),
    prompts: dialogue.prompts.map(({ id, question, guidance }) => ({
      id,
      question: translatedStored.parse(question),
      guidance: translatedStored.nullable().parse(guidance),
      room: room.get(id) ?? 0,
    })),
    author,
  }
}
