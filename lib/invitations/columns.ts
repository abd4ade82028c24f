/** What a column of a file may hold. */
export const fields = [
  'name',
  'group',
  'email',
  'phone',
  'organisation',
  'roleTitle',
  'language',
  'answerBy',
] as const
export type Field = (typeof fields)[number]

/** Which column (from 0) holds what. */
export type Mapping = Partial<Record<Field, number>>

// How headings are written in English, French and Swahili, without accents and capitals.
const known: Record<Field, readonly string[]> = {
  name: [
    ...['name', 'full name', 'fullname', 'participant', 'person', 'invitee', 'guest'],
    ...['nom', 'nom complet', 'nom et prenom', 'nom et prenoms', 'prenom et nom', 'invite'],
    ...['jina', 'jina kamili', 'majina', 'mshiriki', 'mgeni'],
  ],
  group: [
    ...['group', 'stakeholder group', 'stakeholder', 'category', 'sector', 'constituency'],
    ...['groupe', 'categorie', 'secteur', 'partie prenante', 'college'],
    ...['kundi', 'kikundi', 'kundi la wadau', 'wadau', 'sekta'],
  ],
  email: [
    ...['email', 'e mail', 'mail', 'email address', 'e mail address'],
    ...['courriel', 'adresse e mail', 'adresse electronique', 'adresse mail', 'adresse email'],
    ...['barua pepe', 'baruapepe', 'anwani ya barua pepe'],
  ],
  phone: [
    ...['phone', 'telephone', 'tel', 'mobile', 'cell', 'phone number', 'mobile number', 'whatsapp'],
    ...['numero de telephone', 'portable', 'numero', 'gsm'],
    ...['simu', 'namba ya simu', 'nambari ya simu', 'simu ya mkononi'],
  ],
  organisation: [
    ...['organisation', 'organization', 'institution', 'company', 'employer', 'association'],
    ...['organisme', 'structure', 'entreprise', 'societe'],
    ...['shirika', 'taasisi', 'kampuni', 'chama'],
  ],
  roleTitle: [
    ...['role', 'title', 'position', 'function', 'job title', 'job'],
    ...['fonction', 'poste', 'titre', 'qualite'],
    ...['wadhifa', 'cheo', 'nafasi', 'kazi'],
  ],
  language: [
    ...['language', 'preferred language', 'lang'],
    ...['langue', 'langue preferee'],
    ...['lugha', 'lugha anayopendelea'],
  ],
  answerBy: [
    ...['answer by', 'reply by', 'rsvp by', 'deadline', 'respond by', 'rsvp'],
    ...['reponse avant', 'repondre avant', 'date limite', 'delai', 'reponse avant le'],
    ...['jibu kabla ya', 'tarehe ya mwisho', 'mwisho wa kujibu'],
  ],
}

/** "Prénom & Nom" -> "prenom nom": what is compared of a heading or of a word in a cell. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Which column seems to hold what; each column at most one thing. */
export function guessedMapping(header: readonly string[]): Mapping {
  const words = header.map(plainWord)
  const mapping: Mapping = {}
  for (const field of fields) {
    const column = words.findIndex((word) => known[field].includes(word))
    if (column >= 0 && !Object.values(mapping).includes(column)) mapping[field] = column
  }
  return mapping
}
