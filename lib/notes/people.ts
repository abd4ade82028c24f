import 'server-only'
import type { Reader } from '@/lib/platform/db'

/** Who could be named in a note by mistake: the registered and the speakers of the event, with their organisations. */
export async function peopleOfEvent(
  reader: Reader,
  eventId: string,
  dialogueId: string | null,
): Promise<{ names: string[]; organisations: string[] }> {
  const here = dialogueId ? { dialogueId } : { dialogueId: { in: [] } }
  const [registrations, speakers] = await Promise.all([
    reader.eventRegistration.findMany({
      where: { eventId },
      select: {
        person: {
          select: {
            name: true,
            registrations: {
              where: here,
              select: {
                name: true,
                affiliation: {
                  select: { organisationName: true, organisation: { select: { name: true } } },
                },
              },
            },
          },
        },
      },
    }),
    reader.sessionSpeaker.findMany({
      where: { session: { eventId } },
      select: { name: true, person: { select: { name: true } } },
    }),
  ])
  const own = registrations.flatMap(({ person }) => person.registrations)
  return {
    names: [
      ...registrations.map(({ person }) => person.name),
      ...own.map(({ name }) => name),
      ...speakers.flatMap(({ name, person }) => [name, person?.name ?? '']),
    ],
    organisations: own.flatMap(({ affiliation }) => [
      affiliation.organisation?.name ?? affiliation.organisationName ?? '',
    ]),
  }
}
