import type { Dialogue } from '../kinds'
import { english, words } from '../words'

export const mg2017: Dialogue = {
  id: 'mg-2017',
  slug: 'mg-2017',
  access: 'public',
  state: 'open',
  country: 'MG',
  languages: ['fr', 'en', 'mg'],
  topics: ['environment', 'local_gov', 'market', 'licensing', 'security_hr'],
  sessionRule: 'chatham',
  title: english(
    'Madagascar regional dialogues: reconstruction for demonstration',
    'Dialogues régionaux à Madagascar : reconstitution pour démonstration',
    'Majadiliano ya kikanda Madagaska: yameundwa upya kwa maonyesho',
  ),
  shortTitle: english(
    'Madagascar regional dialogues',
    'Dialogues régionaux à Madagascar',
    'Majadiliano ya kikanda Madagaska',
  ),
  description: words('fr', {
    fr: 'Deux tours de discussion, d’abord au village, ensuite en atelier, dans deux régions où l’on creuse à côté d’un parc et de champs que la pluie oublie. La synthèse est en cours de rédaction. La forme est celle d’un vrai processus ; les personnes, les organisations et les paroles qui suivent sont toutes inventées.',
    en: 'Two rounds of talks, first in the village and then in a workshop, in two regions where people dig beside a park and beside fields that the rain forgets. The summary is being written. It follows the shape of a real process; every person, organisation and word below is invented.',
    sw: 'Duru mbili za mazungumzo, kwanza kijijini na kisha katika warsha, katika mikoa miwili ambako watu huchimba kando ya hifadhi na mashamba yasiyopata mvua. Muhtasari unaandikwa. Yanafuata muundo wa mchakato halisi; lakini watu, mashirika na maneno yote hapa chini ni ya kubuni.',
  }),
  place: english(
    'Two mining regions, Madagascar',
    'Deux régions minières, Madagascar',
    'Mikoa miwili ya uchimbaji, Madagaska',
  ),
  prompt: words('fr', {
    fr: 'Que faut-il changer pour que l’on puisse vivre de la mine ici sans perdre la terre ni la forêt ? Commencez par ce que vous voyez chaque jour.',
    en: 'What must change so that people here can live from mining without losing the land or the forest? Begin with what you see every day.',
    sw: 'Nini kibadilike ili watu hapa waweze kuishi kwa uchimbaji bila kupoteza ardhi wala msitu? Anza na unachokiona kila siku.',
  }),
  from: '2017-03-01',
  to: '2017-10-31',
  createdOn: '2017-01-16',
  stages: [
    { stage: 'preparation', from: '2017-01-16', to: '2017-02-14' },
    { stage: 'registration', from: '2017-02-15', to: '2017-10-10' },
    { stage: 'discussion', from: '2017-03-01', to: '2017-10-31' },
    { stage: 'event', from: '2017-03-07', to: '2017-10-10' },
    { stage: 'summary', from: '2017-11-01', to: null },
  ],
  hosts: ['o-conv', 'o-mg-c1'],
  facts: [
    {
      text: english(
        'In Madagascar, GIZ ran a real dialogue from 2015 with the mines ministry and the support of IIED, starting in two mining regions.',
        'À Madagascar, la GIZ a mené dès 2015 un vrai dialogue avec le ministère des mines et l’appui de l’IIED, en commençant par deux régions minières.',
        'Nchini Madagaska, GIZ iliendesha majadiliano halisi kuanzia 2015 pamoja na wizara ya madini na kwa msaada wa IIED, yakianzia katika mikoa miwili ya uchimbaji.',
      ),
      url: 'https://iied.org/improving-governance-madagascars-artisanal-small-scale-mining-sector-ground',
    },
    {
      text: english(
        'Its pilot projects include restoring mined land. One sapphire site lies next to a national park, and drought pushes farmers to mining.',
        'Ses projets pilotes comprennent la restauration de terres exploitées. Un site de saphir jouxte un parc national, et la sécheresse pousse des paysans vers la mine.',
        'Miradi yake ya majaribio ni pamoja na kurudisha ardhi iliyochimbwa katika hali yake. Eneo moja la yakuti liko kando ya hifadhi ya taifa, na ukame unawasukuma wakulima kuingia machimboni.',
      ),
      url: 'https://www.iied.org/pictures-dialogues-pilot-projects-for-better-asm-governance-madagascar',
    },
  ],
  groups: {
    government: { target: 12, came: 10 },
    civilSociety: { target: 10, came: 9 },
    industry: { target: 10, came: 7 },
    miners: { target: 30, came: 27 },
    community: { target: 8, came: 6 },
    academia: { target: 4, came: 4 },
  },
  attendance: {
    invited: 80,
    came: 63,
    women: 22,
    under30: 15,
    note: english(
      'Two rounds; people who came to both are counted once (invented figures).',
      'Deux tours ; qui est venu aux deux est compté une fois (chiffres inventés).',
      'Duru mbili; waliohudhuria zote mbili wamehesabiwa mara moja (takwimu za kubuni).',
    ),
    missingVoices: english(
      'Buyers from abroad; park guards.',
      'Les acheteurs venus de l’étranger ; les gardes du parc.',
      'Wanunuzi kutoka nje ya nchi; walinzi wa hifadhi.',
    ),
  },
  privacyNote: english(
    'In this dialogue most people spoke Malagasy to a facilitator. What they said is kept as a short summary and marked so; no sound is stored. The commune and the park service don’t see who said what. The safeguarding lead is Dr Helen Odame (demo).',
    'Dans ce dialogue, la plupart ont parlé en malgache à une facilitatrice. Leurs propos sont gardés sous forme d’un court résumé, signalé comme tel ; aucun son n’est conservé. Ni la commune ni le service du parc ne voient qui a dit quoi. La responsable de la protection est la Dre Helen Odame (demo).',
    'Katika majadiliano haya wengi walizungumza Kimalagasi na mwezeshaji. Walichosema kimehifadhiwa kama muhtasari mfupi, na kimeonyeshwa hivyo; hakuna sauti inayohifadhiwa. Ofisi ya komuni na idara ya hifadhi hazioni nani alisema nini. Msimamizi wa ulinzi ni Dkt. Helen Odame (demo).',
  ),
}
