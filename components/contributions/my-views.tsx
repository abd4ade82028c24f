import { EmptyState } from '@/components/ui/empty-state'
import { Entry, List } from '@/components/ui/list'
import { Words } from '@/components/ui/words'
import type { MyView } from '@/lib/contributions/queries/mine'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { saidMarks } from '@/lib/moderation/said-marks'
import { Byline, Day } from './byline'
import { ViewState } from './view-state'

/** One's own views with where each stands; changing and withdrawing are on the view's own page. */
export function MyViews({ views, locale }: { views: readonly MyView[]; locale: Locale }) {
  const t = translator(locale, 'contributions')
  return (
    <>
      <List
        count={t('list.count', { count: views.length })}
        empty={
          <EmptyState title={t('own.none')}>
            <p>{t('own.noneText')}</p>
          </EmptyState>
        }
      >
        {views.map((view) => (
          <Entry
            key={view.publicId}
            headingLevel={3}
            title={beginning(view, t('tombstoneOwn'), locale)}
            href={`/${locale}/dialogues/${view.slug}/views/${view.publicId}`}
            above={<ViewState state={view.state} missing={view.missing} locale={locale} />}
          >
            {view.content && (
              <p>
                <Byline by={view.content.by} locale={locale} /> ·{' '}
                <Day on={view.content.on} locale={locale} /> · {t(`scope.${view.scope}`)}
              </p>
            )}
            <p>
              <Words of={view.dialogue} locale={locale} />
            </p>
            {view.opened.map(({ at, reason }) => (
              <p key={at.toISOString()} className="view-note">
                {t('own.opened', { day: formatter(locale).day(at), reason })}
              </p>
            ))}
          </Entry>
        ))}
      </List>
      <p className="mt-6">
        {t.rich('own.anonymous', {
          link: (text) => <a href={`/${locale}/follow-up`}>{text}</a>,
        })}
      </p>
    </>
  )
}

const shown = 90

function beginning({ content }: MyView, gone: string, locale: Locale) {
  if (!content) return gone
  const { language } = content.words
  const text = saidMarks(content.words.text, locale)
  const characters = [...text]
  return (
    <span lang={language} dir="auto">
      {characters.length > shown ? `${characters.slice(0, shown).join('').trimEnd()}…` : text}
    </span>
  )
}
