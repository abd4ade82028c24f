import type { SessionRule } from '@/generated/prisma/enums'
import { now } from '@/lib/platform/clock'
import { translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  session: { id: string; rule: SessionRule; startsAt: Date }
  /** Whether the list behind it holds any. */
  hasViews: boolean
  /** Of the dialogue. */
  slug: string
  locale: Locale
}

/** The way to the views that name a session; none where nobody said any, out of a closed one, or to one that has yet to begin. */
export function ViewsSaidIn({ session, hasViews, slug, locale }: Props) {
  const t = translator(locale, 'contributions')
  if (!hasViews || session.rule === 'closed' || session.startsAt > now()) return null
  return (
    <p className="text-small">
      <a href={`/${locale}/dialogues/${slug}/views?session=${session.id}`}>{t('saidIn.views')}</a>
    </p>
  )
}
