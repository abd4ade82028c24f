import { fromNow, type Day } from './kinds'

type SpokenView = {
  id: string
  dialogue: string
  persona: string
  on: Day
  spokenLanguage: string
  seconds: number
  /** The tone that stands for a voice. */
  hertz: number
  /** With the speaker's name and voice, or by group and to be erased. */
  isHeard: boolean
  /** Written down and checked by others; null: it waits. */
  words: { text: string; by: string; checkedBy: string } | null
}

/** Views that were said. No voice of anybody is in the demonstration: a hum of the same length stands for each. */
export const spokenViews: readonly SpokenView[] = [
  {
    id: 'S001',
    dialogue: 'demo-live',
    persona: 'tz-cso-2',
    on: fromNow(-1),
    spokenLanguage: 'sw',
    seconds: 7,
    hertz: 196,
    isHeard: true,
    words: {
      text: 'Mtoto akiwa shuleni asubuhi, mama anaweza kwenda ofisini. Ofisi ifunguliwe saa mbili, si saa nne.',
      by: 'st-facilitator-tz',
      checkedBy: 'st-rapporteur',
    },
  },
  {
    id: 'S002',
    dialogue: 'demo-live',
    // Unnamed: whose number stands in the chat that is brought in needs room in this round.
    persona: 'demo-live-17',
    on: fromNow(-1),
    spokenLanguage: 'suk',
    seconds: 5,
    hertz: 233,
    isHeard: false,
    words: null,
  },
]
