import type { Attribution, ConsentUse, StakeholderGroup } from '@/generated/prisma/enums'
import { agrees, standingSelect, type Standing } from './standing'
import { showsMore } from '@/lib/contributions/attribution'
import type { Prisma } from '@/lib/platform/db'

export const speakerSelect = {
  id: true,
  personId: true,
  name: true,
  role: true,
  group: true,
  attribution: true,
  consent: { select: standingSelect },
} as const satisfies Prisma.InterviewSpeakerSelect

/** In the order in which they were written down. */
export const speakersSelect = { select: speakerSelect, orderBy: { order: 'asc' } } as const

/** All that may be shown of who speaks: nothing in it goes beyond what they agreed to. */
export type Speaker = {
  attribution: Attribution
  group: StakeholderGroup
  name: string | null
  role: string | null
}

type SpeakerRow = {
  attribution: Attribution
  group: StakeholderGroup
  name: string | null
  role: string | null
  consent: Standing | null
}

/** The only way from a row to a speaker on a page: each is named by their own consent to this use. */
export function speakerOf(row: SpeakerRow, use: ConsentUse, today: Date): Speaker {
  const { group, attribution, name, role, consent } = row
  if (attribution === 'named' && name && agrees(consent, use, 'name', today)) {
    return { attribution, group, name, role }
  }
  if ((attribution === 'named' || attribution === 'role') && role) {
    return { attribution: 'role', group, name: null, role }
  }
  return {
    attribution: attribution === 'anonymous' ? 'anonymous' : 'group',
    group,
    name: null,
    role: null,
  }
}

/** How much is shown of the one of whom most is shown. */
export function mostShown(speakers: readonly Pick<Speaker, 'attribution'>[]): Attribution {
  return speakers.reduce<Attribution>(
    (most, { attribution }) => (showsMore(attribution, most) ? attribution : most),
    'anonymous',
  )
}
