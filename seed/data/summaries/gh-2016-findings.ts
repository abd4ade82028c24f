import type { Finding } from '../published-kinds'
import { english, words } from '../words'

const roadmapTopics = {
  text: english(
    'IIED on the emerging roadmap of the real dialogue',
    'L’IIED sur la feuille de route naissante du vrai dialogue',
    'IIED kuhusu mpango uliokuwa ukiandaliwa wa majadiliano halisi',
  ),
  url: 'https://www.iied.org/leaders-join-forces-for-productive-equitable-artisanal-small-scale-mining-ghana',
}

export const gh2016Findings: readonly Finding[] = [
  {
    id: 'F1',
    title: english(
      'Nobody can see the licence path',
      'Personne ne voit le chemin du permis',
      'Hakuna anayeona njia ya kupata leseni',
    ),
    body: words('en', {
      en: 'Miners told of months of waiting without knowing the next step. Officers told of four people for hundreds of pits. Both said the same thing from two sides of a counter: the path is written nowhere that an applicant can read. Some people stay away because no block that they could afford is on offer. A page on the wall would not end the backlog, but it would show where a file is lying.',
    }),
    strength: 'severalGroups',
    groups: ['miners', 'government'],
    moments: [{ interview: 'I03', start: 16, end: 30 }],
    views: ['V001', 'V002', 'V003'],
    evidence: [roadmapTopics],
    dissent: words('en', {
      en: 'Officers ask for complete files from whole groups first: without them, they say, no number of days can be kept.',
    }),
  },
  {
    id: 'F2',
    title: english(
      'Ground data exists but does not travel',
      'Les données du sous-sol existent mais ne circulent pas',
      'Taarifa za ardhi zipo lakini hazifiki',
    ),
    body: words('en', {
      en: 'Students map old pits as an exercise and the maps go into a drawer. A company holds drill data on ground that it will never mine. Cooperatives, meanwhile, dig blind. Everybody who spoke was ready to pass something on. What is missing is a way: who hands over what, in which form, and who is responsible if it turns out to be wrong.',
    }),
    strength: 'singleGroup',
    groups: ['academia', 'industry'],
    views: ['V004', 'V005'],
    evidence: [
      {
        text: english(
          'Friends of the Nation on the research-based days of the real dialogue',
          'Friends of the Nation sur les journées de recherche du vrai dialogue',
          'Friends of the Nation kuhusu siku za utafiti za majadiliano halisi',
        ),
        url: 'https://fonghana.org/stakeholders-brainstorm-on-a-road-map-towards-formalisation-of-asm-in-ghana/',
      },
    ],
    dissent: words('en', {
      en: 'A company wants a liability rule before it shares anything.',
    }),
  },
  {
    id: 'F3',
    title: english(
      'Gold buyers are the lenders, and the price is tied to the debt',
      'Les acheteurs d’or sont les prêteurs, et le prix est lié à la dette',
      'Wanunuzi wa dhahabu ndio wakopeshaji, na bei imefungwa na deni',
    ),
    body: words('en', {
      en: 'Banks ask for accounts that small mines do not have. A buyer asks for nothing, lends the same evening, and sets the price when the gold comes. Owners call it the loan they live on. A buyer said that lending before the gold exists is a risk, and that a third person checking weight and purity would let him offer better terms. Both sides described the same knot.',
    }),
    strength: 'severalGroups',
    groups: ['miners', 'industry'],
    views: ['V006', 'V007'],
    evidence: [roadmapTopics],
    dissent: words('en', { en: 'A buyer says that the risk is real and is shared, not invented.' }),
  },
  {
    id: 'F4',
    title: english(
      'Mercury change needs shared tools with a paid keeper',
      'Sortir du mercure demande des outils partagés et un gardien payé',
      'Kuacha zebaki kunahitaji vifaa vya pamoja na mtunzaji anayelipwa',
    ),
    body: words('en', {
      en: 'Rules alone have not changed how gold is burnt. In the experience of inspectors, cleaner tools last where they belong to a whole group and looking after them is a paid job; elsewhere they rust. The finding rests on one group and should be tested with those who burn the gold.',
    }),
    strength: 'singleGroup',
    groups: ['government'],
    views: ['V008'],
    evidence: [],
    dissent: words('en', { en: 'No company spoke about mercury.' }),
  },
  {
    id: 'F5',
    title: english(
      'Women’s work is invisible in rules and timetables',
      'Le travail des femmes est invisible dans les règles et les horaires',
      'Kazi ya wanawake haionekani katika kanuni na ratiba',
    ),
    body: words('en', {
      en: 'Visitors saw women at work on all three sites; the register of licences hardly shows them. Meetings leave them out a second time when they are held far away, in a language and at an hour that suit others. The evening circle led by a woman filled up. Two requests follow: record who works, not only who holds a paper, and settle the hour with those who should come.',
    }),
    strength: 'severalGroups',
    groups: ['civilSociety', 'miners'],
    views: ['V010', 'V011'],
    evidence: [],
    dissent: words('en', { en: 'None recorded; few officials spoke.' }),
  },
  {
    id: 'F6',
    title: english(
      'Enforcement without receipts destroys trust',
      'Des contrôles sans reçu détruisent la confiance',
      'Misako bila stakabadhi huvunja imani',
    ),
    body: words('en', {
      en: 'What is taken in a raid is not written down, so nobody can ask for it back. Those who might register stay away, because giving a name feels like giving evidence. The request is for a fair procedure: a receipt for each thing, an office that takes complaints, and a day by which it answers.',
    }),
    strength: 'contested',
    groups: ['civilSociety', 'miners'],
    views: ['V017', 'V003'],
    evidence: [],
    dissent: words('en', { en: 'Security services were not in the room. Their side is missing.' }),
  },
  {
    id: 'F7',
    title: english(
      'Chiefs and farmers are consulted too late',
      'Chefs et paysans sont consultés trop tard',
      'Machifu na wakulima huulizwa kwa kuchelewa',
    ),
    body: words('en', {
      en: 'Elders learn of a new concession from the noise of it. By then the signature is old and the quarrel is new. Their request is simple: hear those who farm and guard the land while the answer is still open, and keep a record of the talk.',
    }),
    strength: 'singleGroup',
    groups: ['community'],
    views: ['V013'],
    evidence: [],
    dissent: words('en', { en: 'Still to be tested with officials.' }),
  },
]
