import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { settleDraft } from '@/lib/drafts/operations'
import { translationTarget } from '@/lib/drafts/schema'
import { transaction } from '@/lib/platform/db'
import { writeFront } from './front'
import { lockNewest, lockPart } from './lock'
import { addPart, changePart } from './parts'
import { translateText } from './translate'
import type { TranslateInput } from '../schema'

const previewed = { kind: 'previewed' } as const

type Wish<Input> = Input & { intent: 'save' | 'preview'; draft?: string | undefined }

/** The forms' two buttons: "Save", and "Preview", which asks for the same rights and writes nothing. */
export async function submitFront(actor: Actor, input: Wish<Parameters<typeof writeFront>[1]>) {
  if (input.intent === 'preview') return previewDraft(actor, input.slug)
  const saved = await writeFront(actor, input)
  await settleDraft(actor, { slug: saved.slug, target: 'front', knows: input.draft })
  return saved
}

export async function submitPart(actor: Actor, input: Wish<Parameters<typeof changePart>[1]>) {
  if (input.intent === 'save') {
    const saved = await changePart(actor, input)
    await settleDraft(actor, { slug: saved.slug, target: { partId: input.id }, knows: input.draft })
    return saved
  }
  await transaction((tx) => lockPart(tx, actor, { id: input.id }))
  return previewed
}

export async function submitNewPart(actor: Actor, input: Wish<Parameters<typeof addPart>[1]>) {
  if (input.intent === 'preview') return previewDraft(actor, input.slug)
  const { slug, partId } = await addPart(actor, input)
  await settleDraft(actor, { slug, target: `new:${input.kind}`, knows: input.draft })
  return { kind: 'saved' as const, slug, partId }
}

/** A translation is saved; what was kept of it while it was typed has done its work. */
export async function submitTranslation(
  actor: Actor,
  input: TranslateInput & { draft?: string | undefined },
) {
  const saved = await translateText(actor, input)
  const target = translationTarget(input.language, input.target)
  await settleDraft(actor, { slug: saved.slug, target, knows: input.draft })
  return saved
}

async function previewDraft(actor: Actor, slug: string) {
  await transaction(async (tx) => {
    const { about } = await lockNewest(tx, actor, { slug })
    authorize(actor, 'summary.edit', about)
  })
  return previewed
}
