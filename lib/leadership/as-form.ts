import { dayText } from '@/lib/platform/inputs'
import { translatedStored } from '@/lib/platform/translated'

type Row = {
  mandate: unknown
  startsOn: Date | null
  endsOn: Date | null
  publishedAt: Date | null
}

/** What the form that changes the group begins with, and what its mark is made of. */
export const groupAsForm = ({ mandate, startsOn, endsOn, publishedAt }: Row) => ({
  mandate: translatedStored.parse(mandate),
  startsOn: dayText(startsOn),
  endsOn: dayText(endsOn),
  isPublic: publishedAt === null ? '' : 'on',
})
