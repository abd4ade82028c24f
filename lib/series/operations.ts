import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockDialogue } from '@/lib/dialogues/facts'
import { visibleTo } from '@/lib/interviews/visibility'
import { now } from '@/lib/platform/clock'
import { orDbNull, transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { notFound } from '@/lib/platform/refusal'
import { freeSlug } from '@/lib/platform/slug'
import { isBlank } from '@/lib/platform/translated'
import { seriesAsForm } from './as-form'
import type { NewSeries, SeriesInput } from './schema'

/** Begins a series. Nobody but those who make it sees it before an interview in it may be read. */
export async function createSeries(actor: Actor, input: NewSeries): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const dialogue = await lockDialogue(tx, actor, { slug: input.dialogueSlug })
    authorize(actor, 'series.write', { dialogue })
    return once(tx, input.nonce, async () => {
      const { id, slug } = await tx.interviewSeries.create({
        data: {
          ...textsOf(input),
          dialogueId: dialogue.id,
          slug: await freeSlug(input.title, isTaken(tx)),
          createdById: personIdOf(actor),
          createdAt: now(),
        },
        select: { id: true, slug: true },
      })
      await remember(tx, actor, dialogue.id, id)
      return { slug }
    })
  })
}

/** Its words, and which interviews stand in it in which order. What the writer can't see stays where it is. */
export async function editSeries(actor: Actor, input: SeriesInput): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { id, dialogueId } = await lockSeries(tx, actor, input.slug)
    demandUnchanged(input.seen, await seriesAsForm(tx, actor, id))
    await tx.interviewSeries.update({ where: { id }, data: textsOf(input), select: { id: true } })
    const visible = { AND: [{ dialogueId }, await visibleTo(actor, tx)] }
    const shown = await tx.interview.findMany({ where: visible, select: { id: true, slug: true } })
    for (const { slug, place } of input.places) {
      const interview = shown.find((each) => each.slug === slug)
      if (!interview) throw notFound()
      if (place === null) {
        await tx.interview.updateMany({
          where: { id: interview.id, seriesId: id },
          data: { seriesId: null, seriesOrder: null },
        })
      } else {
        await tx.interview.update({
          where: { id: interview.id },
          data: { seriesId: id, seriesOrder: place },
          select: { id: true },
        })
      }
    }
    await remember(tx, actor, dialogueId, id)
    return { slug: input.slug }
  })
}

/** Takes a series apart; its interviews stay. */
export async function removeSeries(
  actor: Actor,
  { slug }: { slug: string },
): Promise<{ dialogueSlug: string }> {
  return transaction(async (tx) => {
    const { id, dialogueId, dialogue } = await lockSeries(tx, actor, slug)
    await tx.interview.updateMany({
      where: { seriesId: id },
      data: { seriesId: null, seriesOrder: null },
    })
    await tx.interviewSeries.delete({ where: { id }, select: { id: true } })
    await remember(tx, actor, dialogueId, id)
    return { dialogueSlug: dialogue.slug }
  })
}

async function lockSeries(tx: Transaction, actor: Actor, slug: string) {
  const row = await tx.interviewSeries.findUnique({
    where: { slug },
    select: { id: true, dialogueId: true, dialogue: { select: { slug: true } } },
  })
  if (!row) throw notFound()
  const dialogue = await lockDialogue(tx, actor, { id: row.dialogueId })
  authorize(actor, 'series.write', { dialogue })
  return row
}

const textsOf = ({ title, abstract }: Pick<NewSeries, 'title' | 'abstract'>) => ({
  title,
  abstract: orDbNull(isBlank(abstract) ? null : abstract),
})

const remember = (tx: Transaction, actor: Actor, dialogueId: string, id: string) =>
  record(tx, actor, 'series.write', { dialogueId, object: { kind: 'series', id } })

const isTaken = (tx: Transaction) => async (slug: string) =>
  (await tx.interviewSeries.count({ where: { slug } })) > 0
