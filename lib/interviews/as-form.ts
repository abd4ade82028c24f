import 'server-only'
import type { Reader } from '@/lib/platform/db'
import { dayText } from '@/lib/platform/inputs'
import { translatedStored } from '@/lib/platform/translated'

/** What is said about an interview, in the shape of the form that changes it. */
export async function interviewAsForm(reader: Reader, slug: string) {
  const { event, ...row } = await reader.interview.findUniqueOrThrow({
    where: { slug },
    select: {
      title: true,
      abstract: true,
      attribution: true,
      speakerName: true,
      speakerRole: true,
      speakerGroup: true,
      speakerId: true,
      scope: true,
      spokenLanguage: true,
      topics: true,
      recordedOn: true,
      event: { select: { slug: true } },
    },
  })
  return {
    ...row,
    title: translatedStored.parse(row.title),
    abstract: translatedStored.nullable().parse(row.abstract),
    recordedOn: dayText(row.recordedOn),
    eventSlug: event?.slug ?? null,
  }
}
