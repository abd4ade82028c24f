import { createEvent, publishEvent } from '@/lib/events/operations'
import type { SessionInput } from '@/lib/agendas/schema'
import type { NewEventInput } from '@/lib/events/schema'
import { newToken } from '@/lib/platform/ids'
import { makeDialogue, makeMember, words } from './make'

export const day = (text: string) => new Date(`${text}T00:00:00Z`)

/** Four days in January 2030 at Tarkwa, with a venue that nobody but the registered may read. */
export function eventWish(change: Partial<NewEventInput> = {}): NewEventInput {
  return {
    nonce: newToken(),
    dialogueSlug: null,
    title: words('Workshop'),
    description: words('Two days'),
    timeZone: 'Africa/Accra',
    startsOn: day('2030-01-19'),
    endsOn: day('2030-01-22'),
    country: 'GH',
    district: 'Tarkwa',
    venue: 'Secret hall 7',
    joinUrl: 'https://example.org/secret-room',
    topics: ['mercury'],
    goals: [],
    languages: ['en'],
    capacity: null,
    registrationOpensOn: null,
    registrationClosesOn: null,
    ...change,
  }
}

/** The first morning's opening, as its form sends it. */
export function sessionWish(change: Partial<SessionInput> = {}) {
  return {
    nonce: newToken(),
    title: words('Opening'),
    description: words(''),
    kind: 'plenary' as const,
    day: day('2030-01-19'),
    startsAt: '08:30',
    endsAt: '09:00',
    placeId: null,
    place: 'Secret tent',
    languages: [],
    rule: 'chatham' as const,
    topics: [],
    ...change,
  }
}

/** A dialogue, its convenor, as many miners as wanted, and events that are announced in it. */
export async function eventSetting(access: 'public' | 'private' = 'public') {
  const dialogue = await makeDialogue({ access })
  const convenor = await makeMember({ roles: [{ role: 'convenor', dialogueId: dialogue.id }] })
  const miner = () => makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
  const announce = async (change: Partial<NewEventInput> = {}) => {
    const wish = eventWish({ dialogueSlug: dialogue.slug, ...change })
    const { slug } = await createEvent(convenor, wish)
    await publishEvent(convenor, { slug })
    return slug
  }
  return { dialogue, convenor, miner, announce }
}
