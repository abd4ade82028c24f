import 'server-only'
import type { DialogueState } from '@/generated/prisma/enums'
import type { Reader } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { able } from '@/lib/roles/able'

/** Without these no dialogue is published. */
const required = ['host', 'prompt', 'lead'] as const
type Required = (typeof required)[number]

/** What a dialogue needs; dates for its stages are advice. */
export type Missing = Required | 'stages'

/** What a dialogue still lacks, what it can't do without first. */
export async function missingIn(reader: Reader, id: string): Promise<Missing[]> {
  const row = await reader.dialogue.findUniqueOrThrow({
    where: { id },
    select: {
      hosts: { select: { organisationId: true }, take: 1 },
      prompts: { select: { id: true }, take: 1 },
      stages: {
        where: { OR: [{ opensAt: { not: null } }, { switch: 'open' }] },
        select: { id: true },
        take: 1,
      },
      roleGrants: {
        // One who is suspended watches over nobody.
        where: { role: 'safeguardingLead', endedAt: null, person: able },
        select: { id: true },
        take: 1,
      },
    },
  })
  const has: Record<Missing, unknown[]> = {
    host: row.hosts,
    prompt: row.prompts,
    lead: row.roleGrants,
    stages: row.stages,
  }
  return [...required, 'stages' as const].filter((name) => has[name].length === 0)
}

/** What still has to be said to those who work in it: all of a draft, and of an open dialogue what it lost. */
export async function lackingIn(
  reader: Reader,
  { id, state }: { id: string; state: DialogueState },
): Promise<Missing[]> {
  if (state !== 'draft' && state !== 'open') return []
  const missing = await missingIn(reader, id)
  return state === 'draft' ? missing : missing.filter(isRequired)
}

export function isRequired(name: Missing): name is Required {
  return name !== 'stages'
}

/** Refuses to publish what isn't ready, with every condition that is missing and who can grant it. */
export function demandReady(missing: readonly Missing[]): void {
  if (!missing.some(isRequired)) return
  const lacks = (name: Required) => (missing.includes(name) ? 'yes' : 'no')
  throw new Refusal('conflict', 'notReady', {
    params: { host: lacks('host'), prompt: lacks('prompt'), lead: lacks('lead') },
  })
}

/** Nobody is registered where nobody watches over them. */
export function demandLead(missing: readonly Missing[], field?: string): void {
  if (!missing.includes('lead')) return
  throw new Refusal('conflict', 'needsLead', {
    grantedBy: 'administrator',
    ...(field ? { field } : {}),
  })
}
