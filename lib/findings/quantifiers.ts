/** What a statement says of how many say so: of all groups together, or of one that it names. */
export type Claim = { kind: 'all' | 'most'; word: string; group: string | null }

/** Words of one language, in small letters; a space stands for any blank. */
type Words = {
  /** Always said of people: "everybody", "la majorité", "wengi". */
  alone: Record<string, Claim['kind']>
  /** Said of people where one of `people` stands near: "most miners", "wachimbaji wote". */
  near: Record<string, Claim['kind']>
  /** No quantity, whatever follows: "at most", "the most useful". */
  not: readonly string[]
  people: readonly string[]
  groups: Record<string, readonly string[]>
}

const english: Words = {
  alone: {
    everybody: 'all',
    everyone: 'all',
    unanimous: 'all',
    unanimously: 'all',
    majority: 'most',
    majorities: 'most',
  },
  near: { all: 'all', every: 'all', each: 'all', most: 'most', mostly: 'most' },
  not: ['at most', 'the most', 'at all', 'above all', 'after all', 'most important', 'most useful'],
  people: [
    ...['people', 'person', 'participants', 'participant', 'groups', 'group', 'of us', 'of them'],
    ...['those who', 'who', 'agree', 'agreed', 'say', 'said', 'want', 'wanted', 'speakers'],
    ...['stakeholders', 'women', 'men', 'communities', 'sides', 'side', 'views', 'answers'],
  ],
  groups: {
    miners: ['miners', 'miner', 'diggers', 'washers'],
    government: ['officials', 'official', 'officers', 'officer', 'government', 'inspectors'],
    industry: ['companies', 'company', 'industry', 'buyers', 'firms'],
    civilSociety: ['civil society', 'ngos', 'organisations', 'associations'],
  },
}

const french: Words = {
  alone: {
    'tout le monde': 'all',
    chacun: 'all',
    chacune: 'all',
    unanime: 'all',
    unanimes: 'all',
    unanimité: 'all',
    'la plupart': 'most',
    majorité: 'most',
    majoritairement: 'most',
  },
  near: { tous: 'all', toutes: 'all', chaque: 'all' },
  not: ['tous les jours', 'tous les mois', 'tous les ans', 'de toutes façons', 'tous les deux'],
  people: [
    ...[
      'gens',
      'personnes',
      'participants',
      'participantes',
      'groupes',
      'groupe',
      'ceux',
      'celles',
    ],
    ...['disent', 'veulent', 'souhaitent', 'demandent', 'femmes', 'hommes', 'communautés'],
    ...['parties prenantes', 'côtés', 'avis', 'réponses', 'd’accord', "d'accord"],
  ],
  groups: {
    miners: ['mineurs', 'mineur', 'artisans miniers', 'orpailleurs', 'orpailleuses', 'laveuses'],
    government: ['fonctionnaires', 'agents', 'agent', 'administration', 'pouvoirs publics'],
    industry: ['entreprises', 'entreprise', 'sociétés', 'acheteurs', 'compagnies'],
    civilSociety: ['société civile', 'ong', 'associations', 'organisations'],
  },
}

// The prefix of people makes a quantity one of people: "wote" and "wengi" need no noun.
const swahili: Words = {
  alone: { wote: 'all', sote: 'all', 'kila mtu': 'all', 'kila mmoja': 'all', wengi: 'most' },
  near: { yote: 'all', kila: 'all', mengi: 'most' },
  not: ['siku yote', 'kila siku', 'kila mwezi', 'kila mwaka', 'mara zote'],
  people: [
    ...['watu', 'mtu', 'washiriki', 'mshiriki', 'makundi', 'kundi', 'wanawake', 'wanaume', 'jamii'],
    ...['wanasema', 'wanataka', 'wanakubali', 'maoni', 'pande', 'upande'],
  ],
  groups: {
    miners: ['wachimbaji', 'mchimbaji'],
    government: ['maafisa', 'afisa', 'serikali', 'watumishi'],
    industry: ['kampuni', 'makampuni', 'wanunuzi'],
    civilSociety: ['asasi', 'mashirika', 'asasi za kiraia'],
  },
}

const words: Record<string, Words> = { en: english, fr: french, sw: swahili }

/** How many words may stand between "most" and whom it is said of: "most of the older miners". */
const reach = 4

/**
 * Where a statement says that all or most people say so. It reads for a writer's eye, not for a court: what it misses
 * the two who check the text will see, and what it finds is held against published counts before anything is refused.
 */
export function claimsIn(text: string, language: string): Claim[] {
  const known = words[language]
  if (!known) return []
  const said = wordsOf(text)
  const isThere = (phrase: string, at: number) =>
    phrase.split(' ').every((word, offset) => said[at + offset] === word)
  const isNot = (at: number) =>
    known.not.some((phrase) => phrase.split(' ').some((_word, back) => isThere(phrase, at - back)))
  const around = (at: number) => range(at - reach, at + reach)
  const groupAt = (at: number) =>
    Object.entries(known.groups).find(([, names]) => names.some((name) => isThere(name, at)))?.[0]
  return said.flatMap((_word, at): Claim[] => {
    if (isNot(at)) return []
    const alone = Object.entries(known.alone).find(([phrase]) => isThere(phrase, at))
    const near = Object.entries(known.near).find(([phrase]) => isThere(phrase, at))
    // Nearest first, and what follows before what stands ahead.
    const places = around(at).sort((a, b) => distance(a, at) - distance(b, at))
    const group = places.flatMap((place) => groupAt(place) ?? [])[0] ?? null
    if (alone) return [{ word: alone[0], kind: alone[1], group }]
    const isOfPeople =
      group !== null || places.some((place) => known.people.some((name) => isThere(name, place)))
    return near && isOfPeople ? [{ word: near[0], kind: near[1], group }] : []
  })
}

const distance = (place: number, at: number) => (place > at ? place - at : at - place + 0.5)

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((place) => place >= 0)

const wordsOf = (text: string) =>
  [
    ...text
      .normalize('NFC')
      .toLocaleLowerCase('en')
      .matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu),
  ].map(([word]) => word)
