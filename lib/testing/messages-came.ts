import { acceptRow } from '@/lib/imports/operations/decide'
import { finishImport } from '@/lib/imports/operations/finish'
import type { Member } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { choice, registrationOf, rowsOf, sends, type Sent } from './imports'
import { makeCouncil, type Council } from './views'

const file: Sent = {
  name: 'sms.csv',
  bytes: [
    'from,text,date',
    '0205550101,Sentinel words about the price,2026-01-31',
    '0205550102,Good morning. We wait ten days for our money. Greetings.,2026-02-01',
    '0205550103,A third message,2026-02-02',
  ].join('\n'),
}

type Came = { council: Council; miner: string; id: string }

/** Three messages wait for review; the first came from the number of a miner who is registered. */
export async function messagesCame(): Promise<Came> {
  const council = await makeCouncil()
  const { personId } = council.miner
  await db().phoneNumber.create({ data: { personId, number: '+233205550101' } })
  const miner = await registrationOf(personId, council.dialogue.id)
  const { id } = await sends(council.facilitator, council, 'sms', [file])
  return { council, miner, id }
}

/** What a facilitator does with them; `came` says with which ones now. */
export function deedsIn(came: () => Came) {
  const row = async (number: number) => {
    const found = (await rowsOf(came().id)).find((each) => each.number === number)
    if (!found) throw new Error('no such row')
    return found
  }
  return {
    row,
    take: async (number: number, change: Parameters<typeof choice>[2] = {}, whose = came().miner) =>
      acceptRow(came().council.facilitator, choice(await row(number), whose, change)),
    finish: (actor: Member = came().council.facilitator, leaveRest = true) =>
      finishImport(actor, { id: came().id, hasAgreed: 'on', leaveRest }),
    views: () => db().contribution.findMany({ where: { dialogueId: came().council.dialogue.id } }),
  }
}
