import 'server-only'
import type { Attribution, Scope } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { endHearingOf } from '@/lib/audio/gone'
import { record, recordAnonymously } from '@/lib/activity/record'
import { transaction, type Transaction } from '@/lib/platform/db'
import { once } from '@/lib/platform/once'
import { Refusal } from '@/lib/platform/refusal'
import { takeBackReleases } from '@/lib/releases/operations'
import { cutLinks } from '../anonymity'
import { reachesFurther, showsMore } from '../attribution'
import { codeFrom, hashOfCode } from '../code'
import { lockContribution, type ContributionFacts } from '../facts'
import { tellAuthor } from '../notices'
import type { LowerInput, ShowAsInput } from '../schema'
import { demandPseudonym, forgetUnusedPseudonym } from './pseudonym'
import { roleTitleOf, type Posted } from './post'
import { publishIfReleased } from './release'
import { recorded } from '../recorded'

type Shown = { attribution: Attribution; scope: Scope }

/** The author shows more or less of themself, or to more or fewer. Anonymous is for good: it cuts every link. */
export async function showAs(actor: Actor, input: ShowAsInput): Promise<Posted> {
  let former: Whose | null = null
  const kept = await transaction((tx) =>
    once(tx, input.nonce, async () => {
      const facts = await lockContribution(tx, actor, input.publicId)
      const wish: Shown = {
        attribution: input.attribution,
        scope: input.isPublic ? 'public' : 'dialogue',
      }
      const { isMore, isLess } = compared(facts.contribution, wish)
      const asksForName = wish.attribution === 'group' && input.underPseudonym === true
      if (isMore || asksForName) authorize(actor, 'contribution.raise', facts)
      if (isLess || !isMore) authorize(actor, 'contribution.lower', facts)
      if (wish.scope === 'public' && facts.parentId) await demandPublicThread(tx, facts.parentId)

      const { slug, publicId } = facts
      if (wish.attribution === 'anonymous') {
        await makeAnonymous(tx, facts, wish, hashOfCode(codeFrom(input.nonce)), isMore)
        former = whoseOf(facts)
        return { slug, publicId, isAnonymous: true }
      }
      await change(tx, facts, wish, isMore)
      await changePseudonym(tx, facts, asksForName)
      const verb = isMore ? 'contribution.raise' : 'contribution.lower'
      await record(tx, actor, verb, recorded(facts))
      return { slug, publicId, isAnonymous: false }
    }),
  )
  // In a transaction of its own: PostgreSQL notes the number of each in the rows that it writes, and the same number
  // in the row of the view and in somebody's registration would tell whose it was.
  if (former) await forgetUnused(former)
  const { slug, publicId, isAnonymous } = kept
  return { slug, publicId, code: isAnonymous ? codeFrom(input.nonce) : null }
}

const forgetUnused = (whose: Whose) => transaction((tx) => forgetUnusedPseudonym(tx, whose))

/** Others may only take away, and never to anonymous: nobody could give the author the code. */
export async function lowerView(actor: Actor, { publicId, attribution, scope }: LowerInput) {
  return transaction(async (tx) => {
    const facts = await lockContribution(tx, actor, publicId)
    authorize(actor, 'contribution.lowerOthers', facts)
    const { isMore, isLess } = compared(facts.contribution, { attribution, scope })
    const toAnonymous =
      attribution === 'anonymous' && facts.contribution.attribution !== 'anonymous'
    if (isMore || toAnonymous) throw new Refusal('forbidden', 'onlyAuthorRaises')
    if (!isLess) return { slug: facts.slug, publicId }
    await change(tx, facts, { attribution, scope }, false)
    await record(tx, actor, 'contribution.lowerOthers', recorded(facts))
    if (facts.contribution.personId !== personIdOf(actor)) {
      await tellAuthor(tx, facts, 'viewLowered')
    }
    return { slug: facts.slug, publicId }
  })
}

/** The made-up name on or off this view; `facts` are of before, so they know whose it was. */
async function changePseudonym(
  tx: Transaction,
  { contribution, dialogue }: ContributionFacts,
  underPseudonym: boolean,
) {
  const { id } = contribution
  const whose = whoseOf({ contribution, dialogue })
  if (!whose) return
  if (underPseudonym) await demandPseudonym(tx, whose)
  await tx.contribution.update({ where: { id }, data: { underPseudonym }, select: { id: true } })
  if (!underPseudonym) await forgetUnusedPseudonym(tx, whose)
}

type Whose = { dialogueId: string; personId: string }

function whoseOf({
  contribution: { personId },
  dialogue,
}: Pick<ContributionFacts, 'contribution' | 'dialogue'>): Whose | null {
  return personId === null ? null : { dialogueId: dialogue.id, personId }
}

function compared(now: Shown, wish: Shown) {
  const { attribution, scope } = wish
  return {
    isMore: showsMore(attribution, now.attribution) || reachesFurther(scope, now.scope),
    isLess: showsMore(now.attribution, attribution) || reachesFurther(now.scope, scope),
  }
}

async function change(tx: Transaction, facts: ContributionFacts, wish: Shown, isMore: boolean) {
  const { id, attribution } = facts.contribution
  const title =
    wish.attribution === 'role' && attribution !== 'role'
      ? { roleTitle: await roleTitleOfAuthor(tx, facts) }
      : {}
  await tx.contribution.update({
    where: { id },
    data: { ...wish, ...(wish.attribution === 'role' ? title : { roleTitle: null }) },
    select: { id: true },
  })
  // A voice tells who it is.
  if (wish.attribution !== 'named') await endHearingOf(tx, id)
  await recheck(tx, facts, isMore)
}

async function makeAnonymous(
  tx: Transaction,
  facts: ContributionFacts,
  wish: Shown,
  codeHash: string,
  isMore: boolean,
) {
  await cutLinks(tx, facts)
  await tx.contribution.update({
    where: { id: facts.contribution.id },
    data: {
      ...wish,
      codeHash,
      personId: null,
      enteredById: null,
      takenOverAt: null,
      roleTitle: null,
      sessionId: null,
      createdAt: null,
      underPseudonym: false,
    },
    select: { id: true },
  })
  await endHearingOf(tx, facts.contribution.id)
  await recordAnonymously(tx, 'contribution.lower', facts.dialogue.id)
  await recheck(tx, facts, isMore)
}

/** Whatever shows more is checked anew before others see it; what shows less may need fewer releases than before. */
export async function recheck(tx: Transaction, facts: ContributionFacts, isMore: boolean) {
  const { id, state } = facts.contribution
  // Nothing is there yet that could be released.
  if (state === 'needsTranslation') return
  if (isMore) {
    await takeBackReleases(tx, { contributionId: id })
    await tx.contribution.update({
      where: { id },
      data: { state: 'pending' },
      select: { id: true },
    })
  } else if (state === 'pending') await publishIfReleased(tx, id)
}

async function roleTitleOfAuthor(tx: Transaction, { contribution, dialogue }: ContributionFacts) {
  const registration = await tx.registration.findFirst({
    where: { dialogueId: dialogue.id, personId: contribution.personId ?? '' },
    select: { id: true },
  })
  if (!registration) throw new Refusal('invalid', 'needsRoleTitle', { field: 'attribution' })
  return roleTitleOf(tx, registration.id)
}

async function demandPublicThread(tx: Transaction, parentId: string) {
  const { scope } = await tx.contribution.findUniqueOrThrow({
    where: { id: parentId },
    select: { scope: true },
  })
  if (scope !== 'public') throw new Refusal('invalid', 'replyInside', { field: 'isPublic' })
}
