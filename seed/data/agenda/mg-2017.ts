import type { Session } from '../kinds'
import { english } from '../words'

export const madagascarSessions: readonly Session[] = [
  {
    id: 'mg-s01',
    day: '2017-03-07',
    from: '09:00',
    to: '16:00',
    kind: 'villageDay',
    rule: 'closed',
    topics: ['local_gov', 'environment'],
    title: english(
      'Region 1: elders, washers, diggers by turn',
      'Région 1 : anciens, laveuses et creuseurs, tour à tour',
      'Mkoa wa 1: wazee, waoshaji na wachimbaji, kwa zamu',
    ),
    note: english(
      'A facilitator takes notes; only agreed points leave the village.',
      'Une facilitatrice prend des notes ; seuls les points acceptés sortent du village.',
      'Mwezeshaji anaandika; mambo yaliyokubaliwa tu ndiyo yanatoka kijijini.',
    ),
  },
  {
    id: 'mg-s02',
    day: '2017-03-08',
    from: '09:00',
    to: '13:00',
    kind: 'workshop',
    rule: 'chatham',
    topics: ['market', 'local_gov'],
    title: english(
      'Region 1: commune, ministry, traders, miners',
      'Région 1 : commune, ministère, négociants, artisans miniers',
      'Mkoa wa 1: komuni, wizara, wafanyabiashara, wachimbaji',
    ),
    note: english(
      'Each table fills in one sheet.',
      'Chaque table remplit une fiche.',
      'Kila meza inajaza fomu moja.',
    ),
  },
  {
    id: 'mg-s03',
    day: '2017-06-20',
    from: '08:00',
    to: '15:00',
    kind: 'walk',
    rule: 'open',
    topics: ['environment', 'land_lsm'],
    title: english(
      'Walking the park limit',
      'Parcourir à pied la limite du parc',
      'Kutembea kwenye mpaka wa hifadhi',
    ),
    note: english(
      'Photographs of the ground only, no faces.',
      'Photos du terrain seulement, aucun visage.',
      'Picha za ardhi tu, hakuna sura za watu.',
    ),
  },
  {
    id: 'mg-s04',
    day: '2017-10-10',
    from: '09:00',
    to: '16:00',
    kind: 'workshop',
    rule: 'chatham',
    topics: ['licensing', 'market'],
    title: english(
      'Region 2: pilots, prices, permits',
      'Région 2 : projets pilotes, prix, permis',
      'Mkoa wa 2: miradi ya majaribio, bei, vibali',
    ),
    note: english(
      'The draft summary is begun here.',
      'La synthèse est ébauchée ici.',
      'Rasimu ya muhtasari inaanzia hapa.',
    ),
  },
]
