import { fromNow, type Dialogue } from '../kinds'
import { english, words } from '../words'

/** A concept note only: private, so that its very existence must stay unknown to everybody outside it. */
export const demoPrep: Dialogue = {
  id: 'demo-prep',
  slug: 'demo-prep',
  access: 'private',
  state: 'open',
  country: 'MG',
  languages: ['fr'],
  topics: ['security_hr', 'local_gov'],
  sessionRule: 'closed',
  title: words('fr', {
    fr: 'Groupe de travail sur la traversée de la rivière',
    en: 'River crossing working group',
    sw: 'Kikosi kazi cha kivuko cha mto',
  }),
  shortTitle: words('fr', {
    fr: 'La traversée de la rivière',
    en: 'River crossing',
    sw: 'Kivuko cha mto',
  }),
  description: words('fr', {
    fr: 'Note de cadrage. Les piroguiers, les laveuses et la commune ne se parlent plus depuis l’accident. Nous proposons de les rencontrer deux par deux avant toute réunion commune, et de ne rien annoncer d’ici là.',
    en: 'Concept note. The boatmen, the washers and the commune have not spoken since the accident. We propose to meet them two by two before any joint meeting, and to announce nothing until then.',
    sw: 'Andiko la wazo. Wenye mitumbwi, wanawake waoshaji na ofisi ya komuni hawajazungumza tangu ajali. Tunapendekeza kukutana nao wawili wawili kabla ya mkutano wowote wa pamoja, na kutotangaza chochote hadi wakati huo.',
  }),
  place: english(
    'Madagascar (invented place)',
    'Madagascar (lieu inventé)',
    'Madagaska (mahali pa kubuni)',
  ),
  prompt: words('fr', {
    fr: 'De quoi avez-vous besoin pour vous asseoir à la même table ?',
    en: 'What do you need in order to sit at the same table?',
    sw: 'Unahitaji nini ili ukae meza moja na wengine?',
  }),
  from: fromNow(90),
  to: fromNow(90),
  createdOn: fromNow(-5),
  stages: [
    { stage: 'preparation', from: fromNow(-5), to: fromNow(75) },
    { stage: 'registration', from: fromNow(76), to: fromNow(89) },
    { stage: 'discussion', from: fromNow(90), to: fromNow(97) },
    { stage: 'event', from: fromNow(90), to: fromNow(90) },
  ],
  hosts: ['o-conv'],
  facts: [],
  groups: {
    government: { target: 4, came: 0 },
    civilSociety: { target: 4, came: 0 },
    industry: { target: 4, came: 0 },
    miners: { target: 8, came: 0 },
  },
  attendance: null,
  privacyNote: english(
    'Nothing said in this group leaves it but a sentence that all have agreed to. The safeguarding lead is Dr Helen Odame (demo).',
    'Rien de ce qui est dit dans ce groupe n’en sort, sauf une phrase acceptée par tous. La responsable de la protection est la Dre Helen Odame (demo).',
    'Hakuna kinachosemwa katika kikosi hiki kitakachotoka nje, isipokuwa sentensi iliyokubaliwa na wote. Msimamizi wa ulinzi ni Dkt. Helen Odame (demo).',
  ),
}
