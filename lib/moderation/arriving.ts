import 'server-only'
import type { Scope, StakeholderGroup } from '@/generated/prisma/enums'
import { today } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { findFlags, type Watched } from './flags'
import { isMarked } from './marks'

type Arriving = {
  id: string
  dialogueId: string
  group: StakeholderGroup
  scope: Scope
  text: string
}

type Local = { country: string | null; isAfter: boolean; words: Watched[] }

/**
 * Words that are new here: flags what a moderator should see, and shows them at once where the dialogue looks at this
 * group's views afterwards. What is flagged, or meant for everybody, is looked at first.
 */
export async function lookAtArriving(tx: Transaction, view: Arriving): Promise<void> {
  const { words, country, isAfter } = await localRules(tx, view)
  const flags = findFlags(view.text, { country, words })
  if (flags.length > 0) await noteFlags(tx, view.id, flags)
  else if (isAfter && view.scope === 'dialogue') await showAtOnce(tx, view.id)
}

/** After words were taken out or put back: finds all anew; what was cleared and stands unchanged stays cleared. */
export async function flagAnew(
  tx: Transaction,
  view: Pick<Arriving, 'id' | 'dialogueId' | 'group' | 'text'> & { before: string },
): Promise<void> {
  const known = await tx.contributionFlag.findMany({ where: { contributionId: view.id } })
  const { words, country } = await localRules(tx, view)
  await tx.contributionFlag.deleteMany({ where: { contributionId: view.id } })
  const cleared = known.filter(({ clearedAt }) => clearedAt !== null)
  await noteFlags(
    tx,
    view.id,
    findFlags(view.text, { country, words }).map((flag) => {
      const said = view.text.slice(flag.start, flag.end)
      const same = cleared.find(
        ({ kind, startsAt, endsAt }) =>
          kind === flag.kind && view.before.slice(startsAt, endsAt) === said,
      )
      return { ...flag, clearedAt: same?.clearedAt ?? null, clearedById: same?.clearedById ?? null }
    }),
  )
}

type NewFlag = ReturnType<typeof findFlags>[number] & {
  clearedAt?: Date | null
  clearedById?: string | null
}

async function noteFlags(tx: Transaction, contributionId: string, flags: readonly NewFlag[]) {
  await tx.contributionFlag.createMany({
    data: flags.map(({ kind, start, end, clearedAt, clearedById }) => ({
      contributionId,
      kind,
      startsAt: start,
      endsAt: end,
      clearedAt: clearedAt ?? null,
      clearedById: clearedById ?? null,
    })),
  })
}

/** Whether the views of this group that stay inside are shown first and looked at after. */
export async function isLookedAtAfter(
  tx: Transaction,
  { dialogueId, group }: Pick<Arriving, 'dialogueId' | 'group'>,
): Promise<boolean> {
  const setting = await tx.moderationSetting.findUnique({
    where: { dialogueId_group: { dialogueId, group } },
    select: { timing: true },
  })
  return setting?.timing === 'after'
}

/** A view of which nobody has decided anything; what moderation has touched once is looked at first. */
export async function showAtOnce(tx: Transaction, id: string): Promise<void> {
  const touched = await tx.decision.count({ where: { contributionId: id } })
  const open = await tx.contributionFlag.count({ where: { contributionId: id, clearedAt: null } })
  if (touched + open > 0) return
  await tx.contribution.updateMany({
    where: { id, state: 'pending' },
    data: { state: 'published', publishedOn: today() },
  })
}

/** What a view is once it is released: with a mark in it, it says so. */
export const shownStateOf = (text: string) => (isMarked(text) ? 'redacted' : 'published')

// One statement, because posting is a hot write.
async function localRules(
  tx: Transaction,
  { dialogueId, group }: Pick<Arriving, 'dialogueId' | 'group'>,
): Promise<Local> {
  const stored = group === 'civilSociety' ? 'civil_society' : group
  const [found] = await tx.$queryRaw<Local[]>`
    SELECT d.country,
      EXISTS (SELECT FROM moderation_setting m
        WHERE m.dialogue_id = d.id AND m."group"::text = ${stored} AND m.timing = 'after') AS "isAfter",
      (SELECT coalesce(json_agg(json_build_object(
          'kind', CASE w.kind WHEN 'site_name' THEN 'siteName' ELSE 'personalName' END, 'text', w.text)), '[]')
        FROM watch_word w WHERE w.dialogue_id = d.id) AS words
    FROM dialogue d WHERE d.id = ${dialogueId}::uuid`
  return found ?? { country: null, isAfter: false, words: [] }
}
