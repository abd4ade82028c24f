import { worker, type Member } from '@/lib/access/actor'
import { confirmCommitment, publishCommitment } from '@/lib/commitments/operations/answer'
import { askOwner } from '@/lib/commitments/operations/ask'
import { refreshFiguresOf } from '@/lib/commitments/operations/figures'
import { draftCommitment } from '@/lib/commitments/operations/write'
import { ownersCode } from '@/lib/commitments/code'
import type { NewCommitment, StepInput } from '@/lib/commitments/schema'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeDialogue, makeMember, words } from './make'

/** What the form of a new promise sends: a ministry's, by somebody without an account. */
export const commitmentInput = (
  dialogueSlug: string,
  wish: Partial<NewCommitment> = {},
): NewCommitment => ({
  dialogueSlug,
  nonce: newToken(),
  result: words('Open a licence office in Tarkwa'),
  proof: words('A photograph of the open office'),
  dueOn: new Date('2030-06-30T00:00:00Z'),
  ownerName: 'Kofi Sentinel',
  ownerRole: 'District officer',
  ownerOrganisation: null,
  ownerOrganisationName: 'Minerals Office',
  ownerGroup: 'government',
  ownerRegistration: null,
  ownerLanguage: 'en',
  address: null,
  phone: null,
  interview: null,
  topics: [],
  goals: [],
  sessionId: null,
  noteId: null,
  summary: null,
  findingKey: null,
  ...wish,
})

export const stepInput = (publicId: string, wish: Partial<StepInput> = {}): StepInput => ({
  publicId,
  nonce: newToken(),
  status: 'complete',
  note: words('The office opened its door in May.'),
  dueOn: null,
  proofs: [{ text: 'Picture', url: 'https://example.org/office', item: null }],
  ...wish,
})

/** A public dialogue with everybody who has to do with promises. */
export async function commitmentSetting() {
  const dialogue = await makeDialogue({ access: 'public' })
  const staff = (role: 'convenor' | 'facilitator' | 'rapporteur' | 'safeguardingLead') =>
    makeMember({ roles: [{ role, dialogueId: dialogue.id }] })
  return {
    dialogue,
    convenor: await staff('convenor'),
    other: await staff('convenor'),
    facilitator: await staff('facilitator'),
    rapporteur: await staff('rapporteur'),
    lead: await staff('safeguardingLead'),
  }
}

export async function codeOf(publicId: string): Promise<string> {
  const row = await db().commitment.findUniqueOrThrow({
    where: { publicId },
    select: { id: true, codeIssue: true },
  })
  return ownersCode(row)
}

/** Asked for, confirmed by code and published. */
export async function makeCommitment(
  convenor: Member,
  dialogueSlug: string,
  wish: Partial<NewCommitment> = {},
): Promise<string> {
  const { publicId } = await draftCommitment(convenor, commitmentInput(dialogueSlug, wish))
  await askOwner(convenor, { publicId })
  const code = await codeOf(publicId)
  await confirmCommitment(convenor, { code, publicId: '', isNamed: false })
  await publishCommitment(convenor, { publicId })
  return publicId
}

/** So many participants of a group, each with an answer to a step, written as the operation writes it. */
export async function makeAnswers(
  dialogue: { id: string },
  publicId: string,
  group: 'miners' | 'industry' | 'civilSociety' | 'government',
  values: readonly ('agree' | 'disagree' | 'unsure')[],
): Promise<Member[]> {
  const people: Member[] = []
  for (const value of values) {
    const person = await makeMember({ in: { dialogueId: dialogue.id, group } })
    people.push(person)
    const step = await db().commitmentStep.findFirstOrThrow({
      where: { commitment: { publicId } },
      orderBy: { number: 'desc' },
    })
    await db().commitmentAnswer.create({
      data: {
        ...{ stepId: step.id, personId: person.personId, group, value },
        day: new Date('2026-01-01T00:00:00Z'),
      },
    })
  }
  return people
}

export async function refresh(publicId: string): Promise<void> {
  const { id } = await db().commitment.findUniqueOrThrow({
    where: { publicId },
    select: { id: true },
  })
  await refreshFiguresOf(worker, id)
}
