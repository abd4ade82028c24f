import type { Session } from '../kinds'
import { english } from '../words'

export const onlineDaySessions: readonly Session[] = [
  {
    id: 'sh-s01',
    day: '2017-02-01',
    from: '08:00',
    to: '10:00',
    kind: 'online',
    rule: 'open',
    topics: ['data_trust', 'women'],
    title: english(
      'Hour of the miner: relayed voices',
      'L’heure des artisans miniers : voix relayées',
      'Saa ya wachimbaji: sauti zilizofikishwa',
    ),
    note: english(
      'Voices relayed from radio and text messages.',
      'Des voix relayées par la radio et les SMS.',
      'Sauti zilizopokelewa kupitia redio na ujumbe mfupi.',
    ),
  },
  {
    id: 'sh-s02',
    day: '2017-02-01',
    from: '10:00',
    to: '12:00',
    kind: 'online',
    rule: 'open',
    topics: ['licensing'],
    title: english(
      'Interviews from a dialogue, with questions',
      'Entretiens d’un dialogue, avec questions',
      'Mahojiano kutoka majadiliano mengine, pamoja na maswali',
    ),
    note: english(
      'Three interviews are shown; the speakers answer in writing.',
      'Trois entretiens sont diffusés ; les personnes répondent par écrit.',
      'Mahojiano matatu yanaonyeshwa; waliohojiwa wanajibu kwa maandishi.',
    ),
  },
  {
    id: 'sh-s03',
    day: '2017-02-01',
    from: '12:00',
    to: '15:00',
    kind: 'online',
    rule: 'open',
    topics: ['geodata', 'data_trust'],
    title: english(
      'New research and how numbers are made',
      'Recherches nouvelles, et comment se font les chiffres',
      'Tafiti mpya, na jinsi takwimu zinavyopatikana',
    ),
    note: english(
      'The list of links stays on the page.',
      'La liste des liens reste sur la page.',
      'Orodha ya viungo inabaki kwenye ukurasa.',
    ),
  },
  {
    id: 'sh-s04',
    day: '2017-02-01',
    from: '15:00',
    to: '17:00',
    kind: 'online',
    rule: 'open',
    topics: ['follow_up'],
    title: english(
      'What to carry to Cape Town',
      'Ce qu’il faut porter au Cap',
      'Mambo ya kupeleka Cape Town',
    ),
    note: english(
      'Five lines, kept on an archived page.',
      'Cinq lignes, gardées sur une page archivée.',
      'Mistari mitano, iliyohifadhiwa kwenye ukurasa wa kumbukumbu.',
    ),
  },
]
