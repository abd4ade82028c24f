import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/form/parts'
import { translator, type Locale } from '@/lib/platform/i18n'
import { localeField } from '@/lib/web/form-state'

/** A plain post that brings back a file, with one button for each size. */
export function BadgeForm({ slug, locale }: { slug: string; locale: Locale }) {
  const t = translator(locale, 'papers')
  return (
    <form method="post" action={`/api/events/${slug}/papers/badges`} className="toolbar">
      <Hidden name={localeField} value={locale} />
      {(['8', '10'] as const).map((per) => (
        <Button key={per} name="per" value={per}>
          {t('badges.per', { count: Number(per) })}
        </Button>
      ))}
    </form>
  )
}
