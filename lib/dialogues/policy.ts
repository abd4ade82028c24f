import type { InDialogue } from '@/lib/access/facts'
import { all, either, row, rule } from '@/lib/access/rule'
import {
  administrator,
  convenesSomewhere,
  editor,
  insider,
  mayKnowOf,
  mayRead,
  noPowerBehind,
  roleHere,
  staffHere,
} from '@/lib/access/rules'

export type AboutPrompt = InDialogue & {
  prompt: {
    isClosed: boolean
    /** Somebody has posted a view under it, withdrawn or not. */
    isAnswered: boolean
  }
}

const notArchived = rule<InDialogue>(
  'not archived',
  (_actor, { dialogue }) => dialogue.state !== 'archived',
  { kind: 'forbidden', code: 'archived', grantedBy: 'convenor' },
)

const isDraft = rule<InDialogue>('a draft', (_actor, { dialogue }) => dialogue.state === 'draft', {
  kind: 'conflict',
  code: 'alreadyPublic',
})

const isOpen = rule<InDialogue>('open', (_actor, { dialogue }) => dialogue.state === 'open', {
  kind: 'conflict',
  code: 'notOpen',
})

const isEnded = rule<InDialogue>(
  'closed or archived',
  (_actor, { dialogue }) => dialogue.state === 'closed' || dialogue.state === 'archived',
  { kind: 'conflict', code: 'notClosed' },
)

const isPublished = rule<InDialogue>(
  'published and not archived',
  (_actor, { dialogue }) => dialogue.state === 'open' || dialogue.state === 'closed',
  { kind: 'conflict', code: 'notOpen' },
)

const isUnanswered = rule<AboutPrompt>(
  'without answers',
  (_actor, { prompt }) => !prompt.isAnswered,
  { kind: 'conflict', code: 'promptAnswered' },
)

const runsIt = all<InDialogue>(roleHere('convenor'), notArchived)
const protectsIt = roleHere('convenor', 'safeguardingLead')

export const dialoguesPolicy = {
  'dialogue.know': row<InDialogue>(
    'See that a dialogue exists: title, hosts, dates, how to ask',
    mayKnowOf,
  ),
  'dialogue.read': row<InDialogue>('Read a dialogue', mayRead),
  'dialogue.readInside': row<InDialogue>('Read what stays inside a dialogue', insider),
  'dialogue.create': row<unknown>(
    'Begin a dialogue',
    either<unknown>(convenesSomewhere, administrator, editor),
  ),
  'dialogue.edit': row<InDialogue>('Change a dialogue, its hosts and its groups', runsIt),
  'dialogue.publish': row<InDialogue>('Publish a draft', runsIt, isDraft),
  'dialogue.close': row<InDialogue>('Close a dialogue', runsIt, isOpen),
  'dialogue.reopen': row<InDialogue>(
    'Reopen a closed or archived dialogue',
    roleHere('convenor'),
    isEnded,
  ),
  'dialogue.archive': row<InDialogue>('Archive a dialogue', roleHere('convenor'), isPublished),
  'dialogue.copy': row<InDialogue>('Use a dialogue as a template', roleHere('convenor')),
  'dialogue.desk': row<InDialogue>('See the desk of a dialogue', staffHere),
  'dialogue.arrangeStages': row<InDialogue>(
    'Say when each stage opens and closes, or switch it by hand',
    runsIt,
  ),
  'dialogue.shelter': row<InDialogue>(
    'Take a district or the whole dialogue off the public site',
    protectsIt,
  ),
  // What disappears tells whose it was: so nobody with power behind them takes a person away.
  'dialogue.shelterPerson': row<InDialogue>(
    'Take a person off the public site',
    protectsIt,
    noPowerBehind,
  ),
  'dialogue.bringBack': row<InDialogue>(
    'Bring back what was taken off the public site',
    protectsIt,
  ),
  'prompt.add': row<InDialogue>('Ask one more question', runsIt),
  'prompt.order': row<InDialogue>('Put the questions in another order', runsIt),
  'prompt.change': row<AboutPrompt>('Change the wording of a question', runsIt),
  'prompt.close': row<AboutPrompt>('Close a question, or open it again', runsIt),
  'prompt.remove': row<AboutPrompt>(
    'Remove a question that nobody has answered',
    runsIt,
    isUnanswered,
  ),
}
