import type { Dialogue } from '../kinds'
import { english } from '../words'

export const gh2016: Dialogue = {
  id: 'gh-2016',
  slug: 'gh-2016',
  access: 'public',
  state: 'open',
  country: 'GH',
  languages: ['en', 'tw'],
  topics: ['licensing', 'geodata', 'finance', 'mercury', 'women', 'land_lsm', 'security_hr'],
  sessionRule: 'chatham',
  title: english(
    'Ghana action dialogue: reconstruction for demonstration',
    'Dialogue d’action au Ghana : reconstitution pour démonstration',
    'Majadiliano ya utekelezaji Ghana: yameundwa upya kwa maonyesho',
  ),
  shortTitle: english(
    'Ghana action dialogue',
    'Dialogue d’action au Ghana',
    'Majadiliano ya utekelezaji Ghana',
  ),
  description: english(
    'Miners, officials, companies and civil society spent two days at mine sites and two days in one room. They asked what keeps small-scale mining outside the law, and who could change it. The meeting followed the shape of a real one; every person, organisation and word below is invented.',
    'Artisans miniers, agents de l’État, entreprises et société civile ont passé deux jours sur les sites et deux jours dans une même salle. Ils se sont demandé ce qui maintient la petite mine hors de la loi, et qui peut y changer quelque chose. La rencontre suit la forme d’une vraie ; les personnes, les organisations et les paroles qui suivent sont toutes inventées.',
    'Wachimbaji, maofisa wa serikali, kampuni na asasi za kiraia walikaa siku mbili machimboni na siku mbili katika chumba kimoja. Waliuliza nini kinauweka uchimbaji mdogo nje ya sheria, na nani anaweza kubadili hali hiyo. Mkutano huu unafuata muundo wa mkutano halisi; lakini watu, mashirika na maneno yote hapa chini ni ya kubuni.',
  ),
  place: english(
    'Tarkwa, Western Region, Ghana',
    'Tarkwa, Région de l’Ouest, Ghana',
    'Tarkwa, Mkoa wa Magharibi, Ghana',
  ),
  prompt: english(
    'What one change, within a year, would make small-scale mining here safer, fairer or easier to do within the law? Say who could make it.',
    'Quel changement, d’ici un an, rendrait la petite mine plus sûre, plus juste ou plus facile à exercer dans la légalité ? Dites qui peut le faire.',
    'Ni badiliko gani moja, ndani ya mwaka mmoja, lingefanya uchimbaji mdogo hapa uwe salama zaidi, wa haki zaidi au rahisi zaidi kufanywa kisheria? Sema nani anaweza kulifanya.',
  ),
  from: '2016-01-19',
  to: '2016-01-22',
  createdOn: '2015-10-05',
  stages: [
    { stage: 'preparation', from: '2015-10-05', to: '2015-11-30' },
    { stage: 'registration', from: '2015-12-01', to: '2016-01-22' },
    { stage: 'discussion', from: '2016-01-19', to: '2016-01-31' },
    { stage: 'event', from: '2016-01-19', to: '2016-01-22' },
    { stage: 'summary', from: '2016-02-01', to: '2016-02-19' },
    { stage: 'followUp', from: '2016-02-20', to: null },
  ],
  hosts: ['o-conv'],
  facts: [
    {
      text: english(
        'The real dialogue took place in Tarkwa, Western Region, Ghana, on 19-22 January 2016. Friends of the Nation hosted it with IIED; over 55 people took part.',
        'Le vrai dialogue s’est tenu à Tarkwa, dans la Région de l’Ouest du Ghana, du 19 au 22 janvier 2016. Friends of the Nation l’a accueilli avec l’IIED ; plus de 55 personnes y ont participé.',
        'Majadiliano halisi yalifanyika Tarkwa, Mkoa wa Magharibi, Ghana, tarehe 19-22 Januari 2016. Yaliandaliwa na Friends of the Nation pamoja na IIED; zaidi ya watu 55 walishiriki.',
      ),
      url: 'https://www.iied.org/g04053',
    },
    {
      text: english(
        'Two days of visits to three mine sites came first, then two days of dialogue based on research. A Learning and Leadership Group was formed.',
        'Deux jours de visite de trois sites miniers, puis deux jours de dialogue fondé sur la recherche. Un groupe d’apprentissage et de leadership a été formé.',
        'Kwanza zilikuwa siku mbili za kutembelea machimbo matatu, kisha siku mbili za majadiliano yaliyotokana na utafiti. Kundi la Kujifunza na Uongozi liliundwa.',
      ),
      url: 'https://fonghana.org/stakeholders-brainstorm-on-a-road-map-towards-formalisation-of-asm-in-ghana/',
    },
    {
      text: english(
        'Topics of the emerging roadmap: geological information, good practice and finance. There were calls for simpler licensing.',
        'Thèmes de la feuille de route naissante : information géologique, bonnes pratiques et financement. Des voix ont demandé des permis plus simples.',
        'Mada za mpango uliokuwa ukiandaliwa: taarifa za kijiolojia, utendaji bora na fedha. Kulikuwa na wito wa kurahisisha utoaji wa leseni.',
      ),
      url: 'https://www.iied.org/leaders-join-forces-for-productive-equitable-artisanal-small-scale-mining-ghana',
    },
    {
      text: english(
        'Participants met mineworkers at Nsuaem Top and chiefs at Kanyonko (also spelt Kayanko).',
        'Les participants ont rencontré des travailleurs de la mine à Nsuaem Top et des chefs à Kanyonko (écrit aussi Kayanko).',
        'Washiriki walikutana na wafanyakazi wa migodi Nsuaem Top na machifu wa Kanyonko (pia huandikwa Kayanko).',
      ),
      url: 'https://iiedorg-stage.ac.iied.org/asm-dialogue-creates-ambition-for-change-ghana',
    },
    {
      text: english(
        'Video interviews with participants were published on 27 October 2016. None of them is shown here.',
        'Des entretiens filmés avec des participants ont été publiés le 27 octobre 2016. Aucun n’est montré ici.',
        'Mahojiano ya video na washiriki yalichapishwa tarehe 27 Oktoba 2016. Hakuna hata moja linaloonyeshwa hapa.',
      ),
      url: 'https://iiedorg-stage.ac.iied.org/new-voices-ghanaian-miners-students-civil-society-representatives-talk-about-asm',
    },
  ],
  groups: {
    government: { target: 12, came: 11 },
    civilSociety: { target: 12, came: 12 },
    industry: { target: 12, came: 9 },
    miners: { target: 20, came: 16 },
    community: { target: 4, came: 4 },
    academia: { target: 4, came: 4 },
  },
  attendance: {
    invited: 74,
    came: 56,
    women: 19,
    under30: 12,
    note: english(
      'Counted here: distinct people present at one session or more (invented figures). Public sources on the real meeting say [over 55](https://www.iied.org/g04053).',
      'Sont comptées ici les personnes distinctes présentes à au moins une séance (chiffres inventés). Les sources publiques sur la vraie rencontre disent [plus de 55](https://www.iied.org/g04053).',
      'Hapa wamehesabiwa watu tofauti waliohudhuria kikao kimoja au zaidi (takwimu za kubuni). Vyanzo vya umma kuhusu mkutano halisi vinasema [zaidi ya 55](https://www.iied.org/g04053).',
    ),
    missingVoices: english(
      'Seasonal migrants; people from two pits under police closure.',
      'Les migrants saisonniers ; les gens de deux puits fermés par la police.',
      'Wahamiaji wa msimu; watu wa mashimo mawili yaliyofungwa na polisi.',
    ),
  },
  privacyNote: english(
    'In this dialogue nobody asks whether you hold a licence. Views spoken in Twi are kept as a short summary in English; no sound is stored. Under the session rule (Chatham House) nobody may say who spoke or who was there. The safeguarding lead is Dr Helen Odame (demo).',
    'Dans ce dialogue, personne ne demande si vous avez un permis. Ce qui est dit en twi est gardé sous forme d’un court résumé en anglais ; aucun son n’est conservé. Selon la règle des séances (Chatham House), personne ne peut dire qui a parlé ni qui était là. La responsable de la protection est la Dre Helen Odame (demo).',
    'Katika majadiliano haya hakuna anayeuliza kama una leseni. Maoni yaliyosemwa kwa Kitwi huhifadhiwa kama muhtasari mfupi wa Kiingereza; hakuna sauti inayohifadhiwa. Kwa kanuni ya vikao (Chatham House) hakuna anayeruhusiwa kusema nani alizungumza wala nani alikuwepo. Msimamizi wa ulinzi ni Dkt. Helen Odame (demo).',
  ),
}
