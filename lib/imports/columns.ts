import type { ImportKind } from '@/generated/prisma/enums'
import { plainWord } from '@/lib/invitations/columns'

/** What a column of a file may hold. */
export const fields = [
  'number',
  'text',
  'language',
  'gloss',
  'day',
  'phone',
  'name',
  'card',
  'group',
  'readBack',
  'earshot',
  'direction',
  'sound',
] as const
export type Field = (typeof fields)[number]

/** Which column (from 0) holds what. */
export type Columns = Partial<Record<Field, number>>

const ofPaper = [
  'number',
  'text',
  'language',
  'gloss',
  'day',
  'name',
  'card',
  'phone',
  'group',
  'readBack',
  'earshot',
] as const
const ofMessages = ['text', 'phone', 'name', 'day', 'language', 'direction'] as const
const ofSounds = [
  'sound',
  'text',
  'language',
  'day',
  'phone',
  'name',
  'card',
  'group',
  'readBack',
  'earshot',
] as const

export const fieldsOf: Record<ImportKind, readonly Field[]> = {
  paper: ofPaper,
  sms: ofMessages,
  voice: ofSounds,
  whatsapp: [],
}

// How headings are written in English, French and Swahili and by RapidPro, Telerivet, FrontlineSMS and SMS backups;
// without accents and capitals. The first that fits is taken.
const known: Record<Field, readonly string[]> = {
  number: [
    'number',
    'no',
    'nr',
    'form',
    'form number',
    'numero',
    'n',
    'fiche',
    'namba',
    'nambari',
    'fomu',
  ],
  text: [
    ...[
      'words',
      'text',
      'content',
      'message',
      'body',
      'message text',
      'message body',
      'answer',
      'view',
      'gloss',
    ],
    ...['mots', 'texte', 'contenu', 'reponse', 'avis', 'paroles', 'corps'],
    ...['maneno', 'ujumbe', 'maandishi', 'jibu', 'maoni'],
  ],
  language: ['language', 'lang', 'langue', 'lugha'],
  gloss: [
    'gloss',
    'verbatim',
    'word for word',
    'summary',
    'resume',
    'mot a mot',
    'muhtasari',
    'neno kwa neno',
  ],
  day: [
    ...[
      'day',
      'date',
      'sent',
      'received',
      'time created',
      'message date',
      'date sent',
      'timestamp',
      'readable date',
      'created on',
      'sent on',
    ],
    ...['jour', 'date d envoi', 'envoye', 'recu', 'date du message'],
    ...['siku', 'tarehe', 'tarehe ya ujumbe'],
  ],
  phone: [
    ...[
      'from number',
      'phone',
      'from',
      'sender',
      'sender number',
      'urn',
      'address',
      'phone number',
      'mobile',
      'msisdn',
      'telephone',
    ],
    ...['numero de telephone', 'expediteur', 'de', 'portable'],
    ...['simu', 'namba ya simu', 'nambari ya simu', 'mtumaji'],
  ],
  name: [
    ...['name', 'contact name', 'contact', 'sender name', 'person', 'full name'],
    ...['nom', 'nom du contact', 'nom complet', 'jina', 'jina kamili'],
  ],
  card: ['card', 'card number', 'card code', 'carte', 'numero de carte', 'kadi', 'namba ya kadi'],
  group: ['group', 'stakeholder group', 'groupe', 'kundi'],
  readBack: ['read back', 'readback', 'relu', 'relu a la personne', 'kusomewa', 'amesomewa'],
  earshot: [
    'within earshot',
    'earshot',
    'who listened',
    'a portee de voix',
    'qui ecoutait',
    'waliosikia',
    'nani alisikia',
  ],
  direction: ['direction', 'message type', 'type', 'status', 'sens', 'mwelekeo'],
  sound: ['file', 'sound', 'audio', 'recording', 'voice note', 'fichier', 'son', 'faili', 'sauti'],
}

/** Which column seems to hold what; each column at most one thing. */
export function guessedColumns(kind: ImportKind, header: readonly string[]): Columns {
  const words = header.map(plainWord)
  const columns: Columns = {}
  const taken = new Set<number>()
  for (const field of fieldsOf[kind]) {
    const column = known[field]
      .map((word) => words.findIndex((each, index) => each === word && !taken.has(index)))
      .find((index) => index >= 0)
    if (column === undefined) continue
    columns[field] = column
    taken.add(column)
  }
  return columns
}
