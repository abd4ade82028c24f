import type { Finding } from '../published-kinds'
import { english, words } from '../words'

const actionDialogue = {
  text: english(
    'UNECA on the real action dialogue in Geita',
    'La CEA sur le vrai dialogue d’action à Geita',
    'UNECA kuhusu majadiliano halisi ya utekelezaji Geita',
  ),
  url: 'https://www.uneca.org/stories/amdc-participates-asm-multi-stakeholder-dialogue',
}

const thematicDialogues = {
  text: english(
    'HakiRasilimali on the real thematic dialogues',
    'HakiRasilimali sur les vrais dialogues thématiques',
    'HakiRasilimali kuhusu majadiliano halisi ya mada',
  ),
  url: 'https://hakirasilimali.or.tz/discussion-paper-a-road-map-for-positive-reforms-on-asm-small-scale-mining-in-tanzania',
}

export const tz2017Findings: readonly Finding[] = [
  {
    id: 'F1',
    title: english(
      'Group licences and meeting hours that women choose bring women in',
      'Des permis de groupe et des horaires choisis par les femmes les font entrer',
      'Leseni za vikundi na saa zilizochaguliwa na wanawake huwaingiza wanawake',
    ),
    body: words('en', {
      en: 'Much of the work is done by women, hardly a licence is held by one. They ask that a group may hold it. An officer added a lesson from the meeting itself: moved from the afternoon to the evening, the women’s session filled up. A rule and an hour can each shut a door, and each can be changed this year.',
      sw: 'Sehemu kubwa ya kazi hufanywa na wanawake, lakini karibu hakuna mwanamke mwenye leseni. Wanaomba kikundi kiruhusiwe kuimiliki. Ofisa mmoja aliongeza somo kutoka mkutano wenyewe: kikao cha wanawake kilipohamishwa kutoka mchana hadi jioni, kilijaa. Kanuni na saa vyote vinaweza kufunga mlango, na vyote vinaweza kubadilishwa mwaka huu.',
    }),
    strength: 'severalGroups',
    groups: ['miners', 'government'],
    views: ['V021', 'V038'],
    evidence: [actionDialogue],
    dissent: words('en', {
      en: 'The rule on signatures is unclear: must every member sign, or only the leaders?',
      sw: 'Kanuni ya sahihi haieleweki: je, kila mwanachama atie sahihi, au viongozi tu?',
    }),
  },
  {
    id: 'F2',
    title: english(
      'A licence should count as security; leases work better than loans',
      'Un permis devrait servir de garantie ; louer marche mieux que prêter',
      'Leseni ihesabiwe kama dhamana; kukodisha kunafaa kuliko mikopo',
    ),
    body: words('en', {
      en: 'Banks lend against houses; what a miner owns is a licence. Miners ask that it be accepted. A lender told the other half: credit to individuals was lost, while machines leased to well-kept groups were paid for. Both want machines at the pit. They do not agree on the paper that gets them there.',
      sw: 'Benki hukopesha kwa dhamana ya nyumba; mali ya mchimbaji ni leseni. Wachimbaji wanaomba ikubaliwe. Mkopeshaji mmoja alieleza upande wa pili: mikopo ya mtu binafsi ilipotea, lakini vikundi vilivyokodishiwa mashine na kutunza hesabu vililipa. Wote wanataka mashine zifike shimoni. Hawakubaliani karatasi gani itazifikisha.',
    }),
    strength: 'contested',
    groups: ['miners', 'industry'],
    views: ['V022', 'V033'],
    evidence: [actionDialogue],
    dissent: words('en', {
      en: 'The bank prefers leases to groups.',
      sw: 'Benki inapendelea kukodisha kwa vikundi.',
    }),
  },
  {
    id: 'F3',
    title: english(
      'One clear charge, posted where people meet',
      'Un seul montant clair, affiché là où l’on se réunit',
      'Tozo moja inayoeleweka, ibandikwe mahali watu wanapokutana',
    ),
    body: words('en', {
      en: 'Many offices collect, each in its own way. Miners say that they would pay a single sum that they understand. Villages, for their part, hardly know what is collected in their name. The proposal from both groups: post in public, on paper and not only online, what is paid and how it is used.',
      sw: 'Ofisi nyingi hukusanya, kila moja kwa njia yake. Wachimbaji wanasema wangelipa kiasi kimoja wanachokielewa. Vijiji navyo havijui vizuri nini kinakusanywa kwa jina lao. Pendekezo la makundi yote mawili: malipo na matumizi yabandikwe hadharani, kwenye karatasi na si mtandaoni tu.',
    }),
    strength: 'severalGroups',
    groups: ['miners', 'civilSociety'],
    views: ['V024', 'V034'],
    evidence: [],
    dissent: words('en', { en: 'The tax office was absent.', sw: 'Ofisi ya kodi haikuhudhuria.' }),
  },
  {
    id: 'F4',
    title: english(
      'Trade with large mines hinges on proof about children and mercury',
      'Vendre aux grandes mines dépend d’une preuve sur les enfants et le mercure',
      'Biashara na migodi mikubwa inategemea ushahidi kuhusu watoto na zebaki',
    ),
    body: words('en', {
      en: 'A large mine would trade with its neighbours if it could show its own buyers that the ore is free of child labour and mercury. Women’s groups ask for a working tool, training and a second measurement. Child protection workers point to the registers that schools already keep, as long as no child is punished. The pieces of a proof exist; they have not been put together.',
      sw: 'Mgodi mkubwa ungefanya biashara na majirani kama ungeweza kuwaonyesha wanunuzi wake kwamba mawe hayana ajira ya watoto wala zebaki. Vikundi vya wanawake vinaomba kifaa kinachofanya kazi, mafunzo na kipimo cha pili. Wanaolinda watoto wanataja madaftari ambayo shule tayari zinayo, mradi mtoto asiadhibiwe. Vipande vya ushahidi vipo; bado havijaunganishwa.',
    }),
    strength: 'contested',
    groups: ['industry', 'miners', 'civilSociety'],
    views: ['V031', 'V025', 'V026'],
    evidence: [thematicDialogues],
    dissent: words('en', {
      en: 'Who pays for the proof is open.',
      sw: 'Nani atalipia ushahidi bado haijaamuliwa.',
    }),
  },
  {
    id: 'F5',
    title: english(
      'People fear patrols and want help without giving a name',
      'On craint les patrouilles et l’on veut de l’aide sans donner son nom',
      'Watu wanaogopa doria na wanataka msaada bila kutoa jina',
    ),
    body: words('en', {
      en: 'The sound of a patrol empties the pits. People ask for a desk where they can put a question and stay nameless. Only miners said this, and one group is not enough; but it was said where no official could hear.',
      sw: 'Mlio wa doria huacha mashimo matupu. Watu wanaomba dawati la kuuliza swali bila kujitaja. Ni wachimbaji tu waliosema hivi, na kundi moja halitoshi; lakini lilisemwa mahali ambapo hakuna ofisa aliyeweza kusikia.',
    }),
    strength: 'singleGroup',
    groups: ['miners'],
    views: ['V023', 'V032'],
    evidence: [],
    dissent: words('en', {
      en: 'A company asks for joint training and same-day reports instead. The police were absent.',
      sw: 'Kampuni inaomba mafunzo ya pamoja na taarifa za siku hiyohiyo badala yake. Polisi hawakuwepo.',
    }),
  },
]
