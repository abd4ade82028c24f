import type { StageKind } from '@/generated/prisma/enums'
import type { DialogueFacts } from '@/lib/access/facts'
import { after, dayOf, days } from '@/lib/platform/clock'
import type { Translated } from '@/lib/platform/translated'

/** A day on which something happens by itself, or people meet. */
export type Coming =
  | {
      what: 'stageOpens' | 'stageCloses'
      stages: StageKind[]
      on: Date
      /** Null for those who don't arrange the stages. */
      path: string | null
    }
  | { what: 'event'; title: Translated; on: Date; path: string }

type DatedEvent = { slug: string; title: Translated; startsOn: Date; isCancelled: boolean }

/** The next dated things of a dialogue, soonest first, at most `count`. */
export function comingUp(
  { slug, dialogue, arranges }: { slug: string; dialogue: DialogueFacts; arranges: boolean },
  events: readonly DatedEvent[],
  now: Date,
  count = 3,
): Coming[] {
  const stagesPath = arranges ? `/manage/dialogues/${slug}/stages` : null
  const turns = boundaries(dialogue, now).map((boundary): Coming => ({
    ...boundary,
    path: stagesPath,
  }))
  const meetings = events
    .filter(({ startsOn, isCancelled }) => !isCancelled && startsOn >= dayOf(now))
    .map((event): Coming => ({
      what: 'event',
      title: event.title,
      on: event.startsOn,
      path: `/manage/events/${event.slug}`,
    }))
  return [...turns, ...meetings].sort((a, b) => a.on.getTime() - b.on.getTime()).slice(0, count)
}

type Boundary = { what: 'stageOpens' | 'stageCloses'; on: Date; stages: StageKind[] }

/** The days on which stages open or close by themselves; several on one day are one thing. */
function boundaries(dialogue: DialogueFacts, now: Date): Boundary[] {
  const found = new Map<string, Boundary>()
  const note = (what: Boundary['what'], on: Date, stage: StageKind) => {
    const key = `${what} ${on.toISOString()}`
    const known = found.get(key)
    if (known) known.stages.push(stage)
    else found.set(key, { what, on, stages: [stage] })
  }
  if (dialogue.state !== 'open') return []
  for (const { kind, opensAt, closesAt, switch: by } of dialogue.stages) {
    if (by !== 'byDate') continue
    if (opensAt && opensAt > now) note('stageOpens', opensAt, kind)
    // Its last day, not the midnight after it.
    if (closesAt && closesAt > now) note('stageCloses', after(closesAt, -days(1)), kind)
  }
  return [...found.values()]
}
