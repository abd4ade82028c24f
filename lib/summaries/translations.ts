import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize, can, refusalFor } from '@/lib/access/table'
import { newestVersion } from '@/lib/drafts/about'
import { db, type Reader } from '@/lib/platform/db'
import { machineTranslator } from '@/lib/platform/machine-translation'
import { locales } from '@/lib/platform/locales'
import { inLanguage } from '@/lib/platform/translated'
import { frontContent } from './content'
import {
  fieldsIn,
  leastOf,
  markOfPair,
  statusOf,
  type TranslationStatus,
} from './translation-status'
import { targetsOf } from './translation-targets'

/** How far the translation of each language has come, of a whole version. */
export async function translationsOf(
  reader: Reader,
  versionId: string,
): Promise<{ language: string; status: TranslationStatus }[]> {
  const targets = await targetsOf(reader, versionId)
  const rows = await reader.summaryTranslation.findMany({ where: { versionId } })
  return locales.map((language) => ({
    language,
    status: leastOf(
      targets.map(({ target, fields }) => {
        const row = rows.find((each) => each.target === target && each.language === language)
        return statusOf(fields, language, row?.checkedOf ?? null)
      }),
    ),
  }))
}

/** The original beside the translation, field by field; with what this actor may do. */
export async function translationDesk(actor: Actor, slug: string, language: string) {
  const { newest, about } = await newestVersion(db(), actor, slug)
  authorize(actor, 'summary.translate', about)
  const targets = await targetsOf(db(), newest.id)
  const rows = await db().summaryTranslation.findMany({
    where: { versionId: newest.id, language },
  })
  const machine = machineTranslator()
  return {
    slug,
    title: frontContent(newest).title,
    language,
    statuses: await translationsOf(db(), newest.id),
    hasMachine: machine !== null && machine.isOwn,
    targets: targets.flatMap(({ target, kind, heading, seen, fields }) => {
      const row = rows.find((each) => each.target === target)
      const status = statusOf(fields, language, row?.checkedOf ?? null)
      if (status === 'original') return []
      const subject = { ...about, wording: { byId: row?.byId ?? null } }
      const refused = refusalFor(actor, 'summary.checkTranslation', subject)
      return [
        {
          ...{ target, kind, seen, status, heading: inLanguage(heading, language).text },
          of: markOfPair(fields, language),
          fields: fieldsIn(fields, language),
          isMachine: row?.isMachine ?? false,
          checking: refused?.code ?? null,
          mayCheck: can(actor, 'summary.checkTranslation', subject),
        },
      ]
    }),
  }
}

export type TranslationDesk = Awaited<ReturnType<typeof translationDesk>>
