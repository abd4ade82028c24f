import type { StageKind } from '@/generated/prisma/enums'
import type { DialogueFacts, StageFacts } from './facts'

export const stageKinds = [
  'preparation',
  'registration',
  'discussion',
  'event',
  'summary',
  'followUp',
] as const satisfies readonly StageKind[]

/** Which verbs a stage opens. The dialogue's public page prints this table; the rules read it. */
export const opens = {
  preparation: [],
  registration: ['registration.create', 'registration.enter', 'event.register'],
  discussion: [
    'contribution.create',
    'contribution.enter',
    'contribution.edit',
    'response.give',
    'event.register',
  ],
  event: [
    'contribution.create',
    'contribution.enter',
    'contribution.edit',
    'response.give',
    'event.register',
  ],
  summary: ['response.give', 'summary.publish'],
  followUp: ['summary.publish'],
} as const satisfies Record<StageKind, readonly string[]>

export type StagedVerb = (typeof opens)[StageKind][number]

/** By hand where a convenor has switched it, else by its dates; without an opening date it stays closed. */
export function stageIsOpen(stage: StageFacts, now: Date): boolean {
  if (stage.switch !== 'byDate') return stage.switch === 'open'
  if (!stage.opensAt || now < stage.opensAt) return false
  return !stage.closesAt || now < stage.closesAt
}

export function openStages(dialogue: DialogueFacts, now: Date): StageKind[] {
  if (dialogue.state !== 'open') return dialogue.state === 'closed' ? ['followUp'] : []
  return dialogue.stages.filter((stage) => stageIsOpen(stage, now)).map((stage) => stage.kind)
}

export function stageOpens(dialogue: DialogueFacts, verb: StagedVerb, now: Date): boolean {
  return openStages(dialogue, now).some((kind) => (opens[kind] as readonly string[]).includes(verb))
}

/** When the verb opens next, if a date says so. */
export function opensNextAt(dialogue: DialogueFacts, verb: StagedVerb, now: Date): Date | null {
  const coming = dialogue.stages
    .filter((stage) => (opens[stage.kind] as readonly string[]).includes(verb))
    .filter((stage) => stage.switch === 'byDate' && stage.opensAt && stage.opensAt > now)
    .map((stage) => stage.opensAt)
    .filter((date) => date !== null)
  return coming.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
}
