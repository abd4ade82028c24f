import type { Summary } from '../published-kinds'
import { english, words } from '../words'
import { gh2016Findings } from './gh-2016-findings'

export const gh2016Summary: Summary = {
  id: 'S-gh-2016',
  slug: 'gh-2016',
  dialogue: 'gh-2016',
  title: english(
    'What we heard in Tarkwa (demo)',
    'Ce que nous avons entendu à Tarkwa (demo)',
    'Tuliyoyasikia Tarkwa (demo)',
  ),
  inOneMinute: english(
    `- **Licences.** Nobody outside the offices can see the path. Make each step visible and timed.
- **Ground.** Old maps and drill data lie in drawers. They could help those who dig next.
- **Money.** The gold buyer’s loan is the real bank, and the price pays for it.
- **Women.** They carry, wash and sell, and are missing from lists and timetables.
- **District.** A small share of the fees, spent where people see it, would win defenders for legal miners.

**Three promises:** one page with steps, fees and days; a first set of old-pit maps for two cooperatives; a review in the same room after six months.

**One open quarrel:** what to do with the idle edges of large concessions.`,
    `- **Permis.** Hors des bureaux, personne ne voit les étapes, le tarif ni les délais. Il faut les afficher et les tenir.
- **Sous-sol.** De vieilles cartes et des données de forage dorment dans des tiroirs. Elles aideraient ceux qui creusent ensuite.
- **Argent.** La vraie banque, c’est l’avance de l’acheteur d’or, et c’est le prix qui la rembourse.
- **Femmes.** Elles portent, lavent et vendent, mais ne figurent ni dans les listes ni dans les horaires.
- **District.** Une petite part des redevances, dépensée là où on la voit, donnerait des défenseurs aux artisans miniers en règle.

**Trois engagements :** une page avec étapes, tarifs et délais ; un premier lot de cartes d’anciens puits pour deux coopératives ; un bilan dans la même salle au bout de six mois.

**Une querelle ouverte :** que faire des bords inexploités des grandes concessions.`,
    `- **Leseni.** Nje ya ofisi, hakuna anayeona hatua, ada na idadi ya siku. Ziwekwe wazi na zifuatwe.
- **Ardhi.** Ramani za zamani na takwimu za uchorongaji zimelala kwenye droo. Zingewasaidia wanaochimba baadaye.
- **Fedha.** Mkopo wa mnunuzi wa dhahabu ndiyo benki halisi, na hulipwa kupitia bei.
- **Wanawake.** Wanabeba, wanaosha na wanauza, lakini hawamo kwenye orodha wala kwenye ratiba.
- **Wilaya.** Sehemu ndogo ya ada, ikitumika mahali inapoonekana, ingewapa wachimbaji halali watetezi.

**Ahadi tatu:** ukurasa mmoja wenye hatua, ada na siku; ramani za kwanza za mashimo ya zamani kwa vyama viwili vya ushirika; tathmini katika chumba kilekile baada ya miezi sita.

**Ugomvi mmoja uliobaki:** nini kifanyike na pembe zisizotumika za maeneo makubwa ya madini.`,
  ),
  method: words('en', {
    en: 'For four days, people from all groups visited three sites and then worked in mixed tables. Each view below was written in answer to one question, or spoken to a facilitator who read it back. Speakers chose how they are named. Talk in the sessions followed the Chatham House rule. The text was checked by two people and read aloud, in English and Twi, before it was published. Two pits under police closure and seasonal migrants were not heard.',
  }),
  findings: gh2016Findings,
  disagreements: [
    {
      title: english(
        'The idle edges of large concessions',
        'Les bords inexploités des grandes concessions',
        'Pembe zisizotumika za maeneo makubwa',
      ),
      sides: [
        {
          title: words('en', { en: 'Release idle edges for a fixed term' }),
          body: words('en', {
            en: 'The ground has lain unused for years while people dig next to it at night. Give groups the use of it until an agreed date, with the boundary marked, and they will respect it. Nobody asks for it for ever.',
          }),
          views: ['V015'],
        },
        {
          title: words('en', { en: 'Share only where liability and boundary are settled' }),
          body: words('en', {
            en: 'Unused does not mean forgotten: whoever holds the licence answers for what happens on it. Before land or data is shared, it must be written down where the boundary runs and who is responsible if somebody is hurt.',
          }),
          views: ['V005'],
        },
      ],
      between: words('en', {
        en: 'A middle path was told from practice: a company talked with diggers for a week, moved a fence, and spent less than on guards.',
      }),
    },
  ],
  notTakenForward: [
    words('en', {
      en: 'A single national gold price board. One table asked for it; no owner was found.',
    }),
  ],
  draftedOn: '2016-02-01',
  versions: [
    {
      number: 1,
      publishedOn: '2016-02-19',
      changeNote: null,
      alsoCites: { F3: ['V063'] },
      review: {
        openedOn: '2016-02-08',
        days: 7,
        readOut: [{ on: '2016-02-10', group: 'miners', language: 'tw', people: 9 }],
        objections: [
          {
            by: 'gh-min-4',
            on: '2016-02-11',
            about: 'F1',
            language: 'en',
            text: 'It reads as if we never tried. We went to the office three times.',
            attribution: 'group',
            answer: english(
              'You are right. The text now says that people went and were sent away.',
              'Vous avez raison. Le texte dit maintenant que des personnes y sont allées et ont été renvoyées.',
              'Mko sahihi. Maandishi sasa yanasema kwamba watu walikwenda na wakarudishwa.',
            ),
            isMet: true,
          },
        ],
      },
    },
    {
      number: 2,
      publishedOn: '2016-03-11',
      changeNote: english(
        'One view was removed at its author’s request. Finding 3 now stands on the two views that remain; its words did not change.',
        'Un avis a été retiré à la demande de son auteur. Le constat 3 repose désormais sur les deux avis restants ; son texte n’a pas changé.',
        'Maoni ya mtu mmoja yameondolewa kwa ombi lake. Tokeo la 3 sasa linategemea maoni mawili yaliyobaki; maneno yake hayajabadilika.',
      ),
      alsoCites: {},
      review: english(
        'Only the reference to the removed view was taken out; no word was changed.',
        'Seule la référence à l’avis retiré a été enlevée ; aucun mot n’a changé.',
        'Rejeo la maoni yaliyoondolewa tu ndilo lililotolewa; hakuna neno lililobadilishwa.',
      ),
    },
  ],
}
