import type { Summary } from '../published-kinds'
import { words } from '../words'
import { tz2017Findings } from './tz-2017-findings'

export const tz2017Summary: Summary = {
  id: 'S-tz-2017',
  slug: 'tz-2017',
  dialogue: 'tz-2017',
  title: words('en', {
    en: 'What we heard by the lake (demo)',
    sw: 'Tuliyoyasikia kando ya ziwa (demo)',
    fr: 'Ce que nous avons entendu au bord du lac (demo)',
  }),
  inOneMinute: words('en', {
    en: `- **Women** join when a group can hold the licence and the meeting is at an hour they chose.
- **Finance.** Miners want the licence to count as security; the bank says leases to groups work better than loans.
- **Charges.** One clear charge, posted where people meet, would be paid.
- **Large mines** could buy from neighbours if somebody proves the ore is free of child labour and mercury.
- **Fear.** People run from patrols and want a place to ask without giving a name.

**Three promises:** an audio guide on group licences in Kiswahili; a trial of leases for four groups; a ninety-second summary on the radio.

**One open quarrel:** whether a licence can stand as security.`,
    sw: `- **Wanawake** hujiunga pale kikundi kinapoweza kumiliki leseni na mkutano unapokuwa saa waliyoichagua.
- **Fedha.** Wachimbaji wanataka leseni ihesabiwe kama dhamana; benki inasema kukodisha kwa vikundi kunafaa kuliko mikopo.
- **Tozo.** Tozo moja inayoeleweka, iliyobandikwa mahali watu wanapokutana, ingelipwa.
- **Migodi mikubwa** inaweza kununua kwa majirani ikiwa mtu atathibitisha kwamba mawe hayana ajira ya watoto wala zebaki.
- **Hofu.** Watu hukimbia doria na wanataka mahali pa kuuliza bila kutoa jina.

**Ahadi tatu:** mwongozo wa sauti wa Kiswahili kuhusu leseni za vikundi; jaribio la kukodisha vifaa kwa vikundi vinne; muhtasari wa sekunde tisini redioni.

**Ugomvi mmoja uliobaki:** kama leseni inaweza kuwa dhamana.`,
    fr: `- **Les femmes** participent quand un groupe peut détenir le permis et quand la réunion a lieu à l’heure qu’elles ont choisie.
- **Financement.** Les artisans miniers veulent que le permis serve de garantie ; la banque dit que louer à des groupes marche mieux que prêter.
- **Taxes.** Un seul montant clair, affiché là où l’on se réunit, serait payé.
- **Les grandes mines** pourraient acheter à leurs voisins si quelqu’un prouve que le minerai est sans travail d’enfant et sans mercure.
- **Peur.** On fuit les patrouilles et l’on demande un lieu où s’informer sans donner son nom.

**Trois engagements :** un guide audio en swahili sur les permis de groupe ; un essai de location de matériel pour quatre groupes ; un résumé de quatre-vingt-dix secondes à la radio.

**Une querelle ouverte :** le permis peut-il servir de garantie ?`,
  }),
  method: words('en', {
    en: 'Small meetings came first, then talks by theme, then four days together. Views were written, sent by text message, or spoken to a facilitator who read them back. Speakers chose how they are named. Talk in the sessions followed the Chatham House rule. The text was checked by two people, in English and Kiswahili. Night-shift drillers and refugees were not heard; the police and the tax office did not come.',
    sw: 'Kwanza ilikuwa mikutano midogo, kisha majadiliano ya mada, kisha siku nne za pamoja. Maoni yaliandikwa, yalitumwa kwa ujumbe mfupi, au yalisemwa kwa mwezeshaji aliyeyasoma tena kwa msemaji. Kila mmoja alichagua jinsi atakavyotajwa. Mazungumzo ya vikao yalifuata kanuni ya Chatham House. Maandishi yalikaguliwa na watu wawili, kwa Kiingereza na Kiswahili. Wachimbaji wa zamu ya usiku na wakimbizi hawakusikilizwa; polisi na ofisi ya kodi hawakuja.',
  }),
  findings: tz2017Findings,
  disagreements: [
    {
      title: words('en', {
        en: 'Can a licence stand as security?',
        sw: 'Je, leseni inaweza kuwa dhamana?',
        fr: 'Un permis peut-il servir de garantie ?',
      }),
      sides: [
        {
          title: words('en', {
            en: 'Yes: it is the only property we have',
            sw: 'Ndiyo: ndiyo mali pekee tuliyonayo',
          }),
          body: words('en', {
            en: 'A miner rarely owns a house in town. A paper that the state has issued and that earns money each month is worth more than an empty plot in town. If it cannot be pledged, the state does not trust its own paper.',
            sw: 'Ni nadra mchimbaji kuwa na nyumba mjini. Karatasi iliyotolewa na serikali na inayoingiza fedha kila mwezi ina thamani kuliko kiwanja kitupu mjini. Kama haiwezi kuwekwa dhamana, basi serikali haiiamini karatasi yake yenyewe.',
          }),
          views: ['V022'],
        },
        {
          title: words('en', {
            en: 'Not yet: lease first, lend later',
            sw: 'Bado: kukodisha kwanza, kukopesha baadaye',
          }),
          body: words('en', {
            en: 'A bank can only take what it can sell on, and a licence can’t be passed to another. Credit to individuals was lost; groups that leased and kept books paid. Begin there, and let records grow into credit.',
            sw: 'Benki huchukua tu kile inachoweza kukiuza, na leseni haiwezi kuhamishiwa mtu mwingine. Mikopo ya mtu binafsi ilipotea; vikundi vilivyokodi na kutunza hesabu vililipa. Anzeni hapo, kumbukumbu zikue hadi ziwe mkopo.',
          }),
          views: ['V033'],
        },
      ],
      between: words('en', {
        en: 'Both sides would watch a trial of leases with four groups.',
        sw: 'Pande zote mbili zitafuatilia jaribio la kukodisha kwa vikundi vinne.',
      }),
    },
  ],
  notTakenForward: [],
  draftedOn: '2017-11-20',
  versions: [
    {
      number: 1,
      publishedOn: '2017-12-08',
      changeNote: null,
      alsoCites: {},
      review: {
        openedOn: '2017-11-27',
        days: 7,
        readOut: [{ on: '2017-11-29', group: 'miners', language: 'sw', people: 14 }],
        objections: [],
      },
    },
  ],
}
