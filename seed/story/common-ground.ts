import { worker } from '@/lib/access/actor'
import { publishGround } from '@/lib/common-ground/operations/publish'
import { refreshGround } from '@/lib/common-ground/operations/refresh'
import { db } from '@/lib/platform/db'
import { dialogues } from '../data/dialogues'
import { isoDate } from '../data/kinds'
import { found, type Stage } from './stage'

/** On the last day of each dialogue, or today, its convenor publishes where the groups agree. */
export async function publishAgreement(stage: Stage): Promise<void> {
  const convenor = await stage.actor('st-convenor')
  for (const { id, slug, to } of dialogues)
    await stage.on(stage.noLaterThanToday(isoDate(to, stage.today)), async () => {
      const made = await refreshGround(worker, found(stage.dialogues, id))
      if (!made) return
      const answers = await db().response.count({ where: { contribution: { dialogue: { slug } } } })
      // Where nobody was asked for answers there is nothing to publish.
      if (answers > 0) await publishGround(convenor, { slug, snapshot: made })
    })
}
