import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { noteLimit, type TimingInput, type UnwatchInput, type WatchInput } from '../schema'

const mostWords = 1_000

/** For each group of the dialogue: checked before others see its views, or after. */
export async function setTiming(actor: Actor, { slug, after }: TimingInput) {
  return transaction(async (tx) => {
    const dialogue = await knownDialogue(tx, actor, slug)
    authorize(actor, 'moderation.settings', { dialogue })
    const groups = await tx.dialogueGroup.findMany({ where: { dialogueId: dialogue.id } })
    for (const { group } of groups) {
      const timing = after.some((each) => each === group) ? 'after' : 'before'
      const changed = { timing, changedById: personIdOf(actor), changedAt: now() } as const
      await tx.moderationSetting.upsert({
        where: { dialogueId_group: { dialogueId: dialogue.id, group } },
        create: { dialogueId: dialogue.id, group, ...changed },
        update: changed,
      })
    }
    await record(tx, actor, 'moderation.settings', about(dialogue.id))
    return { slug }
  })
}

/** Adds names or sites, one a line; what is on the list already stays once. */
export async function watchWords(actor: Actor, { slug, kind, words }: WatchInput) {
  return transaction(async (tx) => {
    const dialogue = await knownDialogue(tx, actor, slug)
    authorize(actor, 'moderation.watch', { dialogue })
    const lines = words.split('\n').map((line) => line.trim().replace(/\s+/g, ' '))
    const given = [...new Set(lines.filter((line) => line !== ''))]
    const dialogueId = dialogue.id
    const known = await tx.watchWord.count({ where: { dialogueId } })
    if (known + given.length > mostWords || given.some((line) => line.length > noteLimit))
      throw new Refusal('invalid', 'tooManyWords', { field: 'words', params: { most: mostWords } })
    await tx.watchWord.createMany({
      data: given.map((text) => ({ dialogueId, kind, text, addedById: personIdOf(actor) })),
      skipDuplicates: true,
    })
    await record(tx, actor, 'moderation.watch', about(dialogueId))
    return { slug }
  })
}

export async function unwatchWord(actor: Actor, { slug, id }: UnwatchInput) {
  return transaction(async (tx) => {
    const dialogue = await knownDialogue(tx, actor, slug)
    authorize(actor, 'moderation.watch', { dialogue })
    await tx.watchWord.deleteMany({ where: { id, dialogueId: dialogue.id } })
    await record(tx, actor, 'moderation.watch', about(dialogue.id))
    return { slug }
  })
}

async function knownDialogue(tx: Transaction, actor: Actor, slug: string) {
  const dialogue = await dialogueFacts(tx, { slug })
  if (!can(actor, 'dialogue.know', { dialogue })) throw notFound()
  return dialogue
}

const about = (dialogueId: string) => ({ dialogueId, object: { kind: 'dialogue', id: dialogueId } })
