import type { StageKind } from '@/generated/prisma/enums'
import type { DialogueFacts } from '@/lib/access/facts'
import { after, days, dayOf } from '@/lib/platform/clock'
import type { Translated } from '@/lib/platform/translated'

/** A day on which something happens by itself, or people meet. */
export type Coming =
  | { what: 'stageOpens' | 'stageCloses'; stage: StageKind; on: Date; path: string }
  | { what: 'event'; title: Translated; on: Date; path: string }

type DatedEvent = { slug: string; title: Translated; startsOn: Date; isCancelled: boolean }

/** The next dated things of a dialogue, soonest first, at most `count`. */
export function comingUp(
  { slug, dialogue }: { slug: string; dialogue: DialogueFacts },
  events: readonly DatedEvent[],
  now: Date,
  count = 3,
): Coming[] {
  const stagesPath = `/manage/dialogues/${slug}/stages`
  const stages = dialogue.stages
    .filter((stage) => dialogue.state === 'open' && stage.switch === 'byDate')
    .flatMap(({ kind, opensAt, closesAt }): Coming[] => [
      ...(opensAt && opensAt > now
        ? [{ what: 'stageOpens' as const, stage: kind, on: opensAt, path: stagesPath }]
        : []),
      // Its last day, not the midnight after it.
      ...(closesAt && closesAt > now
        ? [
            {
              what: 'stageCloses' as const,
              stage: kind,
              on: after(closesAt, -days(1)),
              path: stagesPath,
            },
          ]
        : []),
    ])
  const meetings = events
    .filter(({ startsOn, isCancelled }) => !isCancelled && startsOn >= dayOf(now))
    .map((event): Coming => ({
      what: 'event',
      title: event.title,
      on: event.startsOn,
      path: `/manage/events/${event.slug}`,
    }))
  return [...stages, ...meetings].sort((a, b) => a.on.getTime() - b.on.getTime()).slice(0, count)
}
