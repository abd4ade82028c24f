import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import type { Verb } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockEvent } from '@/lib/events/operations'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { demandUnchanged, markOf } from '@/lib/platform/overtaken'
import { Refusal } from '@/lib/platform/refusal'
import type { Translated } from '@/lib/platform/translated'
import { missingReleases } from '@/lib/releases/two-people'
import { aideMemoireFacts, asForm, textOf, tooLongIn } from './facts'
import { namedIn } from './named'
import { linesOnPage } from './page-length'
import type { AideMemoireInput } from './schema'

type Reread = { slug: string; mark: string }

/** Whatever was released before was another text: both releases begin anew. */
export async function writeAideMemoire(
  actor: Actor,
  { slug, seen, text, intent }: AideMemoireInput,
) {
  return transaction(async (tx) => {
    const { event, about, stored } = await lock(tx, actor, slug)
    authorize(actor, 'aideMemoire.write', about)
    if (intent === 'preview') return { kind: 'previewed' as const }
    demandUnchanged(seen, asForm(textOf(stored)))
    const change = {
      ...{ text, changedAt: now(), changedById: personIdOf(actor) },
      ...{ releasedAt: null, releasedById: null },
    }
    await tx.aideMemoire.upsert({
      where: { eventId: event.id },
      create: { eventId: event.id, ...change },
      update: change,
      select: { eventId: true },
    })
    await tell(tx, actor, 'aideMemoire.write', event)
    return { kind: 'saved' as const, slug }
  })
}

/** The first of the two: one who was there says that nobody is named or harmed by it. */
export async function releaseAideMemoire(actor: Actor, input: Reread) {
  return transaction(async (tx) => {
    const { event, about, stored } = await lock(tx, actor, input.slug)
    authorize(actor, 'aideMemoire.release', about)
    await demandReady(tx, event, textOf(stored), input.mark)
    if (about.aideMemoire.releasedById !== null) throw new Refusal('conflict', 'alreadyDecided')
    await tx.aideMemoire.update({
      where: { eventId: event.id },
      data: { releasedAt: now(), releasedById: personIdOf(actor) },
      select: { eventId: true },
    })
    await tell(tx, actor, 'aideMemoire.release', event)
    return { slug: input.slug }
  })
}

/** The second, which publishes it. Pressed twice it is published once. */
export async function publishAideMemoire(actor: Actor, input: Reread) {
  return transaction(async (tx) => {
    const { event, about, stored } = await lock(tx, actor, input.slug)
    authorize(actor, 'aideMemoire.publish', about)
    await demandReady(tx, event, textOf(stored), input.mark)
    const publishedById = personIdOf(actor)
    const given = [
      { kind: 'consent' as const, byId: about.aideMemoire.releasedById ?? '' },
      { kind: 'editing' as const, byId: publishedById ?? '' },
    ]
    if (missingReleases({ kind: 'summary' }, given).length > 0)
      throw new Refusal('forbidden', 'otherRelease', { grantedBy: 'convenor' })
    await tx.aideMemoire.update({
      where: { eventId: event.id },
      data: { publishedAt: now(), publishedById, withdrawnAt: null },
      select: { eventId: true },
    })
    await tell(tx, actor, 'aideMemoire.publish', event)
    return { slug: input.slug }
  })
}

/** Its address says from the next request on that it was withdrawn. Its text can be changed and released again. */
export async function withdrawAideMemoire(actor: Actor, { slug }: { slug: string }) {
  return transaction(async (tx) => {
    const { event, about } = await lock(tx, actor, slug)
    authorize(actor, 'aideMemoire.withdraw', about)
    await tx.aideMemoire.update({
      where: { eventId: event.id },
      data: { withdrawnAt: now(), releasedAt: null, releasedById: null },
      select: { eventId: true },
    })
    await tell(tx, actor, 'aideMemoire.withdraw', event)
    return { slug }
  })
}

async function lock(tx: Transaction, actor: Actor, slug: string) {
  const { row, about } = await lockEvent(tx, actor, { slug })
  const stored = await tx.aideMemoire.findUnique({ where: { eventId: row.id } })
  return { event: row, stored, about: { ...about, aideMemoire: aideMemoireFacts(stored) } }
}

type EventRow = Awaited<ReturnType<typeof lock>>['event']

/** There is a text, it is the one that was read, it fits on its page, and it names nobody where nobody may be. */
async function demandReady(
  tx: Transaction,
  event: EventRow,
  text: Translated | null,
  mark: string,
): Promise<void> {
  if (!text) throw new Refusal('conflict', 'aideMemoireEmpty')
  if (mark !== markOf(asForm(text))) throw new Refusal('conflict', 'changedSinceRead')
  if (tooLongIn(text).length > 0)
    throw new Refusal('conflict', 'aideMemoireTooLong', { params: { lines: linesOnPage } })
  const { certain } = await namedIn(tx, event, text)
  if (certain.length > 0) throw new Refusal('conflict', 'aideMemoireNames')
}

function tell(tx: Transaction, actor: Actor, verb: Verb, event: EventRow): Promise<void> {
  return record(tx, actor, verb, {
    dialogueId: event.dialogueId,
    object: { kind: 'event', id: event.id },
  })
}
