import { english } from './words'

/** What the event with the seat plan has beside its agenda: vehicles, questions, answers, needs, a note, a message. */
export const slug = 'nsuta-hills-four-days'

export const vehicles = [
  { name: 'Bus', driver: 'Yaw (demo)', seats: 30 },
  { name: 'Pickup', driver: 'Ekua (demo)', seats: 4 },
]

/** Two questions, each with one that is asked only after a yes. */
export const questions = {
  worked: english(
    'Have you worked at a mine site yourself?',
    'Avez-vous travaillé vous-même sur un site minier ?',
    'Je, umewahi kufanya kazi mgodini wewe mwenyewe?',
  ),
  asWhat: english('As what?', 'En tant que quoi ?', 'Kama nani?'),
  shows: english(
    'Do you bring something to show?',
    'Apportez-vous quelque chose à montrer ?',
    'Je, unaleta kitu cha kuonyesha?',
  ),
  whatIsIt: english(
    'What is it, and does it need power?',
    'Qu’est-ce que c’est, et faut-il du courant ?',
    'Ni nini, na kinahitaji umeme?',
  ),
}

export type Answer = {
  worked: 'yes' | 'no'
  asWhat?: string
  shows: 'yes' | 'no'
  whatIsIt?: string
}

/** In the order of those who come. */
export const answers: readonly Answer[] = [
  {
    worked: 'yes',
    asWhat: 'Washer, for eleven years',
    shows: 'yes',
    whatIsIt: 'A carpet sluice. No power.',
  },
  { worked: 'no', shows: 'no' },
  { worked: 'yes', asWhat: 'Safety officer', shows: 'no' },
  { worked: 'no', shows: 'yes', whatIsIt: 'A map on paper' },
]

/** By topic and kind of the usual questions; sealed as soon as it is said. */
export const needs: readonly { from: string; diet: readonly string[]; contact?: string }[] = [
  { from: 'Bogoso', diet: ['halal'], contact: 'My sister, at the clinic' },
  { from: 'Accra', diet: [] },
  { from: 'Prestea', diet: ['vegetarian'] },
]

export const note = {
  language: 'en',
  text:
    'Asked before the opening: say first who hears the recordings, and in which language each group speaks. ' +
    'The hall is kept for those who come by bus.',
}

export const message = {
  subject: english(
    'What to bring to Nsuta Hills',
    'Ce qu’il faut apporter à Nsuta Hills',
    'Cha kuleta Nsuta Hills',
  ),
  body: english(
    'Boots and a hat for two days at the sites. The bus leaves at seven on both mornings.\nTell us what you need on the page of {event}.',
    'Des bottes et un chapeau pour deux jours sur les sites. Le car part à sept heures les deux matins.\nDites-nous vos besoins sur la page de {event}.',
    'Buti na kofia kwa siku mbili machimboni. Basi linaondoka saa moja asubuhi siku zote mbili.\nTuambie mahitaji yako kwenye ukurasa wa {event}.',
  ),
  short: english(
    'Nsuta Hills: bring boots and a hat. Bus at 7 on both mornings.',
    'Nsuta Hills : bottes et chapeau. Car à 7 h les deux matins.',
    'Nsuta Hills: leta buti na kofia. Basi saa 1 asubuhi siku zote mbili.',
  ),
}
