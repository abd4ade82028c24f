import { fromNow, type Dialogue } from '../kinds'
import { english } from '../words'

export const demoOpen: Dialogue = {
  id: 'demo-open',
  slug: 'demo-open',
  access: 'public',
  state: 'open',
  country: 'GH',
  languages: ['en', 'fr'],
  topics: ['mercury', 'health_safety', 'technology', 'women', 'market'],
  sessionRule: 'chatham',
  title: english(
    'Cleaner gold processing dialogue, “Nsuta Hills”',
    'Dialogue pour un traitement plus propre de l’or, « Nsuta Hills »',
    'Majadiliano ya uchenjuaji safi wa dhahabu, “Nsuta Hills”',
  ),
  shortTitle: english(
    'Cleaner gold processing',
    'Un or traité plus proprement',
    'Uchenjuaji safi wa dhahabu',
  ),
  description: english(
    'Four days about gold without mercury: what works at the washing board, who pays for it, who looks after it. Two days are spent at working sites. Registration is open. The place, the hosts and the people are invented, so feel free to try everything.',
    'Quatre jours sur l’or sans mercure : ce qui marche à la planche de lavage, qui le paie, qui l’entretient. Deux jours se passent sur des sites en activité. Les inscriptions sont ouvertes. Le lieu, les hôtes et les personnes sont inventés : essayez tout sans crainte.',
    'Siku nne kuhusu dhahabu bila zebaki: nini kinafaa kwenye ubao wa kuoshea, nani analipia, nani anatunza. Siku mbili ni za kutembelea maeneo ya kazi. Usajili uko wazi. Mahali, waandaaji na watu wote ni wa kubuni, kwa hiyo jaribu chochote bila wasiwasi.',
  ),
  place: english(
    'Nsuta Hills (invented place), Ghana',
    'Nsuta Hills (lieu inventé), Ghana',
    'Nsuta Hills (mahali pa kubuni), Ghana',
  ),
  prompt: english(
    'What would have to be true for you, or the people you buy from, to stop using mercury? Think of tools, money, time and who is at the table.',
    'Que faudrait-il pour que vous, ou ceux à qui vous achetez, cessiez d’utiliser le mercure ? Pensez aux outils, à l’argent, au temps et à qui décide.',
    'Nini kingehitajika ili wewe, au wale unaonunua kwao, muache kutumia zebaki? Fikiria vifaa, fedha, muda na nani yupo mezani.',
  ),
  from: fromNow(45),
  to: fromNow(48),
  createdOn: fromNow(-30),
  stages: [
    { stage: 'preparation', from: fromNow(-30), to: fromNow(-15) },
    { stage: 'registration', from: fromNow(-14), to: fromNow(40) },
    { stage: 'discussion', from: fromNow(41), to: fromNow(55) },
    { stage: 'event', from: fromNow(45), to: fromNow(48) },
    { stage: 'summary', from: fromNow(56), to: fromNow(85) },
    { stage: 'followUp', from: fromNow(86), to: null },
  ],
  hosts: ['o-conv', 'o-gh-m1'],
  facts: [],
  groups: {
    government: { target: 8, came: 0 },
    civilSociety: { target: 8, came: 0 },
    industry: { target: 8, came: 0 },
    miners: { target: 12, came: 0 },
    community: { target: 4, came: 0 },
  },
  attendance: null,
  privacyNote: english(
    'This dialogue is a place to practise: whatever you enter stays on this machine, and one command wipes it. Please don’t enter anything true about a real person. Nobody asks whether you hold a licence. The safeguarding lead is Dr Helen Odame (demo).',
    'Ce dialogue sert à s’exercer : ce que vous saisissez reste sur cette machine, et une commande l’efface. N’entrez rien de vrai sur une personne réelle. Personne ne demande si vous avez un permis. La responsable de la protection est la Dre Helen Odame (demo).',
    'Majadiliano haya ni ya kufanyia mazoezi: chochote utakachoandika kinabaki kwenye kompyuta hii, na amri moja inakifuta. Tafadhali usiandike jambo la kweli kuhusu mtu halisi. Hakuna anayeuliza kama una leseni. Msimamizi wa ulinzi ni Dkt. Helen Odame (demo).',
  ),
}
