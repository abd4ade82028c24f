import type { Finding, Summary } from '../published-kinds'
import { english, words } from '../words'

const pilots = {
  text: english(
    'IIED on the pilot projects of the real process',
    'L’IIED sur les projets pilotes du vrai processus',
    'IIED kuhusu miradi ya majaribio ya mchakato halisi',
  ),
  url: 'https://www.iied.org/pictures-dialogues-pilot-projects-for-better-asm-governance-madagascar',
}

const governance = {
  text: english(
    'IIED on the real process in two mining regions',
    'L’IIED sur le vrai processus dans deux régions minières',
    'IIED kuhusu mchakato halisi katika mikoa miwili ya uchimbaji',
  ),
  url: 'https://iied.org/improving-governance-madagascars-artisanal-small-scale-mining-sector-ground',
}

const findings: readonly Finding[] = [
  {
    id: 'D1',
    title: words('fr', {
      fr: 'La limite du parc doit être parcourue, pas seulement dessinée',
      en: 'Park limits must be walked, not only mapped',
      sw: 'Mpaka wa hifadhi utembelewe kwa miguu, usichorwe tu',
    }),
    body: words('fr', {
      fr: 'Une carte existe, loin d’ici. Au village, chacun situe la limite ailleurs. Les anciens proposent une marche commune et des repères visibles de loin. Là où l’on rebouche et replante, la ligne se voit d’elle-même.',
      en: 'A map exists, far from here. In the village everybody puts the limit somewhere else. The elders propose a walk together and signs that can be seen from afar. Where pits are refilled and planted, the line shows by itself.',
    }),
    strength: 'singleGroup',
    groups: ['community', 'civilSociety'],
    views: ['V044', 'V041'],
    evidence: [pilots],
    dissent: words('fr', {
      fr: 'Le service du parc n’a pas été entendu.',
      en: 'The park service was not heard.',
    }),
  },
  {
    id: 'D2',
    title: words('fr', {
      fr: 'Le prix se fixe en une minute ; on veut balance, tampon et registre',
      en: 'The price is set in a minute; scale, stamp and price book are wanted',
      sw: 'Bei hupangwa kwa dakika moja; wanataka mizani, muhuri na kitabu cha bei',
    }),
    body: words('fr', {
      fr: 'Une journée de lavage se paie sur une parole du collecteur, que personne ne peut vérifier. Côté acheteurs, une pierre dont on ignore l’origine se revend mal ; un lot marqué par la commune vaudrait davantage. Les mêmes outils serviraient les deux : peser devant tous, marquer, noter.',
      en: 'A day of washing is paid on the collector’s word, which nobody can check. On the buyers’ side, a stone of unknown origin sells badly; a lot marked by the commune would be worth more. The same tools would serve both: weigh in front of all, mark, write down.',
    }),
    strength: 'severalGroups',
    groups: ['miners', 'industry'],
    views: ['V042', 'V043'],
    evidence: [governance],
    dissent: words('fr', { fr: 'Qui garde le tampon ?', en: 'Who keeps the stamp?' }),
  },
  {
    id: 'D3',
    title: words('fr', {
      fr: 'Reboucher marche quand c’est payé et fait au moment des pluies',
      en: 'Refilling works when it is paid and timed with the rains',
      sw: 'Kufukia mashimo hufaa kukilipwa na kufanywa msimu wa mvua',
    }),
    body: words('fr', {
      fr: 'Là où l’on a rebouché avec soin, des arbres poussent. Les équipes le feraient contre une paie liée au volume de terre. Encore faut-il que les plants arrivent quand il pleut : une livraison tardive a tout fait perdre.',
      en: 'Where pits were refilled with care, trees are growing. Teams would do it for pay tied to the volume of soil. But seedlings must arrive with the rain: one late delivery lost them all.',
    }),
    strength: 'severalGroups',
    groups: ['miners', 'civilSociety'],
    views: ['V041', 'V048'],
    evidence: [pilots],
    dissent: words('fr', { fr: 'Le coût n’est pas convenu.', en: 'The cost is not agreed.' }),
  },
  {
    id: 'D4',
    title: words('fr', {
      fr: 'Une commune a besoin d’une part des redevances pour suivre les sites',
      en: 'A commune needs a share of royalties to follow sites',
      sw: 'Komuni inahitaji sehemu ya mrabaha ili kufuatilia machimbo',
    }),
    body: words('fr', {
      fr: 'La commune connaît les équipes par leurs inscriptions, rarement par des visites : elle n’a pas de quoi se déplacer. Quand une ruée arrive, rien n’est prêt pour accueillir tant de monde. Une fraction des redevances suffirait à des tournées régulières.',
      en: 'The commune knows the teams from its register, rarely from a visit: it has no means to travel. When a rush comes, nothing is ready for so many people. A fraction of the royalties would pay for regular rounds.',
    }),
    strength: 'singleGroup',
    groups: ['government'],
    views: ['V040', 'V047'],
    evidence: [],
    dissent: words('fr', {
      fr: 'Le ministère central n’a pas été entendu.',
      en: 'The central ministry was not heard.',
    }),
  },
]

/** Stays a draft: shows how a summary is being written. */
export const mg2017Summary: Summary = {
  id: 'S-mg-2017',
  slug: 'mg-2017',
  dialogue: 'mg-2017',
  title: words('fr', {
    fr: 'Ce que nous avons entendu dans deux régions (démo)',
    en: 'What we heard in two regions (démo)',
    sw: 'Tuliyoyasikia katika mikoa miwili (démo)',
  }),
  inOneMinute: words('fr', {
    fr: `- **Parc.** La limite doit être parcourue à pied, avec les anciens.
- **Prix.** Une balance, un tampon et un registre au lavoir.
- **Terre.** Reboucher marche quand c’est payé et fait au moment des pluies.
- **Commune.** Il lui faut une part des redevances pour visiter les sites.`,
    en: `- **Park.** The limit must be walked, with the elders.
- **Price.** A scale, a stamp and a price book at the washing place.
- **Land.** Refilling works when it is paid and timed with the rains.
- **Commune.** It needs a share of royalties to visit the sites.`,
  }),
  method: words('fr', {
    fr: 'Deux tours, d’abord au village puis en atelier. La plupart ont parlé en malgache à une facilitatrice, qui a relu un court résumé à chacun. Les acheteurs venus de l’étranger et les gardes du parc n’ont pas été entendus.',
    en: 'Two rounds, first in the village and then in a workshop. Most people spoke Malagasy to a facilitator, who read a short summary back to each. Buyers from abroad and park guards were not heard.',
  }),
  findings,
  disagreements: [],
  notTakenForward: [],
  draftedOn: '2017-11-06',
  versions: [],
}
