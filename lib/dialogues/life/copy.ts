import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { after, now, today } from '@/lib/platform/clock'
import { orDbNull, transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { translatedStored } from '@/lib/platform/translated'
import { lockDialogue } from '../facts'
import { convenorFrom } from '../first-convenor'
import { freeDialogueSlug, type DialogueMade } from '../operations'
import type { CopiedDialogue } from '../schema'

/**
 * A draft with the structure, questions and stages of another dialogue, and nothing of its people, views,
 * events or findings. The stages keep their lengths and distances, counted from today.
 */
export async function copyDialogue(actor: Actor, input: CopiedDialogue): Promise<DialogueMade> {
  return transaction(async (tx) => {
    const dialogue = await lockDialogue(tx, actor, { id: input.dialogueId })
    authorize(actor, 'dialogue.copy', { dialogue })
    return once(tx, input.nonce, async () => {
      const template = await tx.dialogue.findUniqueOrThrow({
        where: { id: dialogue.id },
        select: {
          description: true,
          howToAsk: true,
          access: true,
          country: true,
          district: true,
          languages: true,
          topics: true,
          goals: true,
          startsOn: true,
          endsOn: true,
          rule: true,
          hosts: { select: { organisationId: true, order: true } },
          groups: { select: { group: true, isExpected: true, target: true } },
          stages: { select: { kind: true, opensAt: true, closesAt: true } },
          prompts: {
            select: { order: true, question: true, guidance: true },
            orderBy: { order: 'asc' },
          },
        },
      })
      const { startsOn, endsOn, hosts, groups, stages, prompts, ...rest } = template
      const move = toToday([startsOn, ...stages.map(({ opensAt }) => opensAt)])
      const made = await tx.dialogue.create({
        data: {
          ...rest,
          slug: await freeDialogueSlug(tx, input.title),
          title: input.title,
          description: translatedStored.parse(rest.description),
          howToAsk: orDbNull(translatedStored.nullable().parse(rest.howToAsk)),
          startsOn: move(startsOn),
          endsOn: move(endsOn),
          createdById: actor.kind === 'member' ? actor.personId : null,
          createdAt: now(),
          copiedFromId: dialogue.id,
          hosts: { create: hosts },
          groups: { create: groups },
          stages: {
            create: stages.map(({ kind, opensAt, closesAt }) => ({
              kind,
              opensAt: move(opensAt),
              closesAt: move(closesAt),
            })),
          },
          prompts: {
            create: prompts.map(({ order, question, guidance }) => ({
              order,
              question: translatedStored.parse(question),
              guidance: orDbNull(translatedStored.nullable().parse(guidance)),
              createdAt: now(),
            })),
          },
          roleGrants: { create: convenorFrom(actor) },
        },
        select: { id: true, slug: true },
      })
      await record(tx, actor, 'dialogue.copy', {
        dialogueId: made.id,
        object: { kind: 'dialogue', id: made.id },
      })
      return made
    })
  })
}

/** Moves dates so that the earliest of them falls on today. */
function toToday(dates: (Date | null)[]) {
  const times = dates.flatMap((date) => (date ? [date.getTime()] : []))
  const distance = times.length > 0 ? today().getTime() - Math.min(...times) : 0
  return (date: Date | null) => (date ? after(date, distance) : null)
}
