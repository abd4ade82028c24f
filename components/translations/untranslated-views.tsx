import { MarkedText } from '@/components/moderation/marked-text'
import { Byline, Day } from '@/components/contributions/byline'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { Tag } from '@/components/ui/tag'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { TranslationDesk, UntranslatedView } from '@/lib/translations/queries'

interface UntranslatedViewsProps {
  desk: TranslationDesk
  /** Of this page, with locale. */
  path: string
  locale: Locale
}

/** What has no checked translation into one language, each with one button. */
export function UntranslatedViews({ desk, path, locale }: UntranslatedViewsProps) {
  const t = translator(locale, 'translations')
  const { language } = formatter(locale)
  const { to } = desk
  if (desk.views.length === 0) {
    return (
      <EmptyState title={t('none', { language: language(to) })}>
        <p>{t('noneText')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <p className="count">{t('count', { count: desk.count, language: language(to) })}</p>
      <ul className="view-list">
        {desk.views.map((view) => (
          <li key={view.publicId}>
            <UntranslatedOne
              view={view}
              href={`${path}/${view.publicId}?to=${to}`}
              locale={locale}
            />
          </li>
        ))}
      </ul>
      <Pager
        locale={locale}
        page={desk.page}
        pages={desk.pages}
        href={(number) => `${path}?to=${to}&page=${number}`}
      />
    </>
  )
}

interface UntranslatedOneProps {
  view: UntranslatedView
  href: string
  locale: Locale
}

function UntranslatedOne({ view, href, locale }: UntranslatedOneProps) {
  const t = translator(locale, 'translations')
  const { language } = formatter(locale)
  const { content, standing } = view
  if (!content) return null
  const { words } = content
  return (
    <article className="view">
      <p className="view-by">
        <Byline by={content.by} locale={locale} />
      </p>
      <p className="view-original" lang={words.language} dir="auto">
        <MarkedText text={words.text} locale={locale} />
      </p>
      <p className="view-foot">
        <span>{t('in', { language: language(words.language) })}</span>
        <Day on={content.on} locale={locale} />
        <Tag>{t(`standing.${standing}`)}</Tag>
        {view.isMachine && <Tag>{t('machine')}</Tag>}
      </p>
      <p>
        <ButtonLink href={href}>{t(standing === 'toCheck' ? 'goCheck' : 'goWrite')}</ButtonLink>
      </p>
    </article>
  )
}
