import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { participationIn, personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { demandLivingUnnoted, record, recordAnonymously } from '@/lib/activity/record'
import { authorOf } from '@/lib/contributions/operations/enter'
import { roleTitleOf } from '@/lib/contributions/operations/post'
import { today } from '@/lib/platform/clock'
import { transaction, type Prisma, type Transaction } from '@/lib/platform/db'
import { newPublicId } from '@/lib/platform/ids'
import { once } from '@/lib/platform/once'
import { Refusal } from '@/lib/platform/refusal'
import { demandTurnUnwritten, type Limit } from '@/lib/platform/throttle'
import { takeBackReleases } from '@/lib/releases/operations'
import { lockReviewed } from '@/lib/reviews/about'
import { codeFrom, hashOfCode } from './code'
import type { EnterInput, RaiseInput } from './schema'

/** Where an objection has gone. The code is the only way back to an anonymous one, and is told once. */
export type Raised = { slug: string; code: string | null }

/** More than one person has against a draft, too few to bury the others; counted where nothing is written. */
const own: Limit = { name: 'objection', turns: 20, seconds: 3_600 }
const entered: Limit = { name: 'enter-objection', turns: 300, seconds: 3_600 }

export async function raiseObjection(actor: Actor, input: RaiseInput): Promise<Raised> {
  const personId = personIdOf(actor)
  if (personId) await demandTurnUnwritten(own, personId)
  const { attribution } = input
  const kept = await transaction(async (tx) => {
    const { row, version, about } = await lockReviewed(tx, actor, input.slug)
    return once(tx, input.nonce, async () => {
      authorize(actor, 'objection.raise', about)
      const participation = participationIn(actor, row.dialogueId)
      if (!participation) throw new Refusal('forbidden', 'needsApproval')
      const roleTitle =
        attribution === 'role' ? await roleTitleOf(tx, participation.registrationId) : null
      const id = await insert(tx, version.id, input, {
        ...{ personId, group: participation.group, roleTitle, enteredById: null },
      })
      if (attribution === 'anonymous') {
        await demandLivingUnnoted(tx, actor)
        await recordAnonymously(tx, 'objection.raise', row.dialogueId)
      } else await note(tx, actor, 'objection.raise', row.dialogueId, id)
      return { isAnonymous: attribution === 'anonymous' }
    })
  })
  return { slug: input.slug, code: kept.isAnonymous ? codeFrom(input.nonce) : null }
}

/** A facilitator takes down what somebody who is registered has against the draft. */
export async function enterObjection(actor: Actor, input: EnterInput): Promise<Raised> {
  const enteredById = personIdOf(actor)
  if (enteredById) await demandTurnUnwritten(entered, enteredById)
  const { attribution, registrationId } = input
  const kept = await transaction(async (tx) => {
    const { row, version, about } = await lockReviewed(tx, actor, input.slug)
    return once(tx, input.nonce, async () => {
      authorize(actor, 'objection.enter', about)
      const { dialogueId } = row
      const author = await authorOf(tx, enteredById, { dialogueId, registrationId, attribution })
      const id = await insert(tx, version.id, input, {
        ...author,
        roleTitle: attribution === 'role' ? author.roleTitle : null,
        enteredById,
        channel: input.channel,
        provenance: {
          readBack: input.isReadBack,
          earshot: input.earshot,
          spokenLanguage: input.spokenLanguage || null,
        },
      })
      if (attribution === 'anonymous') await recordAnonymously(tx, 'objection.enter', dialogueId)
      else await note(tx, actor, 'objection.enter', dialogueId, id)
      return { isAnonymous: attribution === 'anonymous' }
    })
  })
  return { slug: input.slug, code: kept.isAnonymous ? codeFrom(input.nonce) : null }
}

type Author = Pick<
  Prisma.ObjectionUncheckedCreateInput,
  'personId' | 'roleTitle' | 'enteredById'
> & {
  group: StakeholderGroup
  channel?: EnterInput['channel']
  provenance?: Prisma.InputJsonObject
}

/** The only place where an objection begins: an anonymous one loses here whatever names a person. */
async function insert(
  tx: Transaction,
  versionId: string,
  { part, text, language, attribution, nonce }: RaiseInput,
  author: Author,
): Promise<string> {
  if (part && (await tx.summaryPart.count({ where: { versionId, key: part } })) === 0)
    throw new Refusal('invalid', 'choose', { field: 'part' })
  const isAnonymous = attribution === 'anonymous'
  const { id } = await tx.objection.create({
    data: {
      ...{ versionId, partKey: part, text, language, attribution, ...author },
      ...(isAnonymous && { personId: null, enteredById: null, roleTitle: null }),
      publicId: newPublicId(),
      codeHash: isAnonymous ? hashOfCode(codeFrom(nonce)) : null,
      day: today(),
    },
    select: { id: true },
  })
  await readAnew(tx, versionId)
  return id
}

/** Whoever released it, or was about to, reads what came since. */
export async function readAnew(tx: Transaction, versionId: string): Promise<void> {
  const { count } = await tx.summaryVersion.updateMany({
    where: { id: versionId, publishedAt: null },
    data: { revision: { increment: 1 } },
  })
  if (count > 0) await takeBackReleases(tx, { summaryVersionId: versionId })
}

export function note(
  tx: Transaction,
  actor: Actor,
  verb:
    | 'objection.raise'
    | 'objection.enter'
    | 'objection.answer'
    | 'objection.withhold'
    | 'objection.withdraw',
  dialogueId: string,
  id: string,
) {
  return record(tx, actor, verb, { dialogueId, object: { kind: 'objection', id } })
}
