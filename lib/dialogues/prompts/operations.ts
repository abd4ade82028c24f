import 'server-only'
import type { Actor } from '@/lib/access/actor'
import type { DialogueFacts } from '@/lib/access/facts'
import { authorize, type Verb } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now } from '@/lib/platform/clock'
import { orDbNull, transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { knownTo, lockDialogue } from '../facts'
import {
  promptLimits,
  type ChangedPrompt,
  type MovedPrompt,
  type NewPrompt,
  type PromptChosen,
} from './schema'

type Done = { slug: string }

/** Asks one more question, after those that are there. */
export async function addPrompt(actor: Actor, input: NewPrompt): Promise<{ id: string } & Done> {
  return transaction(async (tx) => {
    const dialogue = await lockDialogue(tx, actor, { id: input.dialogueId })
    authorize(actor, 'prompt.add', { dialogue })
    return once(tx, input.nonce, async () => {
      const dialogueId = dialogue.id
      const others = await tx.prompt.aggregate({
        where: { dialogueId },
        _count: true,
        _max: { order: true },
      })
      if (others._count >= promptLimits.count) {
        throw new Refusal('invalid', 'tooManyPrompts', { params: { maximum: promptLimits.count } })
      }
      const { id } = await tx.prompt.create({
        data: {
          dialogueId,
          order: (others._max.order ?? -1) + 1,
          question: input.question,
          guidance: orDbNull(input.guidance),
          createdAt: now(),
        },
        select: { id: true },
      })
      await record(tx, actor, 'prompt.add', { dialogueId, object: { kind: 'prompt', id } })
      return { id, ...(await slugOfDialogue(tx, dialogueId)) }
    })
  })
}

export async function changePrompt(actor: Actor, input: ChangedPrompt): Promise<Done> {
  return changing(actor, input.promptId, 'prompt.change', async (tx, { id }) => {
    await tx.prompt.update({
      where: { id },
      data: { question: input.question, guidance: orDbNull(input.guidance) },
    })
  })
}

/** Takes no more answers; what was answered stays. */
export async function closePrompt(actor: Actor, { promptId }: PromptChosen): Promise<Done> {
  return changing(actor, promptId, 'prompt.close', async (tx, { id }) => {
    await tx.prompt.updateMany({ where: { id, closedAt: null }, data: { closedAt: now() } })
  })
}

export async function reopenPrompt(actor: Actor, { promptId }: PromptChosen): Promise<Done> {
  return changing(actor, promptId, 'prompt.close', async (tx, { id }) => {
    await tx.prompt.update({ where: { id }, data: { closedAt: null } })
  })
}

/** Only while nobody has answered it: answers never lose their question. */
export async function removePrompt(actor: Actor, { promptId }: PromptChosen): Promise<Done> {
  return changing(actor, promptId, 'prompt.remove', async (tx, { id }) => {
    await tx.prompt.delete({ where: { id } })
  })
}

/** One place up or down. */
export async function movePrompt(actor: Actor, input: MovedPrompt): Promise<Done> {
  return changing(actor, input.promptId, 'prompt.order', async (tx, { id, dialogue }) => {
    const prompts = await tx.prompt.findMany({
      where: { dialogueId: dialogue.id },
      select: { id: true },
      orderBy: [{ order: 'asc' }, { id: 'asc' }],
    })
    const ids = prompts.map((prompt) => prompt.id)
    const from = ids.indexOf(id)
    const to = from + (input.direction === 'up' ? -1 : 1)
    if (to < 0 || to >= ids.length) return
    ids.splice(to, 0, ...ids.splice(from, 1))
    for (const [order, each] of ids.entries()) {
      await tx.prompt.update({ where: { id: each }, data: { order } })
    }
  })
}

type Locked = {
  id: string
  isClosed: boolean
  isAnswered: boolean
  dialogue: DialogueFacts
}

async function changing(
  actor: Actor,
  promptId: string,
  verb: Extract<Verb, `prompt.${string}`>,
  change: (tx: Transaction, prompt: Locked) => Promise<void>,
): Promise<Done> {
  return transaction(async (tx) => {
    const prompt = await lockPrompt(tx, actor, promptId)
    authorize(actor, verb, { dialogue: prompt.dialogue, prompt })
    await change(tx, prompt)
    const dialogueId = prompt.dialogue.id
    await record(tx, actor, verb, { dialogueId, object: { kind: 'prompt', id: promptId } })
    return slugOfDialogue(tx, dialogueId)
  })
}

/** The dialogue is the one that the question belongs to, never one that the form names. */
async function lockPrompt(tx: Transaction, actor: Actor, id: string): Promise<Locked> {
  const found = await tx.prompt.findFirst({
    where: { id, ...(actor.kind === 'visitor' ? {} : { dialogue: knownTo(actor) }) },
    select: { dialogueId: true },
  })
  // For somebody whose sign-in has ended, lockDialogue says so, for any id.
  const dialogue = await lockDialogue(tx, actor, { id: found?.dialogueId ?? id })
  if (!found) throw notFound()
  // A view that arrives at this moment waits for this lock, or this waits for the view: see removePrompt.
  await tx.$queryRaw`SELECT id FROM prompt WHERE id = ${id}::uuid FOR UPDATE`
  const prompt = await tx.prompt.findUnique({
    where: { id },
    select: { closedAt: true, _count: { select: { contributions: true } } },
  })
  if (!prompt) throw notFound()
  return {
    id,
    isClosed: prompt.closedAt !== null,
    isAnswered: prompt._count.contributions > 0,
    dialogue,
  }
}

function slugOfDialogue(tx: Transaction, id: string): Promise<Done> {
  return tx.dialogue.findUniqueOrThrow({ where: { id }, select: { slug: true } })
}
