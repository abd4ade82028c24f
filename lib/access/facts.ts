import type {
  DialogueAccess,
  DialogueState,
  StageKind,
  StageSwitch,
  StakeholderGroup,
} from '@/generated/prisma/enums'

export type StageFacts = {
  kind: StageKind
  opensAt: Date | null
  closesAt: Date | null
  switch: StageSwitch
}

/** What the rules ask about a dialogue. */
export type DialogueFacts = {
  id: string
  access: DialogueAccess
  state: DialogueState
  /** Taken off the public site as a whole. */
  isSheltered: boolean
  stages: StageFacts[]
  /** The groups that each safeguarding lead belongs to or speaks for; empty = independent. */
  safeguardingLeads: { personId: string; groups: StakeholderGroup[] }[]
}

/** Most subjects stand in a dialogue. */
export type InDialogue = { dialogue: DialogueFacts }
