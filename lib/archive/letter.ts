import { today } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { dayText } from '@/lib/platform/inputs'

/** What lies on top of the archive: what it is, and what whoever keeps it takes on. In English, as file names are. */
export function letter({ pages, media }: { pages: number; media: number }): string {
  return [
    `The public record of ${env.url}, as it was on ${dayText(today())}`,
    '',
    'Open en/index.html, fr/index.html or sw/index.html in any browser: nothing else is needed.',
    `pages   ${pages} pages, in English, French and Swahili, at most: what was taken back while this was made is missing`,
    `media   ${media} sounds, small videos, pictures and captions of interviews`,
    'data    the same for programs: JSON as from /api/v1, CSV, and the open data of each dialogue',
    'consent-log, where you are safeguarding lead: who agreed to what, without names',
    '',
    'People may take their words back at any time. Before you show something of this, ask for it',
    'at its address: what answers 404 or 410 is no longer yours to show. Delete it here as well.',
    '',
  ].join('\n')
}

/** What the portal could not read while this was made; not there only because it was taken back is none of it. */
export const missingLetter = (missing: readonly string[]): string =>
  ['Could not be read while this was made. Take the archive again:', '', ...missing, ''].join('\n')
