import 'server-only'
import type { PageKind } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { lockDialogue } from '@/lib/dialogues/facts'
import { now } from '@/lib/platform/clock'
import { transaction, type Transaction } from '@/lib/platform/db'
import { demandUnchanged } from '@/lib/platform/overtaken'
import { renderMarkdown } from '@/lib/platform/markdown'
import { isBlank, type Translated } from '@/lib/platform/translated'
import { pageAsForm } from './queries'
import { standardText } from './standard'
import type { WrittenNotice, WrittenPage } from './schema'

/** How each language's text would look, in place of saving it. */
type Previewed = { preview: { lang: string; html: string }[] }

/**
 * Writes one of the portal's pages, unless somebody else has since the writer began; emptied, it goes back to the
 * standard text.
 */
export async function writePage(
  actor: Actor,
  input: WrittenPage,
): Promise<{ kind: PageKind } | Previewed> {
  return transaction(async (tx) => {
    authorize(actor, 'page.edit', null)
    if (input.intent === 'preview') return previewOf(input.body)
    await put(tx, actor, input.kind, null, input)
    await record(tx, actor, 'page.edit')
    return { kind: input.kind }
  })
}

/** Writes the privacy notice of a dialogue. */
export async function writeNotice(
  actor: Actor,
  input: WrittenNotice,
): Promise<{ slug: string } | Previewed> {
  return transaction(async (tx) => {
    const dialogue = await lockDialogue(tx, actor, { id: input.dialogueId })
    authorize(actor, 'page.editNotice', { dialogue })
    if (input.intent === 'preview') return previewOf(input.body)
    await put(tx, actor, 'privacy', dialogue.id, input)
    await record(tx, actor, 'page.editNotice', {
      dialogueId: dialogue.id,
      object: { kind: 'dialogue', id: dialogue.id },
    })
    return tx.dialogue.findUniqueOrThrow({ where: { id: dialogue.id }, select: { slug: true } })
  })
}

function previewOf(body: Translated): Previewed {
  const preview = Object.entries(body.texts).map(([lang, text]) => ({
    lang,
    html: renderMarkdown(text, 2),
  }))
  return { preview }
}

async function put(
  tx: Transaction,
  actor: Actor,
  kind: PageKind,
  dialogueId: string | null,
  { title, body, seen }: { title: Translated; body: Translated; seen?: string | undefined },
): Promise<void> {
  // Two writers of one page take turns; there may be no row yet that could be locked.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`page ${kind} ${dialogueId}`}))`
  demandUnchanged(seen, await pageAsForm(tx, kind, dialogueId))
  await tx.page.deleteMany({ where: { kind, dialogueId } })
  if (isBlank(body)) return
  const standard = standardText(dialogueId ? 'notice' : kind)
  await tx.page.create({
    data: {
      kind,
      dialogueId,
      title: isBlank(title) ? standard.title : title,
      body,
      changedAt: now(),
      changedById: personIdOf(actor),
    },
  })
}
