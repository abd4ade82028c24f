import type { Member } from '@/lib/access/actor'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { actorOf, makeMember, makePerson, words } from './make'
import { eventSetting } from './make-event'
import { sendMailing } from '@/lib/mailings/operations/send'
import { writeMailing } from '@/lib/mailings/operations/write'
import { mailingDesk } from '@/lib/mailings/queries'
import type { NewMailingInput } from '@/lib/mailings/schema'

type Group = 'miners' | 'government' | 'civilSociety'

/** An event with guests of its groups, to whom messages are written and sent. */
export async function mailingSetting() {
  const { dialogue, convenor, announce } = await eventSetting()
  const slug = await announce()
  const event = await db().event.findUniqueOrThrow({ where: { slug } })
  let place = 0
  const guest = async (
    name: string,
    {
      group = 'miners',
      state = 'confirmed',
      language = 'en',
      hasMail = true,
      phone,
    }: {
      group?: Group
      state?: 'confirmed' | 'waitlisted'
      language?: string
      hasMail?: boolean
      phone?: string
    } = {},
  ) => {
    const person = await makePerson({ name, in: { dialogueId: dialogue.id, group } })
    if (!hasMail) await db().emailAddress.deleteMany({ where: { personId: person.id } })
    if (phone) await db().phoneNumber.create({ data: { personId: person.id, number: phone } })
    await db().registration.updateMany({ where: { personId: person.id }, data: { language } })
    const { id } = await db().eventRegistration.create({
      data: {
        ...{ eventId: event.id, personId: person.id, state, group },
        ...(state === 'confirmed' ? { place: (place += 1) } : { turn: (place += 1) }),
      },
    })
    return { ...person, registrationId: id }
  }
  const write = async (change: Partial<NewMailingInput> = {}, by: Member = convenor) =>
    (
      await writeMailing(by, {
        nonce: newToken(),
        slug,
        subject: words('The bus'),
        body: words('Dear {name}, the bus leaves at 7.'),
        short: words('Bus at 7.'),
        ...{ states: ['confirmed'], groups: [], languages: [], attendance: 'any' },
        ...change,
      })
    ).id
  const send = async (id: string, by: Member = convenor) => {
    const { mark } = await mailingDesk(by, slug, id)
    return sendMailing(by, { id, mark })
  }
  const helper = async (
    role: 'coConvenor' | 'facilitator' | 'registrationDesk',
    groups: Group[] = [],
  ) => {
    const { personId } = await makeMember()
    await db().eventRole.create({ data: { eventId: event.id, personId, role, groups } })
    return actorOf({ id: personId })
  }
  return { dialogue, convenor, announce, slug, event, guest, write, send, helper }
}
