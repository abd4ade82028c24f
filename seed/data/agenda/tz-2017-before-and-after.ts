import type { Session } from '../kinds'
import { english } from '../words'

/** Meetings with one or two groups at a time: the places are public record, hours and titles invented. */
export const groupMeetingSessions: readonly Session[] = [
  {
    id: 'tz-ev1-s01',
    day: '2017-05-11',
    from: '09:00',
    to: '13:00',
    kind: 'conversation',
    rule: 'chatham',
    topics: ['market', 'technology'],
    title: english(
      'Mererani: gemstone miners',
      'Mererani : artisans miniers des pierres fines',
      'Mererani: wachimbaji wa vito',
    ),
    note: english(
      'One group alone in the room.',
      'Un seul groupe dans la salle.',
      'Kundi moja tu chumbani.',
    ),
  },
  {
    id: 'tz-ev1-s02',
    day: '2017-05-15',
    from: '09:00',
    to: '13:00',
    kind: 'conversation',
    rule: 'chatham',
    topics: ['licensing', 'women'],
    title: english(
      'Geita: gold miners, then washers',
      'Geita : artisans miniers de l’or, puis laveuses',
      'Geita: wachimbaji wa dhahabu, kisha waoshaji',
    ),
    note: english(
      'Two groups, one after the other.',
      'Deux groupes, l’un après l’autre.',
      'Makundi mawili, moja baada ya jingine.',
    ),
  },
  {
    id: 'tz-ev1-s03',
    day: '2017-05-17',
    from: '09:00',
    to: '13:00',
    kind: 'conversation',
    rule: 'chatham',
    topics: ['licensing', 'tax'],
    title: english(
      'Dodoma: officials and building-stone miners',
      'Dodoma : administration et carriers artisanaux',
      'Dodoma: maofisa na wachimbaji wa mawe ya ujenzi',
    ),
    note: english(
      'Two groups at one table.',
      'Deux groupes à une même table.',
      'Makundi mawili meza moja.',
    ),
  },
  {
    id: 'tz-ev1-s04',
    day: '2017-05-19',
    from: '09:00',
    to: '13:00',
    kind: 'conversation',
    rule: 'chatham',
    topics: ['land_lsm', 'finance'],
    title: english(
      'Dar es Salaam: companies and banks',
      'Dar es Salaam : entreprises et banques',
      'Dar es Salaam: kampuni na benki',
    ),
    note: english(
      'Two groups at one table.',
      'Deux groupes à une même table.',
      'Makundi mawili meza moja.',
    ),
  },
]

export const thematicSessions: readonly Session[] = [
  {
    id: 'tz-ev2-s01',
    day: '2017-09-26',
    from: '09:00',
    to: '16:00',
    kind: 'workshop',
    rule: 'chatham',
    topics: ['finance', 'market'],
    title: english('Mining as a business', 'La mine, une entreprise', 'Uchimbaji kama biashara'),
    note: english(
      'One long list of reforms is begun.',
      'Une longue liste de réformes est ouverte.',
      'Orodha ndefu ya mageuzi inaanzishwa.',
    ),
  },
  {
    id: 'tz-ev2-s02',
    day: '2017-09-27',
    from: '09:00',
    to: '13:00',
    kind: 'workshop',
    rule: 'chatham',
    topics: ['women'],
    title: english('Women in mining', 'Les femmes dans la mine', 'Wanawake katika uchimbaji'),
    note: english('The list grows.', 'La liste s’allonge.', 'Orodha inaongezwa.'),
  },
  {
    id: 'tz-ev2-s03',
    day: '2017-09-27',
    from: '14:00',
    to: '17:00',
    kind: 'workshop',
    rule: 'chatham',
    topics: ['land_lsm', 'environment'],
    title: english(
      'Mining beside farms and herds',
      'La mine à côté des champs et des troupeaux',
      'Uchimbaji kando ya mashamba na mifugo',
    ),
    note: english('The list grows.', 'La liste s’allonge.', 'Orodha inaongezwa.'),
  },
  {
    id: 'tz-ev2-s04',
    day: '2017-09-28',
    from: '09:00',
    to: '13:00',
    kind: 'workshop',
    rule: 'chatham',
    topics: ['land_lsm', 'security_hr'],
    title: english(
      'Large mines and small ones',
      'Grandes mines et petites mines',
      'Migodi mikubwa na midogo',
    ),
    note: english(
      'The list is closed and sent to all.',
      'La liste est close et envoyée à tous.',
      'Orodha inafungwa na kutumwa kwa wote.',
    ),
  },
]

export const reviewSessions: readonly Session[] = [
  {
    id: 'tz-ev4-s01',
    day: '2018-05-10',
    from: '09:00',
    to: '12:30',
    kind: 'plenary',
    rule: 'open',
    topics: ['follow_up'],
    title: english(
      'What was promised, what was done',
      'Ce qui a été promis, ce qui a été fait',
      'Kilichoahidiwa na kilichofanyika',
    ),
    note: english(
      'Each owner reports in two minutes.',
      'Chaque responsable rend compte en deux minutes.',
      'Kila mwenye ahadi anaeleza kwa dakika mbili.',
    ),
  },
  {
    id: 'tz-ev4-s02',
    day: '2018-05-10',
    from: '13:30',
    to: '15:00',
    kind: 'groups',
    rule: 'chatham',
    topics: ['follow_up'],
    title: english(
      'What to change for the next six months',
      'Que changer pour les six mois à venir',
      'Nini kibadilike kwa miezi sita ijayo',
    ),
    note: english('Mixed tables.', 'Tables mixtes.', 'Meza za makundi mchanganyiko.'),
  },
]
