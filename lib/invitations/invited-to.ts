import { placeIsSheltered, shelteredNow } from '@/lib/dialogues/shelter'
import type { Reader } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import type { InvitedTo } from './wording'

/** What a letter says of its event. A district that was taken out of sight stands in no letter either. */
export async function invitedTo(reader: Reader, eventId: string): Promise<InvitedTo> {
  const { title, description, dialogue, organisation, dialogueId, district, ...event } =
    await reader.event.findUniqueOrThrow({
      where: { id: eventId },
      select: {
        title: true,
        description: true,
        startsOn: true,
        endsOn: true,
        timeZone: true,
        country: true,
        district: true,
        dialogueId: true,
        organisation: { select: { name: true } },
        dialogue: {
          select: {
            hosts: {
              orderBy: [{ order: 'asc' }, { organisationId: 'asc' }],
              select: { organisation: { select: { name: true } } },
            },
          },
        },
      },
    })
  const isHidden = placeIsSheltered(await shelteredNow(reader), { dialogueId, district })
  const hosts = dialogue?.hosts.map(({ organisation }) => organisation.name) ?? []
  return {
    ...event,
    title: translatedStored.parse(title),
    description: translatedStored.nullable().parse(description),
    hosts: organisation ? [organisation.name] : hosts,
    district: isHidden ? null : district,
  }
}
