import type { Reply } from './kinds'
import { words } from './words'

/** Answers to views by people who signed with name or role, so that threads can be seen. */
export const replies: readonly Reply[] = [
  {
    id: 'R01',
    to: 'V001',
    persona: 'gh-gov-1',
    on: '2016-01-21',
    words: words('en', {
      en: 'We can hang up the steps and the fees at once. For the days I need the other two offices to agree to be named.',
    }),
    attribution: 'role',
  },
  {
    id: 'R02',
    to: 'V005',
    persona: 'gh-aca-1',
    on: '2016-01-22',
    words: words('en', {
      en: 'Could the rule begin with the oldest sheets? What nobody would defend in court, nobody needs to lock away.',
    }),
    attribution: 'named',
  },
  {
    id: 'R03',
    to: 'V015',
    persona: 'gh-ind-1',
    on: '2016-01-22',
    words: words('en', {
      en: 'A fixed term is new to me, and better than what I expected to hear. I would still need to know who checks the line.',
    }),
    attribution: 'role',
  },
  {
    id: 'R04',
    to: 'V022',
    persona: 'tz-ind-2',
    on: '2017-11-10',
    words: words('sw', {
      sw: 'Leseni inaweza kuwa dhamana kama ingeweza kuhamishwa. Kwa sasa haiwezi, ndiyo maana tunapendekeza kukodisha.',
      en: 'A licence could stand as security if it could be transferred. For now it cannot, which is why we propose leasing.',
    }),
    attribution: 'role',
  },
  {
    id: 'R05',
    to: 'V031',
    persona: 'tz-cso-2',
    on: '2017-11-10',
    words: words('sw', {
      sw: 'Ushahidi kuhusu watoto upo tayari shuleni: daftari la mahudhurio. Anzeni hapo kabla ya kumlipa mkaguzi.',
      en: 'Proof about children already exists at the school: the attendance register. Begin there before you pay an inspector.',
    }),
    attribution: 'role',
  },
  {
    id: 'R06',
    to: 'V043',
    persona: 'mg-cso-1',
    on: '2017-10-11',
    words: words('fr', {
      fr: 'Le tampon existe déjà à la commune. Il manque quelqu’un pour le porter jusqu’au lavoir les jours de collecte.',
      en: 'The commune already has the stamp. What is missing is somebody to carry it to the washing place on collecting days.',
    }),
    attribution: 'named',
  },
]
