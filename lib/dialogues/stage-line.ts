import type { StageKind } from '@/generated/prisma/enums'
import type { DialogueFacts, StageFacts } from '@/lib/access/facts'
import { openStages, opens, stageKinds, type StagedVerb } from '@/lib/access/stages'

export type StageOnLine = {
  kind: StageKind
  state: 'done' | 'now' | 'next'
  opensAt: Date | null
  closesAt: Date | null
  /** What it lets people do; from the same table that the rules read. */
  opens: readonly StagedVerb[]
}

/** The way of a dialogue at this moment. More than one stage can be open at a time. */
export function stageLine(dialogue: DialogueFacts, now: Date): StageOnLine[] {
  const open = openStages(dialogue, now)
  const isOver = dialogue.state === 'closed' || dialogue.state === 'archived'
  const stages = stageKinds.flatMap(
    (kind) => dialogue.stages.find((stage) => stage.kind === kind) ?? [],
  )
  const lastBegun = stages.findLastIndex(
    (stage) => open.includes(stage.kind) || hasBegun(stage, now),
  )
  return stages.map((stage, index) => ({
    kind: stage.kind,
    state: stateOf(open.includes(stage.kind), isOver || isPast(stage, index, lastBegun, now)),
    opensAt: stage.opensAt,
    closesAt: stage.closesAt,
    opens: opens[stage.kind],
  }))
}

const stateOf = (isOpen: boolean, isDone: boolean) => (isOpen ? 'now' : isDone ? 'done' : 'next')

const hasBegun = ({ opensAt }: StageFacts, now: Date) => opensAt !== null && opensAt <= now

/** Over by its dates; or, without any, because a later stage has begun. */
function isPast(stage: StageFacts, index: number, lastBegun: number, now: Date): boolean {
  if (stage.closesAt) return stage.closesAt <= now
  return hasBegun(stage, now) || index < lastBegun
}
