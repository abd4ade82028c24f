import 'server-only'
import type { Attribution, ContributionState } from '@/generated/prisma/enums'
import { participationIn, personIdOf, type Actor } from '@/lib/access/actor'
import type { DialogueFacts } from '@/lib/access/facts'
import { authorize, can } from '@/lib/access/table'
import { demandLivingUnnoted, record, recordAnonymously } from '@/lib/activity/record'
import { lookAtArriving } from '@/lib/moderation/arriving'
import { now, today } from '@/lib/platform/clock'
import { transaction, type Prisma, type Transaction } from '@/lib/platform/db'
import { newPublicId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { notFound, Refusal } from '@/lib/platform/refusal'
import { codeFrom, hashOfCode } from '../code'
import { lockContribution, promptFacts, type PromptFacts } from '../facts'
import { demandNothingAlike } from '../alike'
import { demandRoom } from '../room'
import { viewsPerRound } from '../round'
import type { PostInput, ReplyInput } from '../schema'
import { demandPseudonym } from './pseudonym'
import { sessionNamed } from '../sessions'
import { demandPostingTurn } from '../turns'

/** Where a post has gone. The code is the only way back to an anonymous one, and is told once. */
export type Posted = { slug: string; publicId: string; code: string | null }

/** What `once` keeps of a posted form: nothing of who posted it, and never the code. */
export type Kept = { slug: string; publicId: string; isAnonymous: boolean }

export async function postView(actor: Actor, input: PostInput): Promise<Posted> {
  await demandPostingTurn(actor, input)
  const kept = await transaction((tx) =>
    once<Kept>(tx, input.nonce, async () => {
      const { dialogue, slug, promptId } = await openPrompt(tx, actor, input.promptId)
      authorize(actor, 'contribution.create', { dialogue })
      const author = await authorOf(tx, actor, dialogue, input.attribution)
      await demandNothingAlike(tx, actor, { ...input, slug })
      const named = { sessionId: input.sessionId ?? null, attribution: input.attribution }
      const sessionId = await sessionNamed(tx, actor, dialogue.id, named)
      const view = { ...author, ...input, promptId, parentId: null, sessionId, dialogue, slug }
      return keptOf(await insertView(tx, actor, view))
    }),
  )
  return withCode(kept, input.nonce)
}

/** Answers a view with words: one level deep, in an attribution of its own. */
export async function replyToView(actor: Actor, input: ReplyInput): Promise<Posted> {
  await demandPostingTurn(actor, input)
  const kept = await transaction((tx) =>
    once<Kept>(tx, input.nonce, async () => {
      // Shared: many may reply at once, but nobody changes the words that are being replied to.
      const above = await lockContribution(tx, actor, input.publicId, 'share')
      authorize(actor, 'contribution.reply', above)
      if (input.isPublic && above.contribution.scope !== 'public') {
        throw new Refusal('invalid', 'replyInside', { field: 'isPublic' })
      }
      const { dialogue, slug, promptId } = above
      const author = await authorOf(tx, actor, dialogue, input.attribution)
      const parentId = above.contribution.id
      const view = { ...author, ...input, promptId, parentId, dialogue, slug }
      return keptOf(await insertView(tx, actor, view))
    }),
  )
  return withCode(kept, input.nonce)
}

export function withCode({ slug, publicId, isAnonymous }: Kept, nonce: string): Posted {
  return { slug, publicId, code: isAnonymous ? codeFrom(nonce) : null }
}

/** The prompt, if the actor may know of its dialogue and it takes answers. */
export async function openPrompt(
  tx: Transaction,
  actor: Actor,
  promptId: string,
): Promise<PromptFacts> {
  const prompt = await promptFacts(tx, promptId)
  if (!prompt || !can(actor, 'dialogue.know', { dialogue: prompt.dialogue })) throw notFound()
  if (prompt.closedAt && prompt.closedAt <= now()) {
    throw new Refusal('conflict', 'promptClosed', { field: 'promptId' })
  }
  return prompt
}

type Author = Pick<
  Prisma.ContributionUncheckedCreateInput,
  'personId' | 'group' | 'roleTitle' | 'attribution'
>

export async function authorOf(
  tx: Transaction,
  actor: Actor,
  dialogue: DialogueFacts,
  attribution: Attribution,
): Promise<Author> {
  const participation = participationIn(actor, dialogue.id)
  // The rules have asked for an approved participant already.
  if (!participation) throw new Refusal('forbidden', 'needsApproval')
  const roleTitle =
    attribution === 'role' ? await roleTitleOf(tx, participation.registrationId) : null
  return { personId: personIdOf(actor), group: participation.group, roleTitle, attribution }
}

/** As it stands at this moment: a later change of office doesn't change who spoke. */
export async function roleTitleOf(tx: Transaction, registrationId: string): Promise<string> {
  const { affiliation } = await tx.registration.findUniqueOrThrow({
    where: { id: registrationId },
    select: { affiliation: { select: { roleTitle: true } } },
  })
  if (affiliation.roleTitle) return affiliation.roleTitle
  throw new Refusal('invalid', 'needsRoleTitle', { field: 'attribution' })
}

type Inserted = Author & {
  nonce: string
  slug: string
  dialogue: DialogueFacts
  promptId: string
  parentId: string | null
  sessionId?: string | null
  text: string
  language: string
  isPublic: boolean
  underPseudonym?: boolean
  /** Of what was spoken: another state than that of words which wait for their release, and how they came about. */
  state?: ContributionState
  isGloss?: boolean
  provenance?: Prisma.InputJsonObject
}

const keptOf = ({ slug, publicId, isAnonymous }: Kept): Kept => ({ slug, publicId, isAnonymous })

/** A view or a reply of the actor's own, noted as far as it may be. */
export async function insertView(
  tx: Transaction,
  actor: Actor,
  view: Inserted,
): Promise<Kept & { id: string }> {
  const { dialogue, slug, promptId, parentId } = view
  const underPseudonym = view.attribution === 'group' && view.underPseudonym === true
  if (underPseudonym && view.personId)
    await demandPseudonym(tx, { dialogueId: dialogue.id, personId: view.personId })
  const { id, publicId } = await insertContribution(tx, {
    codeHash: hashOfCode(codeFrom(view.nonce)),
    dialogueId: dialogue.id,
    promptId,
    parentId,
    sessionId: view.sessionId ?? null,
    personId: view.personId ?? null,
    group: view.group,
    roleTitle: view.roleTitle ?? null,
    attribution: view.attribution,
    underPseudonym,
    scope: view.isPublic ? 'public' : 'dialogue',
    language: view.language,
    text: view.text,
    ...(view.state && { state: view.state }),
    ...(view.isGloss && { isGloss: true }),
    ...(view.provenance && { provenance: view.provenance }),
  })
  const verb = parentId ? 'contribution.reply' : 'contribution.create'
  const isAnonymous = view.attribution === 'anonymous'
  if (isAnonymous) {
    await demandLivingUnnoted(tx, actor)
    await recordAnonymously(tx, verb, dialogue.id)
  } else {
    await record(tx, actor, verb, { dialogueId: dialogue.id, object: { kind: 'contribution', id } })
  }
  return { id, slug, publicId, isAnonymous }
}

type Row = Omit<
  Prisma.ContributionUncheckedCreateInput,
  'publicId' | 'createdOn' | 'createdAt' | 'codeHash'
> & {
  /** Of the code by which an anonymous one is reached; the others have none. */
  codeHash: string
}

/** Said to whoever posts for themself. */
const roundFull = () =>
  new Refusal('conflict', 'roundFull', { params: { most: viewsPerRound }, grantedBy: 'yourself' })

/** The only place where a contribution begins: an anonymous one loses here whatever names a person or a moment. */
export async function insertContribution(
  tx: Transaction,
  { codeHash, ...row }: Row,
  isFull: Refusal = roundFull(),
): Promise<{ id: string; publicId: string }> {
  const { personId, promptId, parentId = null } = row
  if (row.attribution !== 'anonymous' && personId && !parentId)
    await demandRoom(tx, { promptId, personId }, isFull)
  const common = { publicId: newPublicId(), createdOn: today() }
  const data =
    row.attribution === 'anonymous'
      ? {
          ...row,
          ...common,
          personId: null,
          enteredById: null,
          roleTitle: null,
          underPseudonym: false,
          sessionId: null,
          createdAt: null,
          codeHash,
        }
      : { ...row, ...common, createdAt: now() }
  const { id, publicId } = await tx.contribution.create({
    data,
    select: { id: true, publicId: true },
  })
  const { dialogueId, group, scope, text } = row
  await lookAtArriving(tx, { id, dialogueId, group, scope, text })
  return { id, publicId }
}
