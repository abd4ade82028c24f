import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { isDrawnBlindly } from '@/lib/common-ground/routing'
import { after, days, hours, minutes, now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { log } from '@/lib/platform/log'
import { spelled } from '@/lib/platform/spelled'
import { countedBoard } from './board'

/** How long the weights are kept: long enough to look up how a view was drawn while a dialogue goes on. */
const keptFor = days(90)

/**
 * Writes down the weights by which views are drawn for each group that has answered in the last hour, and raises the
 * alarm where they choose nothing. Twice in an hour is once.
 */
export async function auditRouting(): Promise<number> {
  const at = now()
  // Raw, because the group of whoever answered stands three tables away.
  const active = await db().$queryRaw<{ dialogueId: string; group: string }[]>`
    SELECT DISTINCT c.dialogue_id AS "dialogueId", a."group"::text AS "group"
    FROM response r
    JOIN contribution c ON c.id = r.contribution_id
    JOIN registration reg ON reg.dialogue_id = c.dialogue_id AND reg.person_id = r.person_id
    JOIN affiliation a ON a.id = reg.affiliation_id
    WHERE r.changed_at > ${after(at, -hours(1))} AND reg.state IN ('confirmed', 'attended') AND a.state = 'approved'
      AND NOT EXISTS (SELECT FROM routing_audit k WHERE k.dialogue_id = c.dialogue_id AND k."group" = a."group"
        AND k.at > ${after(at, -minutes(50))})`
  for (const { dialogueId, group } of active)
    await noteWeights(dialogueId, spelled<StakeholderGroup>(group))
  await db().routingAudit.deleteMany({ where: { at: { lt: after(at, -keptFor) } } })
  return active.length
}

async function noteWeights(dialogueId: string, group: StakeholderGroup): Promise<void> {
  const board = await countedBoard(dialogueId, group)
  const names = await db().contribution.findMany({
    where: { id: { in: [...board.keys()] } },
    select: { id: true, publicId: true },
  })
  const weights = names.map(({ id, publicId }): [string, number] => [
    publicId,
    board.get(id)?.weight ?? 0,
  ])
  const evenness = evennessOf(weights.map(([, weight]) => weight))
  await transaction((tx) =>
    tx.routingAudit.create({
      data: { dialogueId, group, at: now(), views: weights.length, evenness, weights },
      select: { id: true },
    }),
  )
  if (isDrawnBlindly(weights.map(([, weight]) => weight)))
    log.warn('views are drawn blindly', { dialogue: dialogueId, group, views: weights.length })
}

/** Shannon entropy over that of equal weights: 1 where the weights choose nothing. */
export function evennessOf(weights: readonly number[]): number {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (weights.length < 2 || sum === 0) return 1
  const entropy = weights.reduce((total, weight) => {
    const share = weight / sum
    return share > 0 ? total - share * Math.log(share) : total
  }, 0)
  return Math.min(1, entropy / Math.log(weights.length))
}
