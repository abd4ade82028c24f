import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { isLookedAtAfter, shownStateOf, showAtOnce } from '@/lib/moderation/arriving'
import { demandUnclaimed, freeClaim } from '@/lib/moderation/claims'
import { today } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { giveRelease, givenReleases } from '@/lib/releases/operations'
import { missingReleases, neededReleases } from '@/lib/releases/two-people'
import { lockContribution } from '../facts'
import { tellAuthor } from '../notices'
import type { ReleaseInput } from '../schema'

const verbs = {
  consent: 'contribution.releaseConsent',
  editing: 'contribution.releaseEditing',
} as const

/** One half of the two-person check; the last one publishes. */
export async function releaseView(actor: Actor, { publicId, kind }: ReleaseInput) {
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, publicId)
    const { id, group, scope } = facts.contribution
    authorize(actor, verbs[kind], facts)
    await demandUnclaimed(tx, actor, id)
    await demandNoFlags(tx, id)
    const subject = { kind: 'contribution', group, scope } as const
    if (!neededReleases(subject).includes(kind)) throw new Refusal('conflict', 'notPending')
    const missing = await giveRelease(tx, actor, { contributionId: id }, kind, subject)
    await record(tx, actor, verbs[kind], {
      dialogueId: facts.dialogue.id,
      object: { kind: 'contribution', id },
    })
    await freeClaim(tx, id)
    if (missing.length === 0) {
      await publish(tx, id)
      await tellAuthor(tx, facts, 'viewReleased')
    }
    return { slug: facts.slug, publicId, isPublished: missing.length === 0 }
  })
}

/** After its scope was lowered, the releases that were given may be all that it needs. */
export async function publishIfReleased(tx: Transaction, id: string): Promise<void> {
  const { group, scope, dialogueId } = await tx.contribution.findUniqueOrThrow({
    where: { id },
    select: { group: true, scope: true, dialogueId: true },
  })
  const given = await givenReleases(tx, { contributionId: id })
  const missing = missingReleases({ kind: 'contribution', group, scope }, given)
  if (missing.length === 0) await publish(tx, id)
  else if (scope === 'dialogue' && (await isLookedAtAfter(tx, { dialogueId, group })))
    await showAtOnce(tx, id)
}

/** Somebody has looked at each flag first: the words are out of the view, or may stand. */
async function demandNoFlags(tx: Transaction, contributionId: string): Promise<void> {
  const open = await tx.contributionFlag.count({ where: { contributionId, clearedAt: null } })
  if (open > 0) throw new Refusal('conflict', 'flagsOpen', { grantedBy: 'yourself' })
}

async function publish(tx: Transaction, id: string): Promise<void> {
  const { text } = await tx.contribution.findUniqueOrThrow({
    where: { id },
    select: { text: true },
  })
  await tx.contribution.update({
    where: { id },
    data: { state: shownStateOf(text), publishedOn: today() },
    select: { id: true },
  })
}
