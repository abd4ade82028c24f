import 'server-only'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { knownDialogue } from '@/lib/dialogues/facts'
import { db } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'

export type OpenDataPage = {
  slug: string
  title: Translated
  /** Whether this reader can agree, and since when they have. */
  mayAgree: boolean
  agreedAt: Date | null
}

export async function openDataPage(actor: Actor, slug: string): Promise<OpenDataPage> {
  const dialogue = await knownDialogue(db(), actor, { slug })
  authorize(actor, 'openData.read', { dialogue })
  const personId = personIdOf(actor)
  const [{ title }, agreement] = await Promise.all([
    db().dialogue.findUniqueOrThrow({ where: { slug }, select: { title: true } }),
    personId
      ? db().openDataAgreement.findFirst({
          where: { dialogueId: dialogue.id, personId, endedAt: null },
          select: { givenAt: true },
        })
      : null,
  ])
  return {
    slug,
    title: translatedStored.parse(title),
    mayAgree: can(actor, 'openData.agree', { dialogue }),
    agreedAt: agreement?.givenAt ?? null,
  }
}

/** For "everything of mine": what somebody agreed to, and when they took it back. */
export async function myAgreements(actor: Actor) {
  const personId = personIdOf(actor)
  if (!personId) return []
  const rows = await db().openDataAgreement.findMany({
    where: { personId },
    orderBy: [{ givenAt: 'asc' }, { id: 'asc' }],
    select: {
      wording: true,
      givenAt: true,
      endedAt: true,
      dialogue: { select: { slug: true } },
    },
  })
  return rows.map(({ dialogue, ...row }) => ({ dialogue: dialogue.slug, ...row }))
}
