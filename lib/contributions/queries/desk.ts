import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import type { Waiting } from '@/lib/desk/waiting'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { banded, type Banded } from '@/lib/registrations/bands'
import { aboutRow } from '../about'
import { dialogueWithFilters } from '../facts'
import { missingFor } from './queue'
import { heldNow, standing, visibleTo } from '../visibility'

// More than a desk can show; what is beyond it waits until these are done.
const countedUpTo = 1_000

/** For the desk: views whose release, and holds whose end, this person can give. */
export async function waiting(actor: Actor, dialogueId: string): Promise<Waiting[]> {
  const found = await dialogueWithFilters(db(), { id: dialogueId })
  if (!found || !can(actor, 'contribution.queue', found)) return []
  const { dialogue, slug } = found
  const visible = await visibleTo(actor)
  const rows = await db().contribution.findMany({
    where: { AND: [{ dialogueId }, { OR: [{ state: 'pending' }, heldNow()] }, visible] },
    orderBy: [{ createdOn: 'asc' }, { id: 'asc' }],
    take: countedUpTo,
    select: {
      id: true,
      personId: true,
      enteredById: true,
      group: true,
      attribution: true,
      scope: true,
      state: true,
      channel: true,
      parentId: true,
      createdOn: true,
      releases: { select: { kind: true, byId: true } },
    },
  })
  const about = (row: (typeof rows)[number]) => ({
    dialogue,
    contribution: { ...aboutRow(row), state: row.state },
  })
  const views = rows.filter(
    (row) =>
      row.state === 'pending' &&
      missingFor(actor, about(row), row.releases).some(({ canGive }) => canGive),
  )
  const holds = rows.filter(
    (row) => row.state === 'held' && can(actor, 'contribution.endHold', about(row)),
  )
  const path = `/manage/dialogues/${slug}/views`
  const waits = (kind: string, some: typeof rows) =>
    some.length === 0
      ? []
      : [{ kind, count: some.length, oldest: some[0]?.createdOn ?? null, path }]
  return [...waits('views', views), ...waits('holds', holds)]
}

/** For the desk: published views per group, in bands, none below five. */
export async function viewsPerGroup(
  actor: Actor,
  dialogueId: string,
): Promise<{ group: StakeholderGroup; views: Banded }[]> {
  const found = await dialogueWithFilters(db(), { id: dialogueId })
  if (!found || !can(actor, 'dialogue.know', found)) throw notFound()
  authorize(actor, 'dialogue.desk', found)
  const counts = await db().contribution.groupBy({
    by: ['group'],
    where: { AND: [{ dialogueId, parentId: null, state: { not: 'withdrawn' } }, standing()] },
    _count: { _all: true },
  })
  return found.groups.map((group) => ({
    group,
    views: banded(counts.find((each) => each.group === group)?._count._all ?? 0),
  }))
}
