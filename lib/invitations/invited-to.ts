import { placeIsSheltered, shelteredNow } from '@/lib/dialogues/shelter'
import type { Reader } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'
import type { InvitedTo } from './wording'

/** What a letter says of its event. A district that was taken out of sight stands in no letter either. */
export async function invitedTo(reader: Reader, eventId: string): Promise<InvitedTo> {
  const { title, dialogueId, district, ...event } = await reader.event.findUniqueOrThrow({
    where: { id: eventId },
    select: {
      title: true,
      startsOn: true,
      endsOn: true,
      timeZone: true,
      country: true,
      district: true,
      dialogueId: true,
    },
  })
  const isHidden = placeIsSheltered(await shelteredNow(reader), { dialogueId, district })
  return { ...event, title: translatedStored.parse(title), district: isHidden ? null : district }
}
