import {
  dialogueRoles,
  hasPowerAnywhere,
  holds,
  participationIn,
  powerBehind,
  takesPart,
  type Role,
} from './actor'
import type { DialogueFacts, InDialogue } from './facts'
import { all, either, orHidden, rule, type Rule } from './rule'
import { stageOpens, type StagedVerb } from './stages'

/** Anybody, signed in or not. */
export const anyone: Rule<unknown> = rule('anyone', () => true, {
  kind: 'forbidden',
  code: 'forbidden',
})

export const system: Rule<unknown> = rule('the portal itself', (actor) => actor.kind === 'system', {
  kind: 'forbidden',
  code: 'forbidden',
})

export const signedIn: Rule<unknown> = rule('signed in', (actor) => actor.kind === 'member', {
  kind: 'signIn',
  code: 'signIn',
  grantedBy: 'yourself',
})

export const inGoodStanding: Rule<unknown> = rule(
  'not suspended',
  (actor) => actor.kind !== 'member' || !actor.isSuspended,
  { kind: 'forbidden', code: 'suspended', grantedBy: 'administrator' },
)

/** The two that nearly every verb starts with. */
export const member: Rule<unknown> = all(signedIn, inGoodStanding)

export const administrator: Rule<unknown> = all(
  member,
  rule('administrator', (actor) => holds(actor, ['administrator'], null), {
    kind: 'forbidden',
    code: 'needsAdministrator',
    grantedBy: 'administrator',
  }),
)

export const editor: Rule<unknown> = all(
  member,
  rule('editor', (actor) => holds(actor, ['editor'], null), {
    kind: 'forbidden',
    code: 'needsEditor',
    grantedBy: 'administrator',
  }),
)

/** Runs a dialogue already, and so may begin another. */
export const convenesSomewhere: Rule<unknown> = all<unknown>(
  member,
  rule(
    'convenor of some dialogue',
    (actor) => actor.kind === 'member' && actor.roles.some((held) => held.role === 'convenor'),
    { kind: 'forbidden', code: 'needsConvenor', grantedBy: 'administrator' },
  ),
)

const roleNames: Record<Role, string> = {
  convenor: 'convenor',
  facilitator: 'facilitator',
  rapporteur: 'rapporteur',
  safeguardingLead: 'safeguarding lead',
  editor: 'editor',
  administrator: 'administrator',
}

/**
 * Holds one of the roles in this dialogue; convenors give them, but for the safeguarding lead's. A holder with power
 * behind them (government, industry) counts only
 * where a safeguarding lead from outside that group is appointed.
 */
export function roleHere(...roles: Role[]): Rule<InDialogue> {
  return all<InDialogue>(
    member,
    rule(
      roles.map((role) => roleNames[role]).join(' or '),
      (actor, { dialogue }) => holds(actor, roles, dialogue.id),
      {
        ...{ kind: 'forbidden', code: 'needsRole' },
        grantedBy: roles.some((role) => role !== 'safeguardingLead') ? 'convenor' : 'administrator',
      },
    ),
    besideOutsideLead,
  )
}

/** Whoever has power behind them works only where a safeguarding lead from outside that group watches. */
export const besideOutsideLead: Rule<InDialogue> = rule(
  'an outside safeguarding lead, where they act for government or industry',
  (actor, { dialogue }) => {
    const power = powerBehind(actor, dialogue.id)
    return power === null || hasLeadOutside(dialogue, power)
  },
  { kind: 'forbidden', code: 'needsOutsideLead', grantedBy: 'administrator' },
)

/** A safeguarding lead who belongs neither to this group nor speaks for it. */
export function hasLeadOutside(dialogue: DialogueFacts, power: string): boolean {
  return dialogue.safeguardingLeads.some((lead) => !lead.groups.some((group) => group === power))
}

/** Anybody with a role in this dialogue. */
export const staffHere: Rule<InDialogue> = roleHere(...dialogueRoles)

/** Contacts, and who is behind a group-only view: closed to anybody with power behind them, whatever their role. */
export const noPowerBehind: Rule<InDialogue> = rule(
  'nobody who belongs to or acts for government or industry',
  (actor, { dialogue }) => powerBehind(actor, dialogue.id) === null,
  { kind: 'forbidden', code: 'powerBehind', isFinal: true },
)

/** The same for what stands in no dialogue. */
export const noPowerAnywhere: Rule<unknown> = rule(
  'nobody who belongs to or acts for government or industry anywhere',
  (actor) => !hasPowerAnywhere(actor),
  { kind: 'forbidden', code: 'powerBehind', isFinal: true },
)

export const participant: Rule<InDialogue> = all<InDialogue>(
  member,
  rule('approved participant', (actor, { dialogue }) => takesPart(actor, dialogue.id), {
    kind: 'forbidden',
    code: 'needsApproval',
    grantedBy: 'convenor',
  }),
)

/** Has registered, approved or not. */
export const registrant: Rule<InDialogue> = rule(
  'registered',
  (actor, { dialogue }) => {
    const state = participationIn(actor, dialogue.id)?.state
    return state !== undefined && state !== 'declined' && state !== 'withdrawn'
  },
  { kind: 'forbidden', code: 'needsRegistration', grantedBy: 'yourself' },
)

export function whileStageOpens(verb: StagedVerb): Rule<InDialogue> {
  return rule(
    'while the stage is open',
    (_actor, { dialogue }, now) => stageOpens(dialogue, verb, now),
    { kind: 'forbidden', code: 'stageClosed', grantedBy: 'convenor' },
  )
}

const isPublicDialogue: Rule<InDialogue> = rule(
  'the dialogue is public',
  (_actor, { dialogue }) =>
    dialogue.state !== 'draft' && dialogue.access === 'public' && !dialogue.isSheltered,
  { kind: 'notFound', code: 'notFound' },
)

const isListedDialogue: Rule<InDialogue> = rule(
  'the dialogue is public or listed',
  (_actor, { dialogue }) =>
    dialogue.state !== 'draft' && dialogue.access !== 'private' && !dialogue.isSheltered,
  { kind: 'notFound', code: 'notFound' },
)

const isOpenedToRegistrants: Rule<InDialogue> = all<InDialogue>(
  rule('no draft', (_actor, { dialogue }) => dialogue.state !== 'draft', {
    kind: 'notFound',
    code: 'notFound',
  }),
  inGoodStanding,
  registrant,
)

/** Works in this dialogue in any role: enough to know of it, not to read raw submissions. */
export const worksHere: Rule<InDialogue> = rule(
  'has a role here',
  (actor, { dialogue }) =>
    actor.kind === 'member' && !actor.isSuspended && holds(actor, dialogueRoles, dialogue.id),
  { kind: 'notFound', code: 'notFound' },
)

/** May know that the dialogue exists: title, hosts, dates and how to ask. */
export const mayKnowOf: Rule<InDialogue> = orHidden(
  either(isListedDialogue, isOpenedToRegistrants, worksHere),
)

/** May read the dialogue: anybody where it is public; else those who take part or work in it. */
export const mayRead: Rule<InDialogue> = orHidden(
  either(isPublicDialogue, all<InDialogue>(isOpenedToRegistrants, participant), worksHere),
)

/** May read what stays inside the dialogue. */
export const insider: Rule<InDialogue> = orHidden(
  either<InDialogue>(all<InDialogue>(isOpenedToRegistrants, participant), worksHere),
)
