import 'server-only'
import type { DialogueAccess } from '@/generated/prisma/enums'
import type { Reader } from '@/lib/platform/db'
import type { ToMend } from '@/lib/platform/refusal'
import { partTexts } from '@/lib/summaries/content'
import { evidenceFor, type EvidenceHere } from './evidence'
import { problemsOf } from './problems'
import { proposed, type Proposal } from './strength'
import type { StakeholderGroup } from '@/generated/prisma/enums'

type AboutDialogue = { id: string; access: DialogueAccess; isSheltered: boolean }

const referenceSelect = {
  ...{ isAgainst: true, contributionId: true, interviewId: true, noteId: true, itemId: true },
} as const

/** All that keeps the findings of a version from being published, each with the part where it can be mended. */
export async function findingsToMend(
  reader: Reader,
  dialogue: AboutDialogue,
  { slug, versionId }: { slug: string; versionId: string },
): Promise<ToMend[]> {
  const rows = await reader.summaryPart.findMany({
    where: { versionId, kind: 'finding' },
    orderBy: { order: 'asc' },
    include: { citations: { select: referenceSelect } },
  })
  const parts = rows.map((row) => ({ ...row, texts: partTexts(row) }))
  const evidence = await evidenceFor(
    reader,
    dialogue,
    parts.flatMap(({ citations }) => citations),
  )
  const expected = await expectedGroups(reader, dialogue.id)
  return parts.flatMap(({ id, citations, texts }, index) =>
    problemsOf(
      {
        number: index + 1,
        statement: texts.heading,
        strength: texts.strength,
        hasSources: texts.sources.length > 0,
        evidence: citations.map(evidence),
      },
      expected,
    ).map((problem) => ({ ...problem, path: `/manage/summaries/${slug}/parts/${id}` })),
  )
}

/** What the evidence of one part carries, to be shown beside the field. */
export async function proposalFor(
  reader: Reader,
  dialogue: AboutDialogue,
  partId: string,
): Promise<Proposal<StakeholderGroup> & { evidence: EvidenceHere[] }> {
  const citations = await reader.citation.findMany({ where: { partId }, select: referenceSelect })
  const evidence = citations.map(await evidenceFor(reader, dialogue, citations))
  return { ...proposed(await expectedGroups(reader, dialogue.id), evidence), evidence }
}

async function expectedGroups(reader: Reader, dialogueId: string): Promise<StakeholderGroup[]> {
  const rows = await reader.dialogueGroup.findMany({
    where: { dialogueId, isExpected: true },
    select: { group: true },
  })
  return rows.map(({ group }) => group)
}
