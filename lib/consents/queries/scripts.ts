import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can } from '@/lib/access/table'
import { dialogueFacts } from '@/lib/dialogues/facts'
import { db } from '@/lib/platform/db'
import { translatedStored } from '@/lib/platform/translated'

/** All versions of what is read out in a dialogue, the latest first. */
export async function scriptsOf(actor: Actor, slug: string) {
  const dialogue = await dialogueFacts(db(), { slug })
  authorize(actor, 'dialogue.know', { dialogue })
  authorize(actor, 'consent.read', { dialogue })
  const row = await db().dialogue.findUniqueOrThrow({
    where: { id: dialogue.id },
    select: {
      ...{ slug: true, title: true },
      consentScripts: {
        select: { version: true, text: true, createdAt: true },
        orderBy: { version: 'desc' },
        take: 50,
      },
    },
  })
  return {
    dialogue: { slug: row.slug, title: translatedStored.parse(row.title) },
    scripts: row.consentScripts.map(({ version, text, createdAt }) => ({
      ...{ version, createdAt },
      text: translatedStored.parse(text),
    })),
    mayWrite: can(actor, 'consent.writeScript', { dialogue }),
  }
}
