import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { factsOf, factsSelect } from '@/lib/dialogues/facts'
import { csvOf } from '@/lib/platform/csv'
import { db } from '@/lib/platform/db'
import { dayText } from '@/lib/platform/inputs'
import { notFound } from '@/lib/platform/refusal'

const heads = [
  'interview',
  'speaker',
  'step',
  'given_on',
  'review_on',
  'language',
  'manner',
  'script_version',
  'witnessed',
  'evidence_sha256',
  'agreed_to',
]

/**
 * Every step of the ledger of a dialogue's interviews. Of who speaks it holds a number within the interview, of
 * witnesses only whether there was one: names lie with the evidence, which never leaves the portal this way.
 */
export async function consentLog(actor: Actor, dialogueId: string): Promise<string> {
  const dialogue = await db().dialogue.findUnique({
    where: { id: dialogueId },
    select: factsSelect,
  })
  if (!dialogue) throw notFound()
  authorize(actor, 'archive.readConsents', { dialogue: factsOf(dialogue) })
  const steps = await db().consent.findMany({
    where: { speaker: { interview: { dialogueId } } },
    select: {
      step: true,
      givenOn: true,
      reviewOn: true,
      language: true,
      manner: true,
      witness: true,
      evidenceSha256: true,
      script: { select: { version: true } },
      grants: { select: { use: true, facet: true }, orderBy: [{ use: 'asc' }, { facet: 'asc' }] },
      speaker: { select: { order: true, interview: { select: { slug: true } } } },
    },
    orderBy: [{ speaker: { interview: { slug: 'asc' } } }, { recordedAt: 'asc' }],
  })
  return csvOf([
    heads,
    ...steps.map(({ speaker, grants, ...step }) => [
      speaker.interview.slug,
      speaker.order + 1,
      step.step,
      dayText(step.givenOn),
      dayText(step.reviewOn),
      step.language,
      step.manner,
      step.script?.version ?? null,
      step.witness !== null,
      step.evidenceSha256,
      grants.map(({ use, facet }) => `${use}:${facet}`).join(' '),
    ]),
  ])
}
