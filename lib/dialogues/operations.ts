import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { stageKinds } from '@/lib/access/stages'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { orDbNull, transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { Refusal } from '@/lib/platform/refusal'
import { freeSlug } from '@/lib/platform/slug'
import type { Translated } from '@/lib/platform/translated'
import { dialogueAsForm } from './as-form'
import { lockDialogue } from './facts'
import {
  isCoreGroup,
  stakeholderGroups,
  type ChangedDialogue,
  type DialogueDetails,
  type NewDialogue,
} from './schema'
import { convenorFrom } from './first-convenor'

export type DialogueMade = { id: string; slug: string }

/** Begins a dialogue as a draft that only those who work in it see; whoever begins it is its first convenor. */
export async function createDialogue(actor: Actor, input: NewDialogue): Promise<DialogueMade> {
  return transaction(async (tx) => {
    authorize(actor, 'dialogue.create', null)
    return once(tx, input.nonce, async () => {
      const made = await tx.dialogue.create({
        data: {
          slug: await freeDialogueSlug(tx, input.slug ? asTitle(input.slug) : input.title),
          ...columnsOf(input),
          createdById: actor.kind === 'member' ? actor.personId : null,
          createdAt: now(),
          hosts: { create: await hostRows(tx, input.hosts) },
          groups: { create: groupRows(input.groups) },
          stages: { create: stageKinds.map((kind) => ({ kind })) },
          roleGrants: { create: convenorFrom(actor) },
        },
        select: { id: true, slug: true },
      })
      await record(tx, actor, 'dialogue.create', {
        dialogueId: made.id,
        object: { kind: 'dialogue', id: made.id },
      })
      return made
    })
  })
}

/** Changes what is said about a dialogue, unless somebody else has since the writer began. Its address stays. */
export async function changeDialogue(
  actor: Actor,
  input: ChangedDialogue,
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const dialogue = await lockDialogue(tx, actor, { id: input.dialogueId })
    authorize(actor, 'dialogue.edit', { dialogue })
    const { id } = dialogue
    demandUnchanged(input.seen, await dialogueAsForm(tx, id))
    await tx.dialogueHost.deleteMany({ where: { dialogueId: id } })
    await tx.dialogueGroup.deleteMany({ where: { dialogueId: id } })
    const { slug } = await tx.dialogue.update({
      where: { id },
      data: {
        ...columnsOf(input),
        hosts: { create: await hostRows(tx, input.hosts) },
        groups: { create: groupRows(input.groups) },
      },
      select: { slug: true },
    })
    if (dialogue.state !== 'draft' && input.hosts.length === 0) throw needsHost()
    await record(tx, actor, 'dialogue.edit', {
      dialogueId: id,
      object: { kind: 'dialogue', id },
    })
    return { slug }
  })
}

function needsHost(): Refusal {
  return new Refusal('invalid', 'needsHost', { field: 'hosts.0' })
}

const asTitle = (slug: string): Translated => ({ language: 'en', texts: { en: slug } })

export function freeDialogueSlug(tx: Transaction, title: Translated): Promise<string> {
  return freeSlug(title, async (slug) => {
    return (await tx.dialogue.count({ where: { slug } })) > 0
  })
}

function columnsOf(input: DialogueDetails) {
  return {
    title: input.title,
    description: input.description,
    howToAsk: orDbNull(input.howToAsk),
    access: input.access,
    country: input.country,
    district: input.district,
    languages: input.languages,
    topics: input.topics,
    goals: input.goals,
    startsOn: input.startsOn,
    endsOn: input.endsOn ?? input.startsOn,
    rule: input.rule,
    background: input.background,
    missingVoices: orDbNull(input.missingVoices),
  }
}

function groupRows(groups: DialogueDetails['groups']) {
  return stakeholderGroups
    .filter((group) => groups[group].takesPart)
    .map((group) => ({
      group,
      isExpected: isCoreGroup(group),
      target: groups[group].target,
    }))
}

async function hostRows(tx: Transaction, ids: string[]) {
  const known = await tx.organisation.findMany({
    where: { id: { in: ids } },
    select: { id: true },
  })
  if (known.length < ids.length) {
    throw new Refusal('invalid', 'notFound', { field: 'hosts.0' })
  }
  return ids.map((organisationId, order) => ({ organisationId, order }))
}
