import 'server-only'
import type { Attribution, Scope } from '@/generated/prisma/enums'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { saidMarks } from '@/lib/moderation/said-marks'
import { db } from '@/lib/platform/db'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage, translatedStored } from '@/lib/platform/translated'

export type Consent = {
  kind: 'view' | 'interview'
  /** The beginning of one's own words, or the title. */
  text: string
  language: string
  path: string
  scope: Scope
  attribution: Attribution
}

/** What of the asker's own is or may be shown, to whom, and how they are named there. */
export async function myConsents(actor: Actor, locale: Locale): Promise<Consent[]> {
  const personId = personIdOf(actor)
  if (!personId) return []
  const [views, interviews] = await Promise.all([
    db().contribution.findMany({
      where: { personId, state: { notIn: ['withdrawn', 'merged'] } },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      take: 500,
      select: {
        publicId: true,
        text: true,
        language: true,
        scope: true,
        attribution: true,
        dialogue: { select: { slug: true } },
      },
    }),
    db().interview.findMany({
      where: { speakers: { some: { personId } }, state: { notIn: ['withdrawn', 'draft'] } },
      orderBy: { createdAt: 'desc' },
      select: {
        ...{ slug: true, title: true, scope: true },
        speakers: { where: { personId }, select: { attribution: true } },
      },
    }),
  ])
  return [
    ...interviews.map(({ slug, title, scope, speakers }): Consent => {
      const { text, lang } = inLanguage(translatedStored.parse(title), locale)
      const path = `/interviews/${slug}`
      const attribution = speakers[0]?.attribution ?? 'group'
      return { kind: 'interview', text, language: lang, path, scope, attribution }
    }),
    ...views.map(({ publicId, text, language, scope, attribution, dialogue }): Consent => ({
      kind: 'view',
      text:
        text === ''
          ? translator(locale, 'audio')('spoken.waitsShort')
          : beginning(saidMarks(text, locale)),
      language,
      path: `/dialogues/${dialogue.slug}/views/${publicId}`,
      scope,
      attribution,
    })),
  ]
}

const shown = 80

function beginning(text: string): string {
  const characters = [...text]
  return characters.length <= shown ? text : `${characters.slice(0, shown).join('').trimEnd()}…`
}

/** When the card was used before this time, for its holder to notice somebody else. */
export async function cardUsedBefore(actor: Actor): Promise<Date | null> {
  const card = await db().card.findFirst({
    where: { personId: personIdOf(actor) ?? '', revokedAt: null },
    select: { usedBeforeAt: true },
  })
  return card?.usedBeforeAt ?? null
}
