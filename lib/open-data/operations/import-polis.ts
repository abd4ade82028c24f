import 'server-only'
import type { System } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { dayOf, now } from '@/lib/platform/clock'
import { db, transaction, type Transaction } from '@/lib/platform/db'
import { newId, newPublicId } from '@/lib/platform/ids'
import { Refusal } from '@/lib/platform/refusal'
import type { PolisConversation } from '../polis-files'

export type Imported = { views: number; hidden: number; people: number; answers: number }

/** Rows that one statement takes. */
const atOnce = 5_000

/**
 * Opens a conversation from elsewhere in a dialogue that has no views yet. Its people have no name and no group
 * here: their answers enter the opinion groups that are found in the data, and no figure by declared group.
 */
export async function importConversation(
  portal: System,
  slug: string,
  { comments, votes }: PolisConversation,
  language: string,
): Promise<Imported> {
  const dialogue = await dialogueFacts(db(), { slug })
  authorize(portal, 'openData.import', { dialogue })
  const prompts = await db().prompt.findMany({
    where: { dialogueId: dialogue.id },
    orderBy: { order: 'asc' },
    take: 1,
    select: { id: true },
  })
  const [prompt] = prompts
  if (!prompt) throw new Refusal('conflict', 'needsPrompt', { grantedBy: 'convenor' })
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM dialogue WHERE id = ${dialogue.id}::uuid FOR UPDATE`
    // What is there belongs to people of this dialogue: theirs and others' answers must not be mixed.
    if ((await tx.contribution.count({ where: { dialogueId: dialogue.id } })) > 0)
      throw new Refusal('conflict', 'hasViews')
    const people = await peopleOf(tx, [
      ...comments.map(({ author }) => author),
      ...votes.map(({ voter }) => voter),
    ])
    const views = new Map(comments.map(({ id }) => [id, newId()]))
    const rows = comments.map((comment) => ({
      id: views.get(comment.id) ?? newId(),
      publicId: newPublicId(),
      dialogueId: dialogue.id,
      promptId: prompt.id,
      personId: people.get(comment.author) ?? null,
      group: 'community' as const,
      attribution: 'group' as const,
      scope: 'dialogue' as const,
      language,
      text: comment.text,
      state: comment.moderated === -1 ? ('hidden' as const) : ('published' as const),
      createdOn: dayOf(comment.at),
      createdAt: comment.at,
      publishedOn: dayOf(comment.at),
    }))
    for (const part of parts(rows)) await tx.contribution.createMany({ data: part })
    const answers = votes.flatMap(({ voter, comment, value, at }) => {
      const [personId, contributionId] = [people.get(voter), views.get(comment)]
      return personId && contributionId
        ? [{ personId, contributionId, value, createdAt: at, changedAt: at }]
        : []
    })
    for (const part of parts(answers)) await tx.response.createMany({ data: part })
    const heard = [...new Set(answers.map(({ personId }) => personId))]
    for (const part of parts(heard))
      await tx.respondent.createMany({
        data: part.map((personId) => ({ dialogueId: dialogue.id, personId })),
      })
    await record(tx, portal, 'openData.import', { dialogueId: dialogue.id })
    return {
      views: rows.length,
      hidden: rows.filter(({ state }) => state === 'hidden').length,
      people: people.size,
      answers: answers.length,
    }
  })
}

/** A record for each number of the files, without account, name or group. */
async function peopleOf(tx: Transaction, numbers: readonly string[]) {
  const people = new Map(
    [...new Set(numbers)].filter((number) => number !== '').map((number) => [number, newId()]),
  )
  const rows = [...people].map(([number, id]) => ({
    id,
    name: `Participant ${number}`,
    createdAt: now(),
  }))
  for (const part of parts(rows)) await tx.person.createMany({ data: part })
  return people
}

function parts<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / atOnce) }, (_, index) =>
    rows.slice(index * atOnce, (index + 1) * atOnce),
  )
}
