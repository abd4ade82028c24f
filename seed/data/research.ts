import type { ReferencePart, StageKind } from '@/generated/prisma/enums'
import type { Translated } from '@/lib/platform/translated'
import { english } from './words'

type Named = {
  part: ReferencePart
  name: string
  organisation: string
  about: Translated
  /** They have a page as an author. */
  isAuthor?: true
}

/** Invented people of all groups; of those who exist nobody was asked. */
export const named: Named[] = [
  {
    part: 'referenceGroup',
    name: 'Kwabena Demo-Ofori',
    organisation: 'Wassa District Mining Support Desk (demo)',
    about: english(
      'For government: licences and what the law says',
      'Pour l’État : les permis et ce que dit la loi',
      'Kwa serikali: leseni na sheria inavyosema',
    ),
  },
  {
    part: 'referenceGroup',
    name: 'Akosua Demo-Bentil',
    organisation: 'Tarkwa Paralegal Bench (demo)',
    about: english(
      'For civil society: land and fair process',
      'Pour la société civile : la terre et une procédure équitable',
      'Kwa asasi za kiraia: ardhi na utaratibu wa haki',
    ),
  },
  {
    part: 'referenceGroup',
    name: 'Michael Demo-Asare',
    organisation: 'Bonsa Ridge Gold Ltd (demo)',
    about: english(
      'For industry: large mines beside small ones',
      'Pour l’industrie : les grandes mines à côté des petites',
      'Kwa sekta ya kampuni: migodi mikubwa kando ya midogo',
    ),
  },
  {
    part: 'referenceGroup',
    name: 'Efua Demo-Koomson',
    organisation: 'Anwiaa Women Washers Group (demo)',
    about: english(
      'For miners: work at the washing place',
      'Pour les artisans miniers : le travail au lavoir',
      'Kwa wachimbaji: kazi mahali pa kuoshea',
    ),
  },
  {
    part: 'expert',
    name: 'Yaw Demo-Antwi',
    organisation: 'Western Basin Environment Unit (demo)',
    about: english(
      'Mercury, and what works without it',
      'Le mercure, et ce qui marche sans lui',
      'Zebaki, na njia zinazofanya kazi bila hiyo',
    ),
  },
  {
    part: 'expert',
    name: 'Esi Demo-Quayson',
    organisation: 'Mining Students Forum West (demo)',
    about: english(
      'Where gold lies, and who may know it',
      'Où se trouve l’or, et qui peut le savoir',
      'Dhahabu ilipo, na nani anaweza kujua',
    ),
  },
  {
    part: 'researcher',
    name: 'Adwoa Sarfo (demo)',
    organisation: 'Open Pits Research Network (demo)',
    about: english(
      'Led the work in three districts',
      'A dirigé les travaux dans trois districts',
      'Aliongoza kazi katika wilaya tatu',
    ),
    isAuthor: true,
  },
  {
    part: 'researcher',
    name: 'Joseph Magesa (demo)',
    organisation: 'Open Pits Research Network (demo)',
    about: english(
      'What licences cost, and what finance asks for',
      'Ce que coûtent les permis, et ce qu’exige le financement',
      'Gharama za leseni, na masharti ya fedha',
    ),
    isAuthor: true,
  },
]

/** Documents by the day on which they came out, with what they inform. `session` is that of the agenda's data. */
export const tied: { on: string; stage?: StageKind; session?: string }[] = [
  { on: '2015-11-16' },
  { on: '2015-12-14', stage: 'discussion' },
  { on: '2015-12-14', session: 'gh-s09' },
  { on: '2016-08-22', stage: 'followUp' },
  { on: '2016-09-05', stage: 'followUp' },
]
