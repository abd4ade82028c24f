import 'server-only'
import type { DialogueState, SessionRule, StakeholderGroup } from '@/generated/prisma/enums'
import { dialogueRoles, type Actor, type Role } from '@/lib/access/actor'
import type { DialogueFacts, StageFacts } from '@/lib/access/facts'
import { authorize, can, type SubjectOf, type Verb } from '@/lib/access/table'
import { openStages } from '@/lib/access/stages'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { markOf } from '@/lib/platform/overtaken'
import type { Translated } from '@/lib/platform/translated'
import { hostOptions } from '@/lib/organisations/queries'
import { dialogueAsForm, formSelect } from '../as-form'
import { storedFacts, storedWords, storedWordsOrNull } from '../content'
import { factsOf, factsSelect, knownDialogue, workedIn } from '../facts'
import { isRequired, lackingIn, type Missing } from '../readiness'

/** Verbs whose subject is a dialogue and nothing more. */
type DialogueVerb = {
  [V in Verb]: { dialogue: DialogueFacts } extends SubjectOf<V> ? V : never
}[Verb]

export type WorkedDialogue = { dialogue: DialogueFacts; slug: string; title: Translated }

/**
 * A dialogue on its editing side, for whoever may do `verb` there. Whoever isn't signed in is asked to sign in,
 * whether it exists or not.
 */
export async function workedDialogue(
  actor: Actor,
  slug: string,
  verb: DialogueVerb,
): Promise<WorkedDialogue> {
  if (actor.kind === 'visitor') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  const dialogue = await knownDialogue(db(), actor, { slug })
  // The type above has picked verbs that ask about nothing but the dialogue.
  authorize(actor, verb as 'dialogue.desk', { dialogue })
  const { title } = await db().dialogue.findUniqueOrThrow({
    where: { slug },
    select: { title: true },
  })
  return { dialogue, slug, title: storedWords.parse(title) }
}

export type DialogueInWork = {
  slug: string
  title: Translated
  state: DialogueState
  openStages: ReturnType<typeof openStages>
  startsOn: Date | null
  endsOn: Date | null
  heldAs: Role[]
}

/** The dialogues that the actor works in, those that go on first. */
export async function dialoguesInWork(
  actor: Actor,
): Promise<{ dialogues: DialogueInWork[]; mayCreate: boolean }> {
  if (actor.kind !== 'member') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  const rows = await db().dialogue.findMany({
    where: { id: { in: workedIn(actor) } },
    select: { ...factsSelect, slug: true, title: true, startsOn: true, endsOn: true },
    orderBy: [{ state: 'asc' }, { startsOn: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
  })
  return {
    dialogues: rows.map((row) => ({
      slug: row.slug,
      title: storedWords.parse(row.title),
      state: row.state,
      openStages: openStages(factsOf(row), now()),
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      heldAs: dialogueRoles.filter((role) =>
        actor.roles.some((held) => held.dialogueId === row.id && held.role === role),
      ),
    })),
    mayCreate: can(actor, 'dialogue.create', null),
  }
}

export type HostOption = { value: string; label: string }

/** What the form for a new dialogue offers; refused to all who may not begin one. */
export async function newDialogueForm(actor: Actor): Promise<{ hosts: HostOption[] }> {
  authorize(actor, 'dialogue.create', null)
  return { hosts: await hostOptions() }
}

export type EditableDialogue = {
  id: string
  slug: string
  title: Translated
  description: Translated
  howToAsk: Translated | null
  access: DialogueFacts['access']
  country: string | null
  district: string | null
  languages: string[]
  topics: string[]
  goals: string[]
  startsOn: Date | null
  endsOn: Date | null
  rule: SessionRule
  hostIds: string[]
  groups: { group: StakeholderGroup; target: number | null }[]
  background: { text: Translated; url: string }[]
  missingVoices: Translated | null
}

export async function dialogueForEditing(
  actor: Actor,
  slug: string,
): Promise<{ dialogue: EditableDialogue; seen: string; hosts: HostOption[] }> {
  await workedDialogue(actor, slug, 'dialogue.edit')
  const { hosts, ...row } = await db().dialogue.findUniqueOrThrow({
    where: { slug },
    select: {
      id: true,
      slug: true,
      ...formSelect,
    },
  })
  const hostIds = hosts.map(({ organisationId }) => organisationId)
  return {
    dialogue: {
      ...row,
      title: storedWords.parse(row.title),
      description: storedWords.parse(row.description),
      howToAsk: storedWordsOrNull.parse(row.howToAsk),
      background: storedFacts.parse(row.background),
      missingVoices: storedWordsOrNull.parse(row.missingVoices),
      hostIds,
    },
    seen: markOf(await dialogueAsForm(db(), row.id)),
    hosts: await hostOptions(hostIds),
  }
}

export async function stagesForArranging(
  actor: Actor,
  slug: string,
): Promise<WorkedDialogue & { stages: StageFacts[] }> {
  const worked = await workedDialogue(actor, slug, 'dialogue.arrangeStages')
  return { ...worked, stages: worked.dialogue.stages }
}

export type DialogueLife = WorkedDialogue & {
  state: DialogueState
  /** What a draft needs to be published, or an open dialogue has lost since. */
  missing: Missing[]
  may: Record<'publish' | 'close' | 'reopen' | 'archive', boolean>
}

/** Where a dialogue stands in its life, and which steps this actor can take. */
export async function dialogueLife(actor: Actor, slug: string): Promise<DialogueLife> {
  const worked = await workedDialogue(actor, slug, 'dialogue.copy')
  const { dialogue } = worked
  const missing = await lackingIn(db(), dialogue)
  return {
    ...worked,
    state: dialogue.state,
    missing,
    may: {
      publish: can(actor, 'dialogue.publish', { dialogue }) && !missing.some(isRequired),
      close: can(actor, 'dialogue.close', { dialogue }),
      reopen: can(actor, 'dialogue.reopen', { dialogue }),
      archive: can(actor, 'dialogue.archive', { dialogue }),
    },
  }
}
