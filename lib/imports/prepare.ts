import 'server-only'
import { approvedStates } from '@/lib/access/actor'
import { cardCodeHash } from '@/lib/accounts/operations/card'
import { tidied, viewLimit } from '@/lib/contributions/schema'
import { countCharacters } from '@/lib/platform/characters'
import type { Prisma, Reader } from '@/lib/platform/db'
import { newId, normalCode } from '@/lib/platform/ids'
import { keyedHash } from '@/lib/platform/secrets'
import { readPhone } from '@/lib/registrations/contact'
import { plainName, type NamedSound } from './content'
import type { ReadRow } from './read-row'
import type { Problem } from './schema'
import { sealedSender } from './sender'

type About = {
  importId: string
  dialogueId: string
  /** Where numbers without a country's code are from. */
  country: string | null
  /** For rows without their own. */
  language: string | null
  sounds: readonly NamedSound[]
}

type Row = Prisma.ViewImportRowCreateManyInput

/**
 * Rows as they wait for somebody to look: senders sealed, whose they seem to be, and what is wrong with them. A sender is
 * known by a number or a card that one participant of this dialogue alone has: never by a name.
 */
export async function preparedRows(
  reader: Reader,
  rows: readonly ReadRow[],
  about: About,
): Promise<Row[]> {
  const numbers = rows.map(({ sender }) => readPhone(sender.phone ?? '', about.country))
  const byPhone = await peopleByPhone(reader, about.dialogueId, numbers)
  const byCard = await peopleByCard(reader, about.dialogueId, rows)
  const sounds = new Map(about.sounds.map(({ name, sound }) => [plainName(name), sound]))
  const seen = new Set<string>()
  const prepared = rows.map((row, index): Row & { problems: Problem[] } => {
    const phone = numbers[index] ?? null
    const sound = row.sound === null ? null : sounds.get(plainName(row.sound))
    const text = tidied(row.text)
    const language = row.language ?? about.language
    const card = row.sender.card && normalCode(row.sender.card)
    const known = (card && byCard.get(cardCodeHash(card))) || (phone && byPhone.get(phone)) || []
    const sameness = samenessOf(about.dialogueId, { ...row, text, phone }, sound?.sha256 ?? null)
    const isTwice = sameness !== null && seen.has(sameness)
    if (sameness !== null) seen.add(sameness)
    const problems: (Problem | false)[] = [
      ...row.problems,
      countCharacters(text) > viewLimit && 'tooLong',
      text === '' && 'noWords',
      language === null && !row.problems.includes('languageUnknown') && 'languageMissing',
      row.sound !== null && sound === undefined && 'soundMissing',
      sound === null && row.sound !== null && 'soundRefused',
      !phone && !card && 'senderMissing',
      (phone || card) && known.length === 0 ? 'senderUnknown' : false,
      known.length > 1 && 'senderShared',
      isTwice && 'twiceInFile',
    ]
    return {
      id: newId(),
      ...{ importId: about.importId, number: row.number, text, language, sameness },
      ...{ isGloss: row.isGloss, group: row.group },
      saidOn: row.saidOn === null ? null : new Date(`${row.saidOn}T00:00:00Z`),
      sealedSender: sealedSender({
        ...{ name: row.sender.name, phone },
        other: phone ? null : (row.sender.phone ?? null),
      }),
      ...(sound && {
        ...{ audioKey: sound.storageKey, audioType: sound.contentType, seconds: sound.seconds },
        ...{ audioBytes: sound.bytes, audioSha256: sound.sha256 },
      }),
      provenance: { readBack: row.isReadBack, earshot: row.earshot, spokenLanguage: null },
      registrationId: known.length === 1 ? (known[0] ?? null) : null,
      problems: problems.filter((problem) => problem !== false),
    }
  })
  return withKnown(reader, about, prepared)
}

/** The same words of the same sender on the same day; of a voice note, the same sound. */
function samenessOf(
  dialogueId: string,
  row: Pick<ReadRow, 'text' | 'sender' | 'saidOn'> & { phone: string | null },
  sound: string | null,
): string | null {
  // Nothing came that could be the same.
  if (sound === null && row.text === '') return null
  const sender = row.phone ?? row.sender.card ?? row.sender.name?.toLowerCase() ?? ''
  const words = sound ?? row.text.toLowerCase().replace(/\s+/g, ' ')
  return keyedHash('imported row', JSON.stringify([dialogueId, words, sender, row.saidOn]))
}

/** What has been taken in before, in another import or by hand. */
async function withKnown<T extends Row & { problems: Problem[] }>(
  reader: Reader,
  { dialogueId, importId }: About,
  rows: readonly T[],
): Promise<T[]> {
  const sameness = rows.flatMap((row) => row.sameness ?? [])
  const imported = await reader.viewImportRow.findMany({
    where: { sameness: { in: sameness }, importId: { not: importId }, import: { dialogueId } },
    select: { sameness: true },
  })
  const said = await reader.contribution.findMany({
    where: { dialogueId, text: { in: rows.map(({ text }) => text).filter((text) => text !== '') } },
    select: { text: true },
  })
  const before = new Set(imported.map((row) => row.sameness))
  const standing = new Set(said.map(({ text }) => text))
  return rows.map((row) => {
    const wasImported = before.has(row.sameness ?? '')
    const stands = !wasImported && standing.has(row.text)
    return {
      ...row,
      problems: [
        ...row.problems,
        ...(wasImported ? (['importedBefore'] as const) : []),
        ...(stands ? (['sameWords'] as const) : []),
      ],
    }
  })
}

const here = (dialogueId: string) =>
  ({
    where: { dialogueId, state: { in: approvedStates } },
    select: { id: true },
  }) satisfies Prisma.Person$registrationsArgs

/** The registrations of this dialogue behind each number; phones are shared, so there may be several. */
async function peopleByPhone(
  reader: Reader,
  dialogueId: string,
  numbers: readonly (string | null)[],
): Promise<Map<string, string[]>> {
  const known = await reader.phoneNumber.findMany({
    where: { number: { in: numbers.filter((number) => number !== null) } },
    select: { number: true, person: { select: { registrations: here(dialogueId) } } },
  })
  const found = new Map<string, Set<string>>()
  for (const { number, person } of known) {
    const ids = found.get(number) ?? new Set()
    for (const { id } of person.registrations) ids.add(id)
    found.set(number, ids)
  }
  return new Map([...found].map(([number, ids]) => [number, [...ids]]))
}

async function peopleByCard(
  reader: Reader,
  dialogueId: string,
  rows: readonly ReadRow[],
): Promise<Map<string, string[]>> {
  const codes = rows.flatMap(({ sender }) => (sender.card ? [cardCodeHash(sender.card)] : []))
  if (codes.length === 0) return new Map()
  const cards = await reader.card.findMany({
    where: { codeHash: { in: codes }, revokedAt: null },
    select: { codeHash: true, person: { select: { registrations: here(dialogueId) } } },
  })
  return new Map(
    cards.map(({ codeHash, person }) => [codeHash, person.registrations.map(({ id }) => id)]),
  )
}
