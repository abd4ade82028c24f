import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can, table, type Verb } from '@/lib/access/table'
import { knownTo } from '@/lib/dialogues/facts'
import { db, Prisma } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import { teamDialogue } from '@/lib/roles/grants'
import { findRows, verbsIn } from './rows'
import { lookVerbs, personalVerbs, type ActivityFilters } from './schema'
import { shownRows, type LoggedRow } from './shown'

export type ActivityPage = {
  rows: LoggedRow[]
  count: number
  pages: number
  /** What the log can be narrowed down to, from what is in it. */
  verbs: Verb[]
}

export type PortalActivity = ActivityPage & {
  dialogues: { slug: string; title: Translated }[]
  /** The person whose acts are shown, where the log is narrowed down to one. */
  person: { id: string; name: string } | null
  mayOpenAccounts: boolean
}

/** The log of the whole portal, the newest day first. Never a text, and nobody's own words by name. */
export async function portalActivity(
  actor: Actor,
  filters: ActivityFilters,
): Promise<PortalActivity> {
  authorize(actor, 'portal.activity', {})
  const [dialogues, person] = await Promise.all([
    db().dialogue.findMany({
      // A private dialogue does not exist for those outside, administrators included.
      where: knownTo(actor),
      orderBy: { slug: 'asc' },
      select: { id: true, slug: true, title: true },
    }),
    filters.person
      ? db().person.findUnique({
          where: { id: filters.person },
          select: { id: true, name: true },
        })
      : null,
  ])
  const chosen = dialogues.find(({ slug }) => slug === filters.dialogue)
  const scope = chosen ? Prisma.sql`dialogue_id = ${chosen.id}::uuid` : Prisma.sql`TRUE`
  return {
    ...(await pageOf(actor, scope, filters)),
    dialogues: dialogues.map(({ slug, title }) => ({ slug, title: translatedStored.parse(title) })),
    person,
    mayOpenAccounts: can(actor, 'account.list', {}),
  }
}

export type DialogueActivity = ActivityPage & { title: Translated }

/**
 * The log of one dialogue for its safeguarding lead: what was done in it, who looked at whose contacts, and
 * what administrators did to people who are registered in it.
 */
export async function dialogueActivity(
  actor: Actor,
  slug: string,
  filters: ActivityFilters,
): Promise<DialogueActivity> {
  const dialogue = await teamDialogue(db(), actor, { slug })
  authorize(actor, 'activity.read', { dialogue })
  const { title } = await db().dialogue.findUniqueOrThrow({ where: { slug } })
  const scope = Prisma.sql`(dialogue_id = ${dialogue.id}::uuid OR (
    verb = ANY(${[...personalVerbs]}) AND object_kind = 'person' AND object_id IN (
      SELECT person_id FROM registration WHERE dialogue_id = ${dialogue.id}::uuid)))`
  return {
    ...(await pageOf(actor, scope, { ...filters, person: null })),
    title: translatedStored.parse(title),
  }
}

async function pageOf(
  actor: Actor,
  scope: Prisma.Sql,
  filters: ActivityFilters,
): Promise<ActivityPage> {
  const verbs = chosenVerbs(filters)
  const [{ rows, count, pages }, known] = await Promise.all([
    findRows(scope, { verbs, personId: filters.person, page: filters.page }),
    verbsIn(scope),
  ])
  return { rows: await shownRows(actor, rows), count, pages, verbs: known.filter(isVerb) }
}

function chosenVerbs({ verb, only }: ActivityFilters): readonly string[] | null {
  if (verb && isVerb(verb)) return [verb]
  return only ? lookVerbs : null
}

const isVerb = (text: string): text is Verb => Object.hasOwn(table, text)
