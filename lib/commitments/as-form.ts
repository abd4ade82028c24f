import { dayText } from '@/lib/platform/inputs'
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
}

/** What the form that changes a promise begins with, and what its mark is made of. No contact is ever in it. */
export const commitmentAsForm = (row: Row) => ({
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
})
