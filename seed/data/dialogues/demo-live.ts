import { fromNow, type Dialogue } from '../kinds'
import { english, words } from '../words'

export const demoLive: Dialogue = {
  id: 'demo-live',
  slug: 'demo-live',
  access: 'public',
  state: 'open',
  country: 'TZ',
  languages: ['sw', 'en'],
  topics: ['women', 'licensing', 'finance'],
  sessionRule: 'chatham',
  title: words('sw', {
    sw: 'Wiki ya kuwasikiliza wanawake kuhusu leseni, “Kando ya Ziwa”',
    en: 'Women and licences listening week, “Lake Side”',
    fr: 'Semaine d’écoute : les femmes et les permis, « Bord du Lac »',
  }),
  shortTitle: words('sw', {
    sw: 'Wanawake na leseni',
    en: 'Women and licences',
    fr: 'Les femmes et les permis',
  }),
  description: words('sw', {
    sw: 'Wiki moja ya kusikiliza: nini kinawazuia wanawake wanaoosha, wanaobeba na wanaouza madini kupata leseni kwa majina yao? Maoni yanapokelewa sasa hivi. Mahali, waandaaji na watu wote ni wa kubuni, kwa hiyo jaribu chochote bila wasiwasi.',
    en: 'One week of listening: what stops the women who wash, carry and sell minerals from holding a licence in their own names? Views are being taken right now. The place, the hosts and the people are invented, so feel free to try everything.',
    fr: 'Une semaine d’écoute : qu’est-ce qui empêche les femmes qui lavent, portent et vendent le minerai d’avoir un permis à leur nom ? Les avis sont recueillis en ce moment. Le lieu, les hôtes et les personnes sont inventés : essayez tout sans crainte.',
  }),
  place: english(
    'Lake Side (invented place), Tanzania',
    'Bord du Lac (lieu inventé), Tanzanie',
    'Kando ya Ziwa (mahali pa kubuni), Tanzania',
  ),
  prompt: words('sw', {
    sw: 'Nini kinamzuia mwanamke kupata leseni kwa jina lake, au kwa jina la kikundi chake? Taja kikwazo kimoja na nini kingekiondoa.',
    en: 'What stops a woman from getting a licence in her own name, or in her group’s? Name one obstacle and what would remove it.',
    fr: 'Qu’est-ce qui empêche une femme d’obtenir un permis à son nom, ou à celui de son groupe ? Citez un obstacle et ce qui le lèverait.',
  }),
  from: fromNow(-2),
  to: fromNow(5),
  createdOn: fromNow(-30),
  stages: [
    { stage: 'preparation', from: fromNow(-30), to: fromNow(-15) },
    { stage: 'registration', from: fromNow(-14), to: fromNow(5) },
    { stage: 'discussion', from: fromNow(-2), to: fromNow(5) },
    { stage: 'event', from: fromNow(-2), to: fromNow(5) },
    { stage: 'summary', from: fromNow(6), to: fromNow(27) },
    { stage: 'followUp', from: fromNow(28), to: null },
  ],
  hosts: ['o-conv', 'o-tz-m1'],
  facts: [],
  groups: {
    government: { target: 8, came: 6 },
    civilSociety: { target: 10, came: 8 },
    industry: { target: 8, came: 5 },
    miners: { target: 24, came: 14 },
    media: { target: 2, came: 1 },
  },
  attendance: null,
  privacyNote: english(
    'This dialogue is a place to practise: whatever you enter stays on this machine, and one command wipes it. Please don’t enter anything true about a real person. A view may be spoken to a facilitator, who reads it back before it is kept. The safeguarding lead is Dr Helen Odame (demo).',
    'Ce dialogue sert à s’exercer : ce que vous saisissez reste sur cette machine, et une commande l’efface. N’entrez rien de vrai sur une personne réelle. Un avis peut être dicté à un facilitateur, qui le relit avant de l’enregistrer. La responsable de la protection est la Dre Helen Odame (demo).',
    'Majadiliano haya ni ya kufanyia mazoezi: chochote utakachoandika kinabaki kwenye kompyuta hii, na amri moja inakifuta. Tafadhali usiandike jambo la kweli kuhusu mtu halisi. Unaweza kumwambia mwezeshaji maoni yako, naye atakusomea kabla ya kuyahifadhi. Msimamizi wa ulinzi ni Dkt. Helen Odame (demo).',
  ),
}
