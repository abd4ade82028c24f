import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { transaction } from '@/lib/platform/db'
import { writeFront } from './front'
import { lockNewest, lockPart } from './lock'
import { addPart, changePart } from './parts'

const previewed = { kind: 'previewed' } as const

type Wish<Input> = Input & { intent: 'save' | 'preview' }

/** The forms' two buttons: "Save", and "Preview", which asks for the same rights and writes nothing. */
export async function submitFront(actor: Actor, input: Wish<Parameters<typeof writeFront>[1]>) {
  if (input.intent === 'save') return writeFront(actor, input)
  return previewDraft(actor, input.slug)
}

export async function submitPart(actor: Actor, input: Wish<Parameters<typeof changePart>[1]>) {
  if (input.intent === 'save') return changePart(actor, input)
  await transaction((tx) => lockPart(tx, actor, { id: input.id }))
  return previewed
}

export async function submitNewPart(actor: Actor, input: Wish<Parameters<typeof addPart>[1]>) {
  if (input.intent === 'preview') return previewDraft(actor, input.slug)
  const { slug, partId } = await addPart(actor, input)
  return { kind: 'saved' as const, slug, partId }
}

async function previewDraft(actor: Actor, slug: string) {
  await transaction(async (tx) => {
    const { about } = await lockNewest(tx, actor, { slug })
    authorize(actor, 'summary.edit', about)
  })
  return previewed
}
