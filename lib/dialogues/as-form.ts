import 'server-only'
import type { Prisma, Reader } from '@/lib/platform/db'
import { dayText } from '@/lib/platform/inputs'
import { storedFacts, storedWords, storedWordsOrNull } from './content'

/** What the form that changes a dialogue shows of it. */
export const formSelect = {
  title: true,
  description: true,
  howToAsk: true,
  access: true,
  country: true,
  district: true,
  languages: true,
  topics: true,
  goals: true,
  startsOn: true,
  endsOn: true,
  rule: true,
  background: true,
  missingVoices: true,
  hosts: { orderBy: { order: 'asc' }, select: { organisationId: true } },
  groups: { select: { group: true, target: true } },
} as const satisfies Prisma.DialogueSelect

/** What is said about a dialogue, in the shape of the form that changes it. */
export async function dialogueAsForm(reader: Reader, id: string) {
  const row = await reader.dialogue.findUniqueOrThrow({
    where: { id },
    select: formSelect,
  })
  return {
    ...row,
    title: storedWords.parse(row.title),
    description: storedWords.parse(row.description),
    howToAsk: storedWordsOrNull.parse(row.howToAsk),
    missingVoices: storedWordsOrNull.parse(row.missingVoices),
    background: storedFacts.parse(row.background),
    startsOn: dayText(row.startsOn),
    endsOn: dayText(row.endsOn),
    // One select per place: hosts.0, hosts.1 …
    hosts: { ...row.hosts.map(({ organisationId }) => organisationId) },
    groups: Object.fromEntries(
      row.groups.map(({ group, target }) => [group, { takesPart: 'on', target }]),
    ),
  }
}
