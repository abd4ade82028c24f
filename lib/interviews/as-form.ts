import 'server-only'
import type { Reader } from '@/lib/platform/db'
import { dayText } from '@/lib/platform/inputs'
import { translatedStored } from '@/lib/platform/translated'
import { speakersSelect } from './speakers'

/** What is said about an interview and the first who speaks in it, in the shape of the form that changes it. */
export async function interviewAsForm(reader: Reader, slug: string) {
  const { event, speakers, ...row } = await reader.interview.findUniqueOrThrow({
    where: { slug },
    select: {
      title: true,
      abstract: true,
      speakers: speakersSelect,
      scope: true,
      spokenLanguage: true,
      topics: true,
      goals: true,
      recordedOn: true,
      event: { select: { slug: true } },
    },
  })
  const [first] = speakers
  return {
    ...row,
    attribution: first?.attribution ?? 'group',
    speakerName: first?.name ?? null,
    speakerRole: first?.role ?? null,
    speakerGroup: first?.group ?? 'miners',
    speakerId: first?.personId ?? null,
    title: translatedStored.parse(row.title),
    abstract: translatedStored.nullable().parse(row.abstract),
    recordedOn: dayText(row.recordedOn),
    eventSlug: event?.slug ?? null,
  }
}
