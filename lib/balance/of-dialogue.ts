import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { visibleTo } from '@/lib/events/visibility'
import { db } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'
import type { PublicFigures } from './public-figures'
import { publishedBalance } from './published'

export type Turnout = { slug: string; title: Translated; figures: PublicFigures[] }

/** Who was invited to the events of a dialogue and who came, as published; events without figures are left out. */
export async function turnoutOfDialogue(actor: Actor, dialogueId: string): Promise<Turnout[]> {
  const events = await db().event.findMany({
    where: {
      AND: [{ dialogueId, balances: { some: { endedAt: null } } }, await visibleTo(actor)],
    },
    orderBy: [{ startsOn: 'asc' }, { slug: 'asc' }],
    take: 12,
    select: { id: true, slug: true, title: true },
  })
  const turnout: Turnout[] = []
  for (const { id, slug, title } of events) {
    const balance = await publishedBalance(id)
    if (balance) {
      turnout.push({ slug, title: translatedStored.parse(title), figures: balance.figures })
    }
  }
  return turnout
}
