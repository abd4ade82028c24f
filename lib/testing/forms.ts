import type { Actor, Member } from '@/lib/access/actor'
import type { EventRoleKind, RegistrationState, StakeholderGroup } from '@/generated/prisma/enums'
import { addQuestion } from '@/lib/forms/operations'
import type { NewQuestion } from '@/lib/forms/schema'
import { eventPage } from '@/lib/events/queries'
import type { NewEventInput } from '@/lib/events/schema'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { actorOf, makeMember, words } from './make'
import { eventSetting } from './make-event'

/** A yes-or-no question of the registration form, as its form sends it. */
export function questionWish(change: Partial<NewQuestion> = {}): Omit<NewQuestion, 'slug'> {
  return {
    nonce: newToken(),
    form: 'registration',
    kind: 'yesNo',
    isForConvenors: false,
    label: words('Do you come with somebody?'),
    hint: null,
    options: [],
    isRequired: false,
    groups: [],
    onlyIf: null,
    topic: null,
    ...change,
  }
}

/** An event in January 2030 with people who have a place, and questions to ask them. */
export async function formSetting(change: Partial<NewEventInput> = {}) {
  const setting = await eventSetting()
  const slug = await setting.announce(change)
  const { id: eventId } = await db().event.findUniqueOrThrow({ where: { slug } })
  let place = 0
  const comes = async (
    member: Member,
    {
      state = 'confirmed',
      group = 'miners',
    }: { state?: RegistrationState; group?: StakeholderGroup } = {},
  ) => {
    place += 1
    const { personId } = member
    const holds = state === 'confirmed'
    const number = { place: holds ? place : null, turn: holds ? null : place }
    const row = { eventId, personId, state, group, ...number }
    return db().eventRegistration.create({ data: row, select: { id: true } })
  }
  /** Somebody of a group with a place. */
  const guest = async (group: StakeholderGroup = 'miners', name = 'Efua') => {
    const member = await makeMember({ name, in: { dialogueId: setting.dialogue.id, group } })
    return { member, registrationId: (await comes(member, { group })).id }
  }
  /** Somebody who works at this event only. */
  const atEvent = async (role: EventRoleKind, groups: StakeholderGroup[] = []) => {
    const { personId } = await makeMember()
    const grantedById = setting.convenor.personId
    await db().eventRole.create({ data: { eventId, personId, role, groups, grantedById } })
    return actorOf({ id: personId })
  }
  const asks = async (wish: Partial<NewQuestion> = {}) =>
    (await addQuestion(setting.convenor, { slug, ...questionWish(wish) })).id
  return { ...setting, slug, eventId, comes, guest, atEvent, asks }
}

/** What the page of the event offers somebody to fill in. */
export const formsShown = async (actor: Actor, slug: string) => (await eventPage(actor, slug)).forms
