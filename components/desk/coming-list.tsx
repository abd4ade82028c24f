import { Words } from '@/components/ui/words'
import type { Coming } from '@/lib/desk/coming-up'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** The next dated things. */
export function ComingList({ coming, locale }: { coming: readonly Coming[]; locale: Locale }) {
  const t = translator(locale, 'desk')
  const stage = translator(locale, 'dialogues')
  if (coming.length === 0) return <p>{t('nothingComes')}</p>
  return (
    <ul className="grid gap-3">
      {coming.map((each) => {
        const words =
          each.what === 'event' ? (
            <Words of={each.title} locale={locale} />
          ) : (
            t(`coming.${each.what}`, {
              stages: formatter(locale).list(each.stages.map((kind) => stage(`stage.${kind}`))),
            })
          )
        return (
          <li key={`${each.what} ${each.path} ${each.on.toISOString()}`}>
            <span className="text-small text-muted block">{formatter(locale).day(each.on)}</span>
            {each.path ? <a href={`/${locale}${each.path}`}>{words}</a> : words}
          </li>
        )
      })}
    </ul>
  )
}
