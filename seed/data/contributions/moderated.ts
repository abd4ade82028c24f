import type { Contribution } from '../kinds'
import { words } from '../words'

const plain = { earshot: null, readBack: false, glossOf: null, withdrawnOn: null } as const

/** An accusation, which the safeguarding lead holds. The name was never written down. */
export const heldView: Contribution = {
  ...plain,
  id: 'V061',
  dialogue: 'gh-2016',
  persona: 'gh-min-3',
  on: '2016-01-21',
  topic: 'security_hr',
  words: words('en', {
    en: 'The officer called [NAME REMOVED] takes money at the Saturday barrier.',
  }),
  glossOf: 'tw',
  channel: 'voice',
  enteredBy: 'st-facilitator',
  earshot: 'nobody',
  attribution: 'anonymous',
  scope: 'dialogue',
  status: 'pending',
}

/** Invented, as all places of the demonstration where somebody digs. */
export const watchedPlace = 'Shimo la Mwezi'

/** Says where people dig; the place is taken out before anybody else reads it. */
export const redactedView: Contribution = {
  ...plain,
  id: 'V062',
  dialogue: 'tz-2017',
  persona: 'tz-min-3',
  on: '2017-11-08',
  topic: 'health_safety',
  words: words('sw', {
    sw: `Tunafanya kazi usiku karibu na ${watchedPlace}; hakuna hewa ya kutosha chini.`,
    en: `We work at night near ${watchedPlace}; there is not enough air below.`,
  }),
  channel: 'voice',
  enteredBy: 'st-facilitator-tz',
  earshot: 'nobody',
  readBack: true,
  attribution: 'anonymous',
  scope: 'public',
  status: 'pending',
}

/** Says what V036 says, of the same person. */
export const doubleView: Contribution = {
  ...plain,
  id: 'V065',
  dialogue: 'tz-2017',
  persona: 'tz-med-1',
  on: '2017-11-10',
  topic: 'data_trust',
  words: words('en', {
    en: 'Ninety seconds of Kiswahili audio please, we will read replies on air.',
  }),
  channel: 'whatsapp',
  enteredBy: null,
  attribution: 'named',
  scope: 'public',
  status: 'published',
}
