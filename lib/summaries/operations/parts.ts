import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { orDbNull, transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { Refusal } from '@/lib/platform/refusal'
import { isBlank, type Translated } from '@/lib/platform/translated'
import { partTexts } from '../content'
import { hasTwoSides, limits, type PartContent } from '../schema'
import { leaveMark, lockNewest, lockPart } from './lock'

/** Adds a finding, a section or a disagreement at the end of the draft. */
export async function addPart(
  actor: Actor,
  input: PartContent & { nonce: string; slug: string },
): Promise<{ slug: string; partId: string }> {
  return transaction(async (tx) => {
    const { row, version, about } = await lockNewest(tx, actor, { slug: input.slug })
    authorize(actor, 'summary.edit', about)
    return once(tx, input.nonce, async () => {
      const last = await tx.summaryPart.aggregate({
        where: { versionId: version.id },
        _max: { order: true },
        _count: true,
      })
      if (last._count >= limits.parts)
        throw new Refusal('invalid', 'tooManyParts', { params: { maximum: limits.parts } })
      const { id } = await tx.summaryPart.create({
        data: { versionId: version.id, order: (last._max.order ?? -1) + 1, ...columns(input) },
        select: { id: true },
      })
      await leaveMark(tx, actor, about)
      return { slug: row.slug, partId: id }
    })
  })
}

/** Writes a part anew, unless somebody else has since the writer began (`seen`). */
export async function changePart(
  actor: Actor,
  input: PartContent & { id: string; seen?: string | undefined },
): Promise<{ kind: 'saved'; slug: string }> {
  return transaction(async (tx) => {
    const { row, part, about } = await lockPart(tx, actor, { id: input.id })
    demandUnchanged(input.seen, partTexts(part))
    await tx.summaryPart.update({
      where: { id: part.id },
      // A part stays what it is: its citations stand on the sides that its kind has.
      data: { ...columns({ ...input, kind: part.kind }), revision: { increment: 1 } },
      select: { id: true },
    })
    await leaveMark(tx, actor, about)
    return { kind: 'saved', slug: row.slug }
  })
}

/** Exchanges a part with its neighbour; at the end of the list nothing happens. */
export async function movePart(
  actor: Actor,
  { id, direction }: { id: string; direction: 'up' | 'down' },
): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, part, about } = await lockPart(tx, actor, { id })
    const up = direction === 'up'
    const neighbour = await tx.summaryPart.findFirst({
      where: {
        versionId: about.version.id,
        order: up ? { lt: part.order } : { gt: part.order },
      },
      orderBy: { order: up ? 'desc' : 'asc' },
      select: { id: true, order: true },
    })
    if (!neighbour) return { slug: row.slug }
    await place(tx, part.id, neighbour.order)
    await place(tx, neighbour.id, part.order)
    await leaveMark(tx, actor, about)
    return { slug: row.slug }
  })
}

export async function removePart(actor: Actor, { id }: { id: string }): Promise<{ slug: string }> {
  return transaction(async (tx) => {
    const { row, part, about } = await lockPart(tx, actor, { id })
    await tx.summaryPart.delete({ where: { id: part.id }, select: { id: true } })
    await leaveMark(tx, actor, about)
    return { slug: row.slug }
  })
}

function place(tx: Transaction, id: string, order: number) {
  return tx.summaryPart.update({ where: { id }, data: { order }, select: { id: true } })
}

/** What the kind of part doesn't have is left empty, whatever was sent. */
function columns(input: PartContent) {
  const { kind } = input
  const isFinding = kind === 'finding'
  if (isFinding && !input.strength) throw new Refusal('invalid', 'invalid', { field: 'strength' })
  const filled = (text: Translated | null | undefined) => (isBlank(text) ? null : text)
  return {
    kind,
    heading: input.heading,
    body: input.body,
    against: orDbNull(hasTwoSides(kind) ? filled(input.against) : null),
    between: orDbNull(kind === 'disagreement' ? filled(input.between) : null),
    strength: isFinding ? (input.strength ?? null) : null,
    groups: isFinding ? (input.groups ?? []) : [],
    sources: input.sources ?? [],
  }
}
