import 'server-only'
import type { System } from '@/lib/access/actor'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { db, transaction } from '@/lib/platform/db'
import { answersIn } from '../answers'
import { lockChain, newestSnapshot, writeNext } from '../snapshot'

/** Works the figures out again. Nothing is written where nothing that is shown would change. */
export async function refreshGround(_portal: System, dialogueId: string): Promise<string | null> {
  return transaction(async (tx) => {
    await lockChain(tx, dialogueId)
    const dialogue = await dialogueFacts(tx, { id: dialogueId })
    const newest = await newestSnapshot(tx, dialogueId)
    const answers = await answersIn(tx, dialogue)
    if (!newest && answers.views.length === 0) return null
    return writeNext(tx, dialogueId, answers, newest)
  })
}

/** Dialogues in which somebody did something since: the log has it, and an index for it. */
export async function changedSince(moment: Date): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT a.dialogue_id AS id FROM activity a JOIN dialogue d ON d.id = a.dialogue_id
    WHERE a.at > ${moment} AND d.state IN ('open', 'closed')`
  return rows.map(({ id }) => id)
}

/** Dialogues that go on: what the log tells without a time (an anonymous view withdrawn) is found here. */
export async function goingOn(): Promise<string[]> {
  const rows = await db().dialogue.findMany({
    where: { state: 'open', respondents: { some: {} } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
