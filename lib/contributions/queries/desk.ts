import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { db } from '@/lib/platform/db'
import { notFound } from '@/lib/platform/refusal'
import { banded, type Banded } from '@/lib/registrations/bands'
import { dialogueWithFilters } from '../facts'
import { standing } from '../visibility'

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
