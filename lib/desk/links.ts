import type { Actor } from '@/lib/access/actor'
import type { DialogueFacts } from '@/lib/access/facts'
import { can } from '@/lib/access/table'

export type DeskLink = { name: DeskLinkName; path: string }

export type DeskLinkName = (typeof groups)[keyof typeof groups][number]

const groups = {
  people: ['registrations', 'enter', 'calls', 'participation', 'team', 'activity'],
  work: [
    'views',
    'answerFor',
    'imports',
    'callBacks',
    'recordings',
    'translations',
    'commonGround',
    'interviews',
    'commitments',
    'leadership',
    'research',
    'summaries',
  ],
  dialogue: ['edit', 'prompts', 'stages', 'notice', 'safety', 'life', 'copy', 'public'],
} as const

export type DeskLinks = Record<keyof typeof groups, DeskLink[]>

/** Everything else that somebody can go to from the desk, as far as it is theirs. */
export function deskLinks(actor: Actor, dialogue: DialogueFacts, slug: string): DeskLinks {
  const here = `/manage/dialogues/${slug}`
  const subject = { dialogue }
  const all: Record<DeskLinkName, { path: string; isOpen: boolean }> = {
    registrations: {
      path: `${here}/registrations`,
      isOpen: can(actor, 'registration.list', subject),
    },
    enter: {
      path: `${here}/registrations/new`,
      isOpen: can(actor, 'registration.enter', subject),
    },
    calls: { path: `${here}/calls`, isOpen: can(actor, 'call.list', subject) },
    participation: {
      path: `${here}/participation`,
      isOpen: can(actor, 'participation.read', subject),
    },
    team: { path: `${here}/team`, isOpen: can(actor, 'dialogue.desk', subject) },
    activity: { path: `${here}/activity`, isOpen: can(actor, 'activity.read', subject) },
    views: { path: `${here}/moderation`, isOpen: can(actor, 'contribution.queue', subject) },
    commonGround: {
      path: `${here}/common-ground`,
      isOpen: can(actor, 'commonGround.see', subject),
    },
    commitments: {
      path: `${here}/commitments`,
      isOpen: can(actor, 'commitment.list', subject),
    },
    leadership: {
      path: `${here}/leadership`,
      isOpen: can(actor, 'leadership.list', subject),
    },
    research: { path: `${here}/research`, isOpen: can(actor, 'research.arrange', subject) },
    translations: {
      path: `${here}/translations`,
      isOpen: can(actor, 'translation.list', subject),
    },
    recordings: { path: `${here}/recordings`, isOpen: can(actor, 'sound.list', subject) },
    answerFor: { path: `${here}/enter`, isOpen: can(actor, 'entry.open', subject) },
    imports: {
      path: `${here}/imports`,
      isOpen: can(actor, 'import.list', subject) || can(actor, 'import.allowUnregistered', subject),
    },
    callBacks: { path: `${here}/call-backs`, isOpen: can(actor, 'callBack.list', subject) },
    interviews: { path: `${here}/interviews`, isOpen: can(actor, 'interview.queue', subject) },
    summaries: { path: `${here}/summaries`, isOpen: can(actor, 'dialogue.desk', subject) },
    edit: { path: `${here}/edit`, isOpen: can(actor, 'dialogue.edit', subject) },
    prompts: { path: `${here}/prompts`, isOpen: can(actor, 'prompt.add', subject) },
    stages: { path: `${here}/stages`, isOpen: can(actor, 'dialogue.arrangeStages', subject) },
    notice: { path: `${here}/privacy`, isOpen: can(actor, 'page.editNotice', subject) },
    safety: { path: `${here}/safety`, isOpen: can(actor, 'dialogue.shelter', subject) },
    life: { path: `${here}/close`, isOpen: can(actor, 'dialogue.copy', subject) },
    copy: { path: `${here}/copy`, isOpen: can(actor, 'dialogue.copy', subject) },
    public: { path: `/dialogues/${slug}`, isOpen: true },
  }
  const linksIn = (names: readonly DeskLinkName[]) =>
    names.filter((name) => all[name].isOpen).map((name) => ({ name, path: all[name].path }))
  return {
    people: linksIn(groups.people),
    work: linksIn(groups.work),
    dialogue: linksIn(groups.dialogue),
  }
}
