import { Readable } from 'node:stream'
import { acceptRow, leaveRowOut } from '@/lib/imports/operations/decide'
import { receiveViews } from '@/lib/imports/operations/receive'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { readPhone } from '@/lib/registrations/contact'
import { isoDate } from '../data/kinds'
import { broughtIn, chat, leftOut, numberOf, takenIn } from '../data/imports'
import { found, nonce, type Stage } from './stage'

/** A chat that a facilitator has brought in today and looks at: one message taken in, one left out, the others wait. */
export async function bringAChatIn(stage: Stage): Promise<void> {
  const registrationId = found(stage.registrations, `${numberOf.persona} in ${broughtIn.dialogue}`)
  const personId = found(stage.people, numberOf.persona)
  const number = readPhone(numberOf.phone, null) ?? ''
  await stage.on(stage.today, async () => {
    const facilitator = await stage.actor(broughtIn.by)
    await db().phoneNumber.create({ data: { personId, number, createdAt: now() } })
    const { id } = await receiveViews(facilitator, {
      ...{ slug: broughtIn.dialogue, nonce: nonce('chat') },
      fields: {
        ...{ kind: 'whatsapp', language: 'sw' },
        promptId: found(stage.prompts, broughtIn.dialogue),
      },
      files: (async function* () {
        yield { name: 'chat.txt', source: Readable.from([Buffer.from(datedChat(stage))]) }
      })(),
    })
    const rows = await db().viewImportRow.findMany({ where: { importId: id } })
    const beginning = (words: string) => {
      const row = rows.find(({ text }) => text.startsWith(words))
      if (!row) throw new Error(`no message begins with ${words}`)
      return row
    }
    const taken = beginning(takenIn)
    await acceptRow(facilitator, {
      ...{ id, number: taken.number, nonce: nonce('chat', 'taken'), whose: registrationId },
      ...{ text: taken.text, language: 'sw', isGloss: false, group: null },
      ...{ attribution: 'group', isPublic: false },
      ...{ isReadBack: false, earshot: null, spokenLanguage: null },
    })
    const left = beginning(leftOut.begins)
    await leaveRowOut(facilitator, { id, number: left.number, reason: leftOut.reason })
  })
}

/** Day, month, year, as a telephone in Tanzania writes them. */
function datedChat(stage: Stage): string {
  return chat.replace(/\{(-\d+)\}/g, (_whole, days: string) => {
    const [year, month, day] = isoDate({ daysFromNow: Number(days) }, stage.today).split('-')
    return `${day}/${month}/${year}`
  })
}
