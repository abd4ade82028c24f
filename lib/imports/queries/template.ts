import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { knownDialogue } from '@/lib/dialogues/facts'
import { csvOf } from '@/lib/platform/csv'
import { db } from '@/lib/platform/db'
import { translator, type Locale } from '@/lib/platform/i18n'
import { fieldsOf } from '../columns'
import type { importKinds } from '../schema'

/** A table with headings and nothing else, to type forms or glosses into. */
export async function importTemplate(
  actor: Actor,
  slug: string,
  kind: Exclude<(typeof importKinds)[number], 'whatsapp'>,
  locale: Locale,
) {
  const dialogue = await knownDialogue(db(), actor, { slug })
  authorize(actor, 'import.list', { dialogue })
  const t = translator(locale, 'imports')
  return {
    kind: 'here' as const,
    text: csvOf([fieldsOf[kind].map((field) => t(`field.${field}`))]),
    contentType: 'text/csv; charset=utf-8',
    fileName: `${kind}-${locale}.csv`,
    isPublic: false,
    disposition: 'attachment' as const,
  }
}
