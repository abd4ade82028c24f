import 'server-only'
import type { PageKind } from '@/generated/prisma/enums'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { storedWords } from '@/lib/dialogues/content'
import { knownDialogue } from '@/lib/dialogues/facts'
import { workedDialogue, type WorkedDialogue } from '@/lib/dialogues/managing/queries'
import { db, type Reader } from '@/lib/platform/db'
import { markOf } from '@/lib/platform/overtaken'
import type { Translated } from '@/lib/platform/translated'
import { standardText, type PageText } from './standard'

export type HostPage = PageText & {
  /** Null: the standard text, which nobody has changed. */
  changedAt: Date | null
  mayEdit: boolean
}

/** One of the pages that the host writes; where it has not, the standard text. */
export async function hostPage(actor: Actor, kind: PageKind): Promise<HostPage> {
  authorize(actor, 'page.read', null)
  return { ...(await textOf(kind, null)), mayEdit: can(actor, 'page.edit', null) }
}

/** How somebody can write to whoever answers for the portal. */
export async function portalContact(): Promise<string | null> {
  const portal = await db().portal.findUnique({ where: { id: 1 }, select: { contactEmail: true } })
  return portal?.contactEmail ?? null
}

export type NoticePage = HostPage & { dialogue: { slug: string; title: Translated } }

/**
 * The privacy notice of a dialogue. To those who may not read the dialogue, who may be about to ask for a place
 * in it, the standard text is shown: what the hosts wrote may tell of the dialogue.
 */
export async function noticePage(actor: Actor, slug: string): Promise<NoticePage> {
  const dialogue = await knownDialogue(db(), actor, { slug })
  const { title } = await db().dialogue.findUniqueOrThrow({
    where: { slug },
    select: { title: true },
  })
  const text = can(actor, 'dialogue.read', { dialogue })
    ? await textOf('privacy', dialogue.id)
    : { ...standardText('notice'), changedAt: null }
  return {
    ...text,
    mayEdit: can(actor, 'page.editNotice', { dialogue }),
    dialogue: { slug, title: storedWords.parse(title) },
  }
}

export type PageInList = { kind: PageKind; title: Translated; changedAt: Date | null }

/** The pages of the portal, to be written. */
export async function pagesForEditing(
  actor: Actor,
  kinds: readonly PageKind[],
): Promise<PageInList[]> {
  authorize(actor, 'page.edit', null)
  return Promise.all(
    kinds.map(async (kind) => {
      const { title, changedAt } = await textOf(kind, null)
      return { kind, title, changedAt }
    }),
  )
}

export type EditedPage = PageText & { seen: string }

export async function pageForEditing(actor: Actor, kind: PageKind): Promise<EditedPage> {
  authorize(actor, 'page.edit', null)
  return marked(await pageAsForm(db(), kind, null))
}

export async function noticeForEditing(
  actor: Actor,
  slug: string,
): Promise<WorkedDialogue & { page: EditedPage }> {
  const worked = await workedDialogue(actor, slug, 'page.editNotice')
  return { ...worked, page: marked(await pageAsForm(db(), 'privacy', worked.dialogue.id)) }
}

/** What a page says, in the shape of the form that changes it. */
export async function pageAsForm(
  reader: Reader,
  kind: PageKind,
  dialogueId: string | null,
): Promise<PageText> {
  const { title, body } = await textOf(kind, dialogueId, reader)
  return { title, body }
}

const marked = (page: PageText): EditedPage => ({ ...page, seen: markOf(page) })

async function textOf(
  kind: PageKind,
  dialogueId: string | null,
  reader: Reader = db(),
): Promise<PageText & { changedAt: Date | null }> {
  const row = await reader.page.findFirst({
    where: { kind, dialogueId },
    select: { title: true, body: true, changedAt: true },
  })
  if (!row) return { ...standardText(dialogueId ? 'notice' : kind), changedAt: null }
  return {
    title: storedWords.parse(row.title),
    body: storedWords.parse(row.body),
    changedAt: row.changedAt,
  }
}
