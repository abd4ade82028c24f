import type { Dialogue } from '../kinds'
import { english } from '../words'

export const share2017: Dialogue = {
  id: 'share-2017',
  slug: 'share-2017',
  access: 'public',
  state: 'archived',
  country: null,
  languages: ['en', 'sw', 'fr'],
  topics: ['data_trust', 'market', 'finance', 'licensing', 'follow_up'],
  sessionRule: 'open',
  title: english(
    'Online ASM day: reconstruction for demonstration',
    'Journée en ligne de la petite mine : reconstitution pour démonstration',
    'Siku ya mtandaoni ya uchimbaji mdogo: imeundwa upya kwa maonyesho',
  ),
  shortTitle: english(
    'Online ASM day',
    'Journée en ligne de la petite mine',
    'Siku ya mtandaoni ya uchimbaji mdogo',
  ),
  description: english(
    'One day online, open to all, with voices relayed from radio and text messages, new research and questions from three continents. It follows the shape of a real day; every person, organisation and word below is invented.',
    'Une journée en ligne ouverte à tous, avec des voix relayées par la radio et les SMS, des recherches nouvelles et des questions de trois continents. Elle suit la forme d’une vraie journée ; les personnes, les organisations et les paroles qui suivent sont toutes inventées.',
    'Siku moja mtandaoni, wazi kwa wote, yenye sauti zilizopokelewa kupitia redio na ujumbe mfupi, tafiti mpya na maswali kutoka mabara matatu. Inafuata muundo wa siku halisi; lakini watu, mashirika na maneno yote hapa chini ni ya kubuni.',
  ),
  place: english('Online', 'En ligne', 'Mtandaoni'),
  prompt: english(
    'What should the two mining meetings in Cape Town next week hear about small-scale mining? One thing you know from your own work.',
    'Que devraient entendre sur la petite mine les deux réunions minières du Cap la semaine prochaine ? Une chose que vous savez par votre propre travail.',
    'Mikutano miwili ya madini itakayofanyika Cape Town wiki ijayo isikie nini kuhusu uchimbaji mdogo? Taja jambo moja unalolijua kutokana na kazi yako.',
  ),
  from: '2017-02-01',
  to: '2017-02-01',
  createdOn: '2017-01-09',
  stages: [
    { stage: 'preparation', from: '2017-01-09', to: '2017-01-16' },
    { stage: 'registration', from: '2017-01-17', to: '2017-02-01' },
    { stage: 'discussion', from: '2017-02-01', to: '2017-02-05' },
    { stage: 'event', from: '2017-02-01', to: '2017-02-01' },
    { stage: 'summary', from: '2017-02-06', to: '2017-02-15' },
  ],
  hosts: ['o-conv', 'o-gl-a1'],
  facts: [
    {
      text: english(
        'The real #shareASM day was Wednesday 1 February 2017, the second of its kind; the first was on 25 June 2015.',
        'La vraie journée #shareASM a eu lieu le mercredi 1er février 2017 ; c’était la deuxième, la première datait du 25 juin 2015.',
        'Siku halisi ya #shareASM ilikuwa Jumatano tarehe 1 Februari 2017, ya pili ya aina yake; ya kwanza ilikuwa tarehe 25 Juni 2015.',
      ),
      url: 'https://iiedorg-stage.ac.iied.org/iied-host-2nd-online-artisanal-small-scale-mining-asm-day',
    },
    {
      text: english(
        'It was held a week before Investing in African Mining Indaba and the Alternative Mining Indaba in Cape Town.',
        'Elle s’est tenue une semaine avant l’Investing in African Mining Indaba et l’Alternative Mining Indaba, au Cap.',
        'Ilifanyika wiki moja kabla ya Investing in African Mining Indaba na Alternative Mining Indaba, Cape Town.',
      ),
      url: 'https://www.iied.org/iied-publishes-latest-newsletter-artisanal-small-scale-mining',
    },
  ],
  groups: {
    government: { target: 20, came: 18 },
    civilSociety: { target: 40, came: 61 },
    industry: { target: 30, came: 24 },
    miners: { target: 60, came: 23 },
    community: { target: 10, came: 8 },
    academia: { target: 30, came: 40 },
    media: { target: 20, came: 18 },
    partner: { target: 20, came: 20 },
  },
  attendance: {
    invited: null,
    came: 212,
    women: 97,
    under30: 70,
    note: english(
      'Open to all. Counted: people with an account and people whose text message or radio call was relayed (invented figures).',
      'Ouvert à tous. Sont comptés les comptes et les personnes dont le SMS ou l’appel à la radio a été relayé (chiffres inventés).',
      'Ilikuwa wazi kwa wote. Wamehesabiwa wenye akaunti na watu ambao ujumbe au simu yao redioni ilifikishwa (takwimu za kubuni).',
    ),
    missingVoices: english(
      'Anyone without data: the relay by radio and text message was added too late.',
      'Toute personne sans forfait internet : le relais par radio et SMS est arrivé trop tard.',
      'Yeyote asiye na bando la intaneti: njia ya redio na ujumbe mfupi iliongezwa kwa kuchelewa.',
    ),
  },
  privacyNote: english(
    'This day was open: what you posted as public could be read by anybody, at once after release. Names were shown only where people chose it. The day is archived; nothing new can be added, and you can still withdraw what is yours. The safeguarding lead is Dr Helen Odame (demo).',
    'Cette journée était ouverte : ce que vous publiiez en public pouvait être lu par tous, dès la validation. Les noms n’apparaissent que si la personne l’a choisi. La journée est archivée ; on n’y ajoute plus rien, mais vous pouvez toujours retirer ce qui est à vous. La responsable de la protection est la Dre Helen Odame (demo).',
    'Siku hii ilikuwa wazi: ulichoweka kwa umma kiliweza kusomwa na yeyote mara tu kilipoidhinishwa. Majina yalionyeshwa pale tu mtu alipochagua. Siku hii imehifadhiwa; hakuna jipya linaloongezwa, lakini bado unaweza kuondoa kilicho chako. Msimamizi wa ulinzi ni Dkt. Helen Odame (demo).',
  ),
}
