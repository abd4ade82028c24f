import type { CommitmentStatus, StakeholderGroup } from '@/generated/prisma/enums'
import type { Topic } from '@/lib/dialogues/topics'
import type { DialogueId } from './kinds'
import { english, type Translated } from './words'

type ToldStep = {
  on: string
  status: CommitmentStatus
  note: Translated
  byOwner: boolean
  result?: Translated
  dueOn?: string
  proof?: { text: string; url: string }
}

export type ToldPromise = {
  publicId: string
  dialogue: DialogueId
  /** Slug of the summary it follows from. */
  summary: string | null
  result: Translated
  proof: Translated
  dueOn: string
  owner: { name: string; role: string; organisation: string; group: StakeholderGroup }
  isNamed: boolean
  heard: 'code' | 'phone'
  draftedOn: string
  topics: Topic[]
  goals: string[]
  steps: ToldStep[]
  /** Of how many of each group, who said what of the last step. */
  answers: Partial<Record<StakeholderGroup, { agree: number; disagree: number; unsure?: number }>>
}

export const promises: readonly ToldPromise[] = [
  {
    publicId: 'ghofficexx',
    dialogue: 'gh-2016',
    summary: 'gh-2016',
    result: english(
      'Open a licence desk for small-scale miners in Tarkwa, two days a week (demo)',
      'Ouvrir à Tarkwa un guichet de permis pour les artisans miniers, deux jours par semaine (démo)',
      'Kufungua dawati la leseni kwa wachimbaji wadogo Tarkwa, siku mbili kwa wiki (onyesho)',
    ),
    proof: english(
      'Opening hours on the door, and the number of files taken in each month',
      'Les heures d’ouverture sur la porte et le nombre de dossiers reçus chaque mois',
      'Saa za kazi mlangoni, na idadi ya mafaili yanayopokelewa kila mwezi',
    ),
    dueOn: '2016-12-31',
    owner: {
      name: 'Kwame Demo-Owusu',
      role: 'District mining officer',
      organisation: 'o-gh-g1',
      group: 'government',
    },
    isNamed: false,
    heard: 'code',
    draftedOn: '2016-02-22',
    topics: ['licensing'],
    goals: ['8', '16.6'],
    steps: [
      {
        on: '2016-09-12',
        status: 'limited',
        byOwner: false,
        note: english(
          'A room is rented. Nobody sits in it yet.',
          'Un local est loué. Personne n’y travaille encore.',
          'Chumba kimekodiwa. Bado hakuna anayekitumia.',
        ),
      },
      {
        on: '2016-12-20',
        status: 'complete',
        byOwner: true,
        note: english(
          'The desk has been open since 1 December, on Tuesdays and Thursdays.',
          'Le guichet est ouvert depuis le 1er décembre, les mardis et jeudis.',
          'Dawati liko wazi tangu tarehe 1 Desemba, Jumanne na Alhamisi.',
        ),
        proof: { text: 'Notice of the opening (demo)', url: 'https://example.org/licence-desk' },
      },
    ],
    answers: {
      miners: { agree: 2, disagree: 13 },
      civilSociety: { agree: 3, disagree: 3, unsure: 1 },
      industry: { agree: 6, disagree: 0 },
      government: { agree: 6, disagree: 0 },
    },
  },
  {
    publicId: 'ghdrilldat',
    dialogue: 'gh-2016',
    summary: 'gh-2016',
    result: english(
      'Publish the drill data of ground that was given back (demo)',
      'Publier les données de forage des terrains rendus (démo)',
      'Kuchapisha data za uchorongaji za ardhi iliyorudishwa (onyesho)',
    ),
    proof: english(
      'A page with the files, free to download',
      'Une page avec les fichiers, à télécharger librement',
      'Ukurasa wenye faili, bure kupakua',
    ),
    dueOn: '2017-06-30',
    owner: {
      name: 'Abena Demo-Asare',
      role: 'Exploration manager',
      organisation: 'o-gh-i1',
      group: 'industry',
    },
    isNamed: true,
    heard: 'phone',
    draftedOn: '2016-02-22',
    topics: ['geodata'],
    goals: ['9'],
    steps: [
      {
        on: '2017-03-01',
        status: 'notStarted',
        byOwner: false,
        note: english(
          'Asked by phone: the files are in boxes, and nobody has been given the work.',
          'Demandé par téléphone : les fichiers sont dans des cartons, personne n’en est chargé.',
          'Aliulizwa kwa simu: faili ziko kwenye maboksi, hakuna aliyepewa kazi hiyo.',
        ),
      },
    ],
    answers: {},
  },
  {
    publicId: 'ghwomenlst',
    dialogue: 'gh-2016',
    summary: 'gh-2016',
    result: english(
      'Put the women who carry and wash on the list of the association (demo)',
      'Inscrire sur la liste de l’association les femmes qui portent et lavent (démo)',
      'Kuwaandika wanawake wanaobeba na kuosha kwenye orodha ya chama (onyesho)',
    ),
    proof: english(
      'The list, read out at the yearly meeting',
      'La liste, lue à la réunion annuelle',
      'Orodha, ikisomwa kwenye mkutano wa mwaka',
    ),
    dueOn: '2016-08-31',
    owner: {
      name: 'Esi Demo-Badu',
      role: 'Secretary',
      organisation: 'o-gh-m1',
      group: 'miners',
    },
    isNamed: false,
    heard: 'phone',
    draftedOn: '2016-02-22',
    topics: ['women'],
    goals: ['5'],
    steps: [
      {
        on: '2016-08-20',
        status: 'changed',
        byOwner: false,
        note: english(
          'The members want to vote on it first, at the meeting of the next year.',
          'Les membres veulent d’abord voter, à la réunion de l’année suivante.',
          'Wanachama wanataka kupiga kura kwanza, kwenye mkutano wa mwaka unaofuata.',
        ),
        result: english(
          'Vote on putting the women who carry and wash on the list, and do it (demo)',
          'Voter l’inscription des femmes qui portent et lavent, et le faire (démo)',
          'Kupiga kura kuhusu kuwaandika wanawake wanaobeba na kuosha, na kuwaandika (onyesho)',
        ),
        dueOn: '2017-08-31',
      },
      {
        on: '2017-09-15',
        status: 'substantial',
        byOwner: false,
        note: english(
          'Forty-one women are on the list; those of two sites are still missing.',
          'Quarante et une femmes sont inscrites ; celles de deux sites manquent encore.',
          'Wanawake arobaini na mmoja wako kwenye orodha; wa maeneo mawili bado hawapo.',
        ),
      },
    ],
    answers: {},
  },
]
