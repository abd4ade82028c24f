import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { sessionsInSight } from '@/lib/agendas/in-sight'
import { authorOptions, visibleTo as authorsVisibleTo } from '@/lib/authors/queries'
import { knownDialogue } from '@/lib/dialogues/facts'
import { inList, listSelect } from '@/lib/library/shown'
import { visibleTo as itemsVisibleTo } from '@/lib/library/visibility'
import { db, type Prisma } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import { translatedStored } from '@/lib/platform/translated'
import { memberAsForm, memberSelect } from './as-form'
import { parts } from './schema'

/** How many documents one chooses from at most: those of the dialogue first, then the newest. */
const choosable = 1_000

/** Who and what stands on the page, with all that can be changed there. */
export async function researchDesk(actor: Actor, slug: string) {
  const dialogue = await knownDialogue(db(), actor, { slug })
  authorize(actor, 'research.arrange', { dialogue })
  const visible = await itemsVisibleTo(actor)
  const inOrder = [{ order: 'asc' }, { id: 'asc' }] as const
  const [{ title }, members, places, own, others, sessions, authors] = await Promise.all([
    db().dialogue.findUniqueOrThrow({ where: { id: dialogue.id }, select: { title: true } }),
    db().referenceMember.findMany({
      where: { dialogueId: dialogue.id },
      orderBy: [...inOrder],
      select: memberSelect,
    }),
    db().libraryPlace.findMany({
      where: { dialogueId: dialogue.id, item: visible },
      orderBy: [...inOrder],
      select: { id: true, stage: true, sessionId: true, item: { select: listSelect } },
    }),
    itemsWhere({ AND: [{ dialogueId: dialogue.id }, visible] }),
    itemsWhere({
      AND: [{ OR: [{ dialogueId: null }, { NOT: { dialogueId: dialogue.id } }] }, visible],
    }),
    sessionsInSight(actor, [dialogue.id]),
    authorsFor(actor),
  ])
  return {
    title: translatedStored.parse(title),
    people: parts.map((part) => ({
      part,
      members: members
        .filter((member) => member.part === part)
        .map(({ id, ...row }) => {
          const form = memberAsForm(row)
          return { id, ...form, seen: markOf(form) }
        }),
    })),
    places: places.map(({ id, stage, sessionId, item }) => ({
      ...{ id, stage, item: inList(item) },
      session: sessions.find((each) => each.id === sessionId) ?? null,
    })),
    items: { own, others },
    ...{ sessions, authors },
  }
}

export type ResearchDesk = Awaited<ReturnType<typeof researchDesk>>
export type MemberAtDesk = ResearchDesk['people'][number]['members'][number]

async function itemsWhere(where: Prisma.LibraryItemWhereInput) {
  const rows = await db().libraryItem.findMany({
    ...{ where, orderBy: [{ createdAt: 'desc' }, { slug: 'asc' }], take: choosable },
    select: { slug: true, kind: true, state: true, title: true },
  })
  return rows.map(({ title, ...row }) => ({ ...row, title: translatedStored.parse(title) }))
}

/** Who may add authors sees all of them, also those with no page yet. */
async function authorsFor(actor: Actor): Promise<{ value: string; label: string }[]> {
  return authorOptions(can(actor, 'author.add', null) ? {} : await authorsVisibleTo(actor))
}
