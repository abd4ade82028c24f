import { z } from 'zod'
import { channels, earshots } from '@/lib/contributions/schema'

/** How words or an answer reached the facilitator, as it is stored beside them. */
export type TakenDown = {
  channel: (typeof channels)[number]
  isReadBack: boolean
  earshot: (typeof earshots)[number] | null
  spokenLanguage: string | null
}

const stored = z
  .object({
    channel: z.enum(channels).catch('facilitator'),
    readBack: z.boolean().catch(false),
    earshot: z.enum(earshots).nullable().catch(null),
    spokenLanguage: z.string().nullable().catch(null),
  })
  .catch({ channel: 'facilitator', readBack: false, earshot: null, spokenLanguage: null })

export function takenDown(provenance: unknown): TakenDown {
  const { readBack, ...how } = stored.parse(provenance ?? {})
  return { ...how, isReadBack: readBack }
}
