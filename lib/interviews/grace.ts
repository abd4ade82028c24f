import { days } from '@/lib/platform/clock'

/** How long the files of a withdrawn interview lie where nobody can have them before they are erased. */
export const grace = days(7)
