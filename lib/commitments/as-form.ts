import { dayText } from '@/lib/platform/inputs'
import type { Reader } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'

type Row = {
  result: unknown
  proof: unknown
  dueOn: Date
  ownerName: string
  ownerRole: string | null
  ownerOrganisation: { slug?: string; name: string } | null
  ownerOrganisationName: string | null
  ownerGroup: string
  ownerLanguage: string
  topics: readonly string[]
  goals: readonly string[]
  interview: { slug: string } | null
  dialogueId: string
  ownerId: string | null
}

/** What the form that changes a promise begins with, and what its mark is made of. No contact is ever in it. */
export const commitmentAsForm = async (reader: Reader, row: Row) => ({
  result: translatedStored.parse(row.result),
  proof: translatedStored.parse(row.proof),
  dueOn: dayText(row.dueOn),
  ownerName: row.ownerName,
  ownerRole: row.ownerRole ?? '',
  ownerOrganisationName: row.ownerOrganisation?.name ?? row.ownerOrganisationName ?? '',
  ownerGroup: row.ownerGroup,
  ownerLanguage: row.ownerLanguage,
  topics: [...row.topics],
  goals: [...row.goals],
  interview: row.interview?.slug ?? '',
  ownerRegistration: (await registrationOf(reader, row)) ?? '',
})

/** Where the owner is registered in the dialogue: as the form names them. */
async function registrationOf(
  reader: Reader,
  { dialogueId, ownerId: personId }: Row,
): Promise<string | null> {
  if (personId === null) return null
  const where = { dialogueId, personId }
  return (await reader.registration.findFirst({ where, select: { id: true } }))?.id ?? null
}
