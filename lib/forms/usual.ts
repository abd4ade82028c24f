import type { Translated } from '@/lib/platform/translated'
import type { NeedTopic, QuestionKind } from './schema'

type Usual = {
  /** Within this list only: for conditions. */
  name: string
  topic: NeedTopic
  kind: QuestionKind
  label: Translated
  hint?: Translated
  options?: { id: string; label: Translated; isEnded: boolean }[]
  onlyIf?: { name: string; answer: string }
}

const say = (en: string, fr: string, sw: string): Translated => ({
  language: 'en',
  texts: { en, fr, sw },
})
const option = (id: string, en: string, fr: string, sw: string) => ({
  id,
  label: say(en, fr, sw),
  isEnded: false,
})

/**
 * What every organiser asks those who come. Nothing of it is required: nobody has to tell about their body or their
 * faith to take part. No child is named, and no age is asked. A convenor changes or ends what doesn't fit.
 */
export const usualNeeds: readonly Usual[] = [
  {
    name: 'from',
    topic: 'travel',
    kind: 'text',
    label: say('Where do you travel from?', 'D’où venez-vous ?', 'Unasafiri kutoka wapi?'),
    hint: say(
      'The town or village is enough.',
      'La ville ou le village suffit.',
      'Mji au kijiji unatosha.',
    ),
  },
  {
    name: 'how',
    topic: 'travel',
    kind: 'choice',
    label: say('How will you come?', 'Comment viendrez-vous ?', 'Utakuja vipi?'),
    options: [
      option('self', 'I find my own way', 'Par mes propres moyens', 'Nitajitegemea'),
      option(
        'seat',
        'I need a seat in a shared car or bus',
        'J’ai besoin d’une place dans un véhicule partagé',
        'Nahitaji nafasi kwenye gari la pamoja',
      ),
      option(
        'ticket',
        'I need a ticket for a long-distance bus, a train or a flight',
        'J’ai besoin d’un billet de car, de train ou d’avion',
        'Nahitaji tiketi ya basi la mbali, treni au ndege',
      ),
    ],
  },
  {
    name: 'bed',
    topic: 'travel',
    kind: 'yesNo',
    label: say(
      'Do you need a bed for the night?',
      'Avez-vous besoin d’un lit pour la nuit ?',
      'Je, unahitaji malazi?',
    ),
  },
  {
    name: 'diet',
    topic: 'diet',
    kind: 'choices',
    label: say(
      'What should the kitchen know?',
      'Que doit savoir la cuisine ?',
      'Jikoni wajue nini?',
    ),
    options: [
      option('halal', 'Halal', 'Halal', 'Halali'),
      option('vegetarian', 'Vegetarian', 'Végétarien', 'Asiyekula nyama'),
      option('vegan', 'Vegan', 'Végétalien', 'Asiyekula chochote cha mnyama'),
      option('nopork', 'No pork', 'Sans porc', 'Bila nyama ya nguruwe'),
      option('nofish', 'No fish', 'Sans poisson', 'Bila samaki'),
      option('sugar', 'Low in sugar', 'Pauvre en sucre', 'Sukari kidogo'),
      option('allergy', 'An allergy', 'Une allergie', 'Mzio'),
    ],
  },
  {
    name: 'allergy',
    topic: 'diet',
    kind: 'text',
    label: say(
      'What must you not eat?',
      'Que ne devez-vous pas manger ?',
      'Ni kitu gani hupaswi kula?',
    ),
    onlyIf: { name: 'diet', answer: 'allergy' },
  },
  {
    name: 'access',
    topic: 'access',
    kind: 'choices',
    label: say(
      'What do you need to take part fully?',
      'De quoi avez-vous besoin pour participer pleinement ?',
      'Unahitaji nini ili ushiriki kikamilifu?',
    ),
    options: [
      option('stepfree', 'A way without steps', 'Un accès sans marches', 'Njia isiyo na ngazi'),
      option('sign', 'Sign language', 'La langue des signes', 'Lugha ya ishara'),
      option(
        'hearing',
        'A seat where I hear well',
        'Une place où j’entends bien',
        'Kiti ninapoweza kusikia vizuri',
      ),
      option('largeprint', 'Large print', 'Des textes en gros caractères', 'Maandishi makubwa'),
      option(
        'readaloud',
        'Papers read aloud to me',
        'Qu’on me lise les documents',
        'Kusomewa nyaraka',
      ),
      option(
        'assistant',
        'Somebody comes with me to help me',
        'Une personne m’accompagne pour m’aider',
        'Mtu anakuja nami kunisaidia',
      ),
    ],
  },
  {
    name: 'childcare',
    topic: 'childcare',
    kind: 'yesNo',
    label: say(
      'Do you bring children who need care during the day?',
      'Viendrez-vous avec des enfants à garder pendant la journée ?',
      'Je, utakuja na watoto wanaohitaji uangalizi mchana?',
    ),
  },
  {
    name: 'children',
    topic: 'childcare',
    kind: 'number',
    label: say('How many children?', 'Combien d’enfants ?', 'Watoto wangapi?'),
    hint: say(
      'Only the number. No names, please.',
      'Seulement le nombre. Pas de noms, s’il vous plaît.',
      'Idadi tu. Tafadhali usiandike majina.',
    ),
    onlyIf: { name: 'childcare', answer: 'yes' },
  },
  {
    name: 'interpretation',
    topic: 'interpretation',
    kind: 'languages',
    label: say(
      'Do you need an interpreter?',
      'Avez-vous besoin d’un interprète ?',
      'Je, unahitaji mkalimani?',
    ),
    hint: say(
      'Choose the language that is spoken there, and the one you understand best. Leave both empty if you need none.',
      'Choisissez la langue parlée sur place et celle que vous comprenez le mieux. Laissez vide si vous n’en avez pas besoin.',
      'Chagua lugha inayozungumzwa huko, na ile unayoielewa zaidi. Acha wazi ikiwa huhitaji.',
    ),
  },
  {
    name: 'emergency',
    topic: 'emergencyContact',
    kind: 'text',
    label: say(
      'Whom should we call in an emergency?',
      'Qui devons-nous appeler en cas d’urgence ?',
      'Tumpigie nani wakati wa dharura?',
    ),
    hint: say(
      'A name, and what they are to you.',
      'Un nom, et son lien avec vous.',
      'Jina, na uhusiano wake nawe.',
    ),
  },
  {
    name: 'emergencyphone',
    topic: 'emergencyContact',
    kind: 'text',
    label: say('Their phone number', 'Son numéro de téléphone', 'Nambari yake ya simu'),
  },
]
