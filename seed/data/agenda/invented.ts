import { fromNow, type Session } from '../kinds'
import { english } from '../words'

export const nsutaHillsSessions: readonly Session[] = [
  {
    id: 'no-s01',
    day: fromNow(45),
    from: '08:30',
    to: '09:30',
    kind: 'plenary',
    rule: 'open',
    topics: ['data_trust'],
    title: english(
      'Welcome, safety on site, your words and your rights',
      'Bienvenue, sécurité sur site, vos paroles et vos droits',
      'Karibu, usalama machimboni, maneno yako na haki zako',
    ),
    note: english(
      'The consent script is played in three languages.',
      'Le texte de consentement est diffusé en trois langues.',
      'Maelezo ya ridhaa yanachezwa kwa lugha tatu.',
    ),
  },
  {
    id: 'no-s02',
    day: fromNow(45),
    from: '10:00',
    to: '15:00',
    kind: 'siteVisit',
    rule: 'chatham',
    topics: ['mercury', 'health_safety'],
    title: english(
      'The washing place: three ways to catch gold',
      'Au lavoir : trois façons de retenir l’or',
      'Mahali pa kuoshea: njia tatu za kunasa dhahabu',
    ),
    note: english(
      'Washers show; visitors ask.',
      'Les laveuses montrent ; les visiteurs demandent.',
      'Waoshaji wanaonyesha; wageni wanauliza.',
    ),
  },
  {
    id: 'no-s03',
    day: fromNow(45),
    from: '17:00',
    to: '18:30',
    kind: 'caucus',
    rule: 'closed',
    topics: ['women', 'mercury'],
    title: english(
      'Evening circle for women',
      'Cercle du soir pour les femmes',
      'Duara la jioni la wanawake',
    ),
    note: english(
      'Only agreed points leave the circle.',
      'Seuls les points acceptés sortent du cercle.',
      'Mambo yaliyokubaliwa tu ndiyo yanatoka nje.',
    ),
  },
  {
    id: 'no-s04',
    day: fromNow(46),
    from: '09:00',
    to: '14:00',
    kind: 'siteVisit',
    rule: 'chatham',
    topics: ['technology', 'market'],
    title: english(
      'A shared plant and the people who buy from it',
      'Un atelier partagé et ceux qui s’y fournissent',
      'Mtambo wa pamoja na wanaonunua hapo',
    ),
    note: english(
      'Costs and prices on one sheet.',
      'Coûts et prix sur une seule feuille.',
      'Gharama na bei kwenye karatasi moja.',
    ),
  },
  {
    id: 'no-s05',
    day: fromNow(47),
    from: '09:00',
    to: '12:30',
    kind: 'groups',
    rule: 'chatham',
    topics: ['mercury', 'finance', 'technology'],
    title: english(
      'What works, who pays, who looks after it',
      'Ce qui marche, qui paie, qui entretient',
      'Nini kinafaa, nani analipa, nani anatunza',
    ),
    note: english(
      'Mixed tables of eight.',
      'Tables mixtes de huit.',
      'Meza za watu nane wa makundi mchanganyiko.',
    ),
  },
  {
    id: 'no-s06',
    day: fromNow(47),
    from: '14:00',
    to: '16:30',
    kind: 'fishbowl',
    rule: 'chatham',
    topics: ['mercury', 'market'],
    title: english('Where we disagree', 'Là où nous ne sommes pas d’accord', 'Tusipokubaliana'),
    note: english(
      'Each side is put in words that it accepts.',
      'Chaque camp est décrit avec des mots qu’il accepte.',
      'Kila upande unaelezwa kwa maneno unayoyakubali.',
    ),
  },
  {
    id: 'no-s07',
    day: fromNow(48),
    from: '09:00',
    to: '12:00',
    kind: 'groups',
    rule: 'open',
    topics: ['follow_up'],
    title: english(
      'Promises: who, what, by when, what proof',
      'Engagements : qui, quoi, pour quand, quelle preuve',
      'Ahadi: nani, nini, lini, uthibitisho gani',
    ),
    note: english(
      'The owner signs or says yes.',
      'La personne responsable signe ou dit oui.',
      'Mwenye ahadi anatia sahihi au anasema ndiyo.',
    ),
  },
]

export const listeningWeekSessions: readonly Session[] = [
  {
    id: 'll-s01',
    day: fromNow(-2),
    from: '17:00',
    to: '18:30',
    kind: 'caucus',
    rule: 'closed',
    topics: ['women', 'licensing'],
    title: english(
      'First evening: washers speak, no officials in the room',
      'Premier soir : les laveuses parlent, sans l’administration',
      'Jioni ya kwanza: waoshaji wanazungumza, maofisa hawapo',
    ),
    note: english(
      'Only agreed points leave the room.',
      'Seuls les points acceptés sortent de la salle.',
      'Mambo yaliyokubaliwa tu ndiyo yanatoka.',
    ),
  },
  {
    id: 'll-s02',
    day: fromNow(2),
    from: '17:00',
    to: '18:30',
    kind: 'conversation',
    rule: 'chatham',
    topics: ['licensing', 'women'],
    title: english(
      'The papers for a group licence, one by one',
      'Les papiers d’un permis de groupe, un par un',
      'Hati za leseni ya kikundi, moja baada ya nyingine',
    ),
    note: english(
      'With the mines desk. Bring what you were asked for.',
      'Avec le bureau des mines. Apportez ce qu’on vous a demandé.',
      'Pamoja na dawati la madini. Njoo na ulichoombwa.',
    ),
  },
  {
    id: 'll-s03',
    day: fromNow(5),
    from: '16:00',
    to: '17:30',
    kind: 'radio',
    rule: 'open',
    topics: ['women', 'follow_up'],
    title: english(
      'Read-out on the radio and replies',
      'Lecture à la radio et réponses',
      'Kusoma matokeo redioni na majibu',
    ),
    note: english(
      'Every question asked this week gets an answer or a date.',
      'Chaque question posée cette semaine reçoit une réponse ou une date.',
      'Kila swali lililoulizwa wiki hii linapata jibu au tarehe.',
    ),
  },
]

export const consentHourSessions: readonly Session[] = [
  {
    id: 'ch-s01',
    day: fromNow(20),
    from: '14:00',
    to: '15:00',
    kind: 'online',
    rule: 'open',
    topics: ['data_trust'],
    title: english(
      'How we ask before we record',
      'Comment nous demandons avant d’enregistrer',
      'Jinsi tunavyoomba ruhusa kabla ya kurekodi',
    ),
    note: english(
      'Twenty minutes of talk, forty of questions.',
      'Vingt minutes d’exposé, quarante de questions.',
      'Dakika ishirini za maelezo, arobaini za maswali.',
    ),
  },
]
