import 'server-only'
import type { ImportKind } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import type { Waiting } from '@/lib/desk/waiting'
import { factsOf, factsSelect, knownDialogue } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { translatedStored, type Translated } from '@/lib/platform/translated'

export type ListedImport = {
  id: string
  kind: ImportKind
  isFinished: boolean
  question: Translated
  on: Date
  /** Null once it is finished. */
  expiresOn: Date | null
  waiting: number
  accepted: number
  left: number
}

export type ImportsPage = {
  slug: string
  title: Translated
  /** Null for those who may only say what may be taken in. */
  imports: ListedImport[] | null
  mayAllow: boolean
  takesUnregistered: boolean
}

const most = 100

/** What came on paper, by SMS or as voice notes: what is under review first. */
export async function importsPage(actor: Actor, slug: string): Promise<ImportsPage> {
  if (actor.kind === 'visitor') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  const dialogue = await knownDialogue(db(), actor, { slug })
  const mayAllow = can(actor, 'import.allowUnregistered', { dialogue })
  if (!mayAllow) authorize(actor, 'import.list', { dialogue })
  const { title, takesUnregistered } = await db().dialogue.findUniqueOrThrow({
    where: { id: dialogue.id },
    select: { title: true, takesUnregistered: true },
  })
  const mayList = can(actor, 'import.list', { dialogue })
  return {
    ...{ slug, mayAllow, takesUnregistered, title: translatedStored.parse(title) },
    imports: mayList ? await listed(dialogue.id) : null,
  }
}

async function listed(dialogueId: string): Promise<ListedImport[]> {
  const rows = await db().viewImport.findMany({
    where: { dialogueId, state: { not: 'discarded' } },
    orderBy: [{ state: 'asc' }, { createdAt: 'desc' }, { id: 'asc' }],
    take: most,
    select: {
      ...{ id: true, kind: true, state: true, createdAt: true, expiresAt: true },
      ...{ acceptedCount: true, leftCount: true },
      prompt: { select: { question: true } },
    },
  })
  const states = await db().viewImportRow.groupBy({
    by: ['importId', 'state'],
    where: { importId: { in: rows.map(({ id }) => id) } },
    _count: { _all: true },
  })
  const countOf = (importId: string, state: string) =>
    states.find((each) => each.importId === importId && each.state === state)?._count._all ?? 0
  return rows.map((row) => {
    const { id, kind, createdAt, expiresAt } = row
    const isFinished = row.state === 'finished'
    return {
      ...{ id, kind, isFinished, on: createdAt, expiresOn: expiresAt },
      question: translatedStored.parse(row.prompt.question),
      waiting: isFinished ? 0 : countOf(id, 'waiting'),
      accepted: isFinished ? row.acceptedCount : countOf(id, 'accepted'),
      left: isFinished ? row.leftCount : countOf(id, 'left'),
    }
  })
}

export type NewImportPage = {
  slug: string
  title: Translated
  prompts: { id: string; question: Translated }[]
  /** The dialogue’s first one: most of what people send is in it. */
  language: string | null
}

/** Where a file is sent from: to which question it answers. */
export async function newImportPage(actor: Actor, slug: string): Promise<NewImportPage> {
  if (actor.kind === 'visitor') throw new Refusal('signIn', 'signIn', { grantedBy: 'yourself' })
  const dialogue = await knownDialogue(db(), actor, { slug })
  authorize(actor, 'import.receive', { dialogue })
  const { title, prompts, languages } = await db().dialogue.findUniqueOrThrow({
    where: { id: dialogue.id },
    select: {
      title: true,
      languages: true,
      prompts: {
        where: { OR: [{ closedAt: null }, { closedAt: { gt: now() } }] },
        orderBy: [{ order: 'asc' }, { id: 'asc' }],
        select: { id: true, question: true },
      },
    },
  })
  return {
    slug,
    title: translatedStored.parse(title),
    language: languages[0] ?? null,
    prompts: prompts.map(({ id, question }) => ({
      id,
      question: translatedStored.parse(question),
    })),
  }
}

/** Imports that wait to be reviewed, and since when, for whoever may. */
export async function waitingImports(actor: Actor, dialogueId: string): Promise<Waiting[]> {
  const found = await db().dialogue.findUnique({
    where: { id: dialogueId },
    select: { ...factsSelect, slug: true },
  })
  if (!found || !can(actor, 'import.list', { dialogue: factsOf(found) })) return []
  const { _count, _min } = await db().viewImport.aggregate({
    where: { dialogueId, state: 'review' },
    _count: { _all: true },
    _min: { createdAt: true },
  })
  const path = `/manage/dialogues/${found.slug}/imports`
  return [{ kind: 'imports', count: _count._all, oldest: _min.createdAt, path }]
}
