import 'server-only'
import { participationIn, type Actor } from '@/lib/access/actor'
import type { Refused } from '@/lib/access/rule'
import { opensNextAt } from '@/lib/access/stages'
import { authorize, refusalFor } from '@/lib/access/table'
import type { RegistrationState, StakeholderGroup } from '@/generated/prisma/enums'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { groups as allGroups } from './schema'

export type Known = {
  name: string
  language: string
  isAdult: boolean
  group: StakeholderGroup | null
  organisation: string | null
  roleTitle: string | null
}

export type RegistrationForm = {
  slug: string
  title: Translated
  groups: StakeholderGroup[]
  /** To choose from; another may be typed. */
  organisations: string[]
  /** Spoken in the dialogue. */
  languages: string[]
  /** What is known of whoever is signed in, from when they last said it. */
  known: Known | null
  ownState: RegistrationState | null
  /** Why it can't be sent now, or null. */
  refused: Refused | null
  opensAt: Date | null
}

/** What the registration form of a dialogue shows; absent for whom the dialogue doesn't exist. */
export async function registrationForm(actor: Actor, slug: string): Promise<RegistrationForm> {
  const dialogue = await loadDialogue(slug)
  authorize(actor, 'dialogue.know', { dialogue: dialogue.facts })
  return {
    ...(await formParts(dialogue)),
    known: await knownOf(actor),
    ownState: participationIn(actor, dialogue.facts.id)?.state ?? null,
    refused: refusalFor(actor, 'registration.create', { dialogue: dialogue.facts }),
    opensAt: opensNextAt(dialogue.facts, 'registration.create', now()),
  }
}

/** The same for a facilitator who registers somebody else. */
export async function entryForm(actor: Actor, slug: string): Promise<RegistrationForm> {
  const dialogue = await loadDialogue(slug)
  authorize(actor, 'dialogue.know', { dialogue: dialogue.facts })
  // Closed registration is said on the page; whoever has no such role is refused.
  const refused = refusalFor(actor, 'registration.enter', { dialogue: dialogue.facts })
  if (refused && refused.code !== 'stageClosed') {
    authorize(actor, 'registration.enter', { dialogue: dialogue.facts })
  }
  const opensAt = opensNextAt(dialogue.facts, 'registration.enter', now())
  return { ...(await formParts(dialogue)), known: null, ownState: null, refused, opensAt }
}

type Loaded = Awaited<ReturnType<typeof loadDialogue>>

export async function loadDialogue(slug: string) {
  const row = await db().dialogue.findUnique({
    where: { slug },
    select: {
      ...factsSelect,
      slug: true,
      title: true,
      country: true,
      languages: true,
      groups: { select: { group: true } },
    },
  })
  if (!row) throw notFound()
  return { ...row, facts: factsOf(row) }
}

export async function formParts({ slug, title, country, languages, groups }: Loaded) {
  const organisations = await db().organisation.findMany({
    where: { archivedAt: null, ...(country ? { OR: [{ country }, { country: null }] } : {}) },
    orderBy: { name: 'asc' },
    select: { name: true },
    take: 300,
  })
  return {
    slug,
    title: translatedStored.parse(title),
    groups: allGroups.filter((group) => groups.some((each) => each.group === group)),
    organisations: organisations.map(({ name }) => name),
    languages,
  }
}

async function knownOf(actor: Actor): Promise<Known | null> {
  if (actor.kind !== 'member') return null
  const person = await db().person.findUniqueOrThrow({
    where: { id: actor.personId },
    select: {
      name: true,
      language: true,
      adultConfirmedAt: true,
      affiliations: {
        where: { state: { in: ['approved', 'pending'] } },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: {
          group: true,
          roleTitle: true,
          organisationName: true,
          organisation: { select: { name: true } },
        },
      },
    },
  })
  const [last] = person.affiliations
  return {
    name: person.name,
    language: person.language,
    isAdult: person.adultConfirmedAt !== null,
    group: last?.group ?? null,
    organisation: last?.organisation?.name ?? last?.organisationName ?? null,
    roleTitle: last?.roleTitle ?? null,
  }
}
