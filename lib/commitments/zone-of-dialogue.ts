import 'server-only'
import type { Reader } from '@/lib/platform/db'
import { zoneOf } from '@/lib/platform/zones'

/** Whose midnight ends a day for the hosts of a dialogue: that of its last event, else of its country. */
export async function zoneOfDialogue(reader: Reader, dialogueId: string): Promise<string> {
  const { country, events } = await reader.dialogue.findUniqueOrThrow({
    where: { id: dialogueId },
    select: {
      country: true,
      events: { select: { timeZone: true }, orderBy: { endsOn: 'desc' }, take: 1 },
    },
  })
  return events[0]?.timeZone ?? zoneOf(country) ?? 'UTC'
}
