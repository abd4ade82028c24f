import type { Dialogue } from '../kinds'
import { english, words } from '../words'

export const tz2017: Dialogue = {
  id: 'tz-2017',
  slug: 'tz-2017',
  access: 'public',
  state: 'open',
  country: 'TZ',
  languages: ['sw', 'en'],
  topics: [
    'licensing',
    'finance',
    'market',
    'women',
    'child_labour',
    'tax',
    'land_lsm',
    'technology',
  ],
  sessionRule: 'chatham',
  title: english(
    'Tanzania action dialogue: reconstruction for demonstration',
    'Dialogue d’action en Tanzanie : reconstitution pour démonstration',
    'Majadiliano ya utekelezaji Tanzania: yameundwa upya kwa maonyesho',
  ),
  shortTitle: english(
    'Tanzania action dialogue',
    'Dialogue d’action en Tanzanie',
    'Majadiliano ya utekelezaji Tanzania',
  ),
  description: english(
    'A process of fourteen months in four steps: small meetings of one or two groups, talks by theme, four days together near the lake, and a review after six months. It follows the shape of a real process; every person, organisation and word below is invented.',
    'Un processus de quatorze mois en quatre étapes : petites réunions d’un ou deux groupes, échanges par thème, quatre jours ensemble près du lac, puis un bilan après six mois. Il suit la forme d’un vrai processus ; les personnes, les organisations et les paroles qui suivent sont toutes inventées.',
    'Mchakato wa miezi kumi na minne wenye hatua nne: mikutano midogo ya kundi moja au mawili, majadiliano ya mada, siku nne za pamoja karibu na ziwa, na tathmini baada ya miezi sita. Unafuata muundo wa mchakato halisi; lakini watu, mashirika na maneno yote hapa chini ni ya kubuni.',
  ),
  place: english(
    'Geita and three other places, Tanzania',
    'Geita et trois autres lieux, Tanzanie',
    'Geita na maeneo mengine matatu, Tanzania',
  ),
  prompt: words('sw', {
    sw: 'Nini kinawazuia wachimbaji wadogo wasifanye kazi yao kwa usalama, kwa leseni na kwa faida? Toa pendekezo moja, na useme nani alitekeleze.',
    en: 'What keeps small-scale miners from working safely, with a licence and at a profit? Make one proposal, and say who should carry it out.',
    fr: 'Qu’est-ce qui empêche les artisans miniers de travailler en sécurité, avec un permis et en y gagnant ? Faites une proposition, et dites qui doit la réaliser.',
  }),
  from: '2017-05-11',
  to: '2017-11-10',
  createdOn: '2017-03-06',
  stages: [
    { stage: 'preparation', from: '2017-03-06', to: '2017-03-31' },
    { stage: 'registration', from: '2017-04-01', to: '2017-11-10' },
    { stage: 'discussion', from: '2017-05-11', to: '2017-11-19' },
    { stage: 'event', from: '2017-11-07', to: '2017-11-10' },
    { stage: 'summary', from: '2017-11-20', to: '2017-12-08' },
    { stage: 'followUp', from: '2017-12-09', to: null },
  ],
  hosts: ['o-conv', 'o-tz-c1'],
  facts: [
    {
      text: english(
        'The real process began in Tanzania in September 2016; stakeholders said the time was right.',
        'Le vrai processus a commencé en Tanzanie en septembre 2016 ; les acteurs ont dit que le moment était venu.',
        'Mchakato halisi ulianza Tanzania Septemba 2016; wadau walisema wakati ulikuwa umefika.',
      ),
      url: 'https://www.iied.org/time-right-for-dialogue-about-sustainable-asm-tanzania',
    },
    {
      text: english(
        'On 11-19 May, meetings with one or two groups at a time were held in Mererani, Geita, Dodoma and Dar es Salaam. HakiMadini was the country convenor; MTL Consulting did the research.',
        'Du 11 au 19 mai, des réunions avec un ou deux groupes à la fois ont eu lieu à Mererani, Geita, Dodoma et Dar es Salaam. HakiMadini convoquait ; MTL Consulting menait la recherche.',
        'Tarehe 11-19 Mei, mikutano ya kundi moja au mawili kwa wakati ilifanyika Mererani, Geita, Dodoma na Dar es Salaam. HakiMadini ndiyo iliyoitisha; MTL Consulting ilifanya utafiti.',
      ),
      url: 'http://hakimadini.org/iied.php',
    },
    {
      text: english(
        'Thematic dialogues in September 2017 were about business, women, land use, and large and small mines.',
        'Les dialogues thématiques de septembre 2017 portaient sur l’entreprise, les femmes, l’usage des terres, les grandes et les petites mines.',
        'Majadiliano ya mada ya Septemba 2017 yalihusu biashara, wanawake, matumizi ya ardhi, na migodi mikubwa na midogo.',
      ),
      url: 'https://hakirasilimali.or.tz/discussion-paper-a-road-map-for-positive-reforms-on-asm-small-scale-mining-in-tanzania',
    },
    {
      text: english(
        'The action dialogue took place in Geita on 7-10 November 2017: two days in the field, two of workshop. UNECA, writing for the African Minerals Development Centre, counts 80 people.',
        'Le dialogue d’action s’est tenu à Geita du 7 au 10 novembre 2017 : deux jours sur le terrain, deux en atelier. La CEA, pour le Centre africain de développement minier, compte 80 personnes.',
        'Majadiliano ya utekelezaji yalifanyika Geita tarehe 7-10 Novemba 2017: siku mbili za kutembelea machimbo, siku mbili za warsha. UNECA, kwa niaba ya Kituo cha Maendeleo ya Madini Afrika, inahesabu watu 80.',
      ),
      url: 'https://www.uneca.org/stories/amdc-participates-asm-multi-stakeholder-dialogue',
    },
    {
      text: english(
        'The workshop included lessons from Mongolia, a vision and roadmap, and the naming of a Learning and Leadership Group.',
        'L’atelier comprenait des leçons venues de Mongolie, une vision et une feuille de route, et la désignation d’un groupe d’apprentissage et de leadership.',
        'Warsha ilikuwa na mafunzo kutoka Mongolia, dira na mpango kazi, na kuteuliwa kwa Kundi la Kujifunza na Uongozi.',
      ),
      url: 'https://fdocuments.us/document/action-dialogue-on-artisanal-and-small-scale-mining-asm-in-2018-07-05-experience.html',
    },
  ],
  groups: {
    government: { target: 18, came: 17 },
    civilSociety: { target: 18, came: 18 },
    industry: { target: 18, came: 14 },
    miners: { target: 36, came: 30 },
    media: { target: 4, came: 4 },
    academia: { target: 4, came: 5 },
  },
  attendance: {
    invited: 118,
    came: 88,
    women: 34,
    under30: 21,
    note: english(
      'Counted here: distinct people present at one session or more of the four days in November (invented figures). Public sources on the real meeting say [80](https://www.uneca.org/stories/amdc-participates-asm-multi-stakeholder-dialogue) or some 90.',
      'Sont comptées ici les personnes distinctes présentes à au moins une séance des quatre jours de novembre (chiffres inventés). Les sources publiques sur la vraie rencontre disent [80](https://www.uneca.org/stories/amdc-participates-asm-multi-stakeholder-dialogue) ou environ 90.',
      'Hapa wamehesabiwa watu tofauti waliohudhuria kikao kimoja au zaidi katika siku nne za Novemba (takwimu za kubuni). Vyanzo vya umma kuhusu mkutano halisi vinasema [80](https://www.uneca.org/stories/amdc-participates-asm-multi-stakeholder-dialogue) au takriban 90.',
    ),
    missingVoices: english(
      'Night-shift drillers; refugees.',
      'Les foreurs de nuit ; les réfugiés.',
      'Wachimbaji wa zamu ya usiku; wakimbizi.',
    ),
  },
  privacyNote: english(
    'In this dialogue you may give your view in Kiswahili or English, or speak it to a facilitator who reads it back to you. Some people were recorded for radio only after they said yes to radio. No place finer than a district is published. The safeguarding lead is Dr Helen Odame (demo).',
    'Dans ce dialogue, vous pouvez donner votre avis en swahili ou en anglais, ou le dire à un facilitateur qui vous le relit. Certaines personnes ont été enregistrées pour la radio, seulement après avoir dit oui à la radio. Aucun lieu plus précis qu’un district n’est publié. La responsable de la protection est la Dre Helen Odame (demo).',
    'Katika majadiliano haya unaweza kutoa maoni kwa Kiswahili au Kiingereza, au kumwambia mwezeshaji ambaye atakusomea alichoandika. Baadhi ya watu walirekodiwa kwa ajili ya redio baada tu ya kukubali itumike redioni. Hakuna mahali panapotajwa kwa undani kuliko wilaya. Msimamizi wa ulinzi ni Dkt. Helen Odame (demo).',
  ),
}
