import type { InDialogue } from '@/lib/access/facts'
import { all, row, rule, either } from '@/lib/access/rule'
import {
  administrator,
  editor,
  insider,
  mayKnowOf,
  mayRead,
  member,
  roleHere,
  staffHere,
} from '@/lib/access/rules'

const convenesSomewhere = all<unknown>(
  member,
  rule(
    'convenor of some dialogue',
    (actor) => actor.kind === 'member' && actor.roles.some((held) => held.role === 'convenor'),
    { kind: 'forbidden', code: 'needsConvenor', grantedBy: 'administrator' },
  ),
)

const notArchived = rule<InDialogue>(
  'not archived',
  (_actor, { dialogue }) => dialogue.state !== 'archived',
  { kind: 'forbidden', code: 'archived', grantedBy: 'convenor' },
)

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
  'dialogue.edit': row<InDialogue>(
    'Change a dialogue, its hosts, prompts and stages',
    roleHere('convenor'),
    notArchived,
  ),
  'dialogue.close': row<InDialogue>('Close, reopen or archive a dialogue', roleHere('convenor')),
  'dialogue.copy': row<InDialogue>('Use a dialogue as a template', roleHere('convenor')),
  'dialogue.desk': row<InDialogue>('See the desk of a dialogue', staffHere),
  'dialogue.shelter': row<InDialogue>(
    'Take a person, a place or the whole dialogue off the public site, and bring it back',
    roleHere('convenor', 'safeguardingLead'),
  ),
}
