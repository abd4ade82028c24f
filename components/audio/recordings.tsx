import { Byline, Day } from '@/components/contributions/byline'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { Tag } from '@/components/ui/tag'
import type { Recording, RecordingsDesk } from '@/lib/audio/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** What waits for somebody's ears, each with one button. */
export function Recordings({ desk, locale }: { desk: RecordingsDesk; locale: Locale }) {
  const t = translator(locale, 'audio')
  const path = `/${locale}/manage/dialogues/${desk.slug}/recordings`
  if (desk.count === 0) {
    return (
      <EmptyState title={t('desk.none')}>
        <p>{t('desk.noneText')}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <p className="count">{t('desk.count', { count: desk.count })}</p>
      <ul className="view-list">
        {desk.recordings.map((recording) => (
          <li key={recording.publicId}>
            <One recording={recording} href={`${path}/${recording.publicId}`} locale={locale} />
          </li>
        ))}
      </ul>
      <Pager
        locale={locale}
        page={desk.page}
        pages={desk.pages}
        href={(number) => `${path}?page=${number}`}
      />
    </>
  )
}

function One({ recording, href, locale }: { recording: Recording; href: string; locale: Locale }) {
  const t = translator(locale, 'audio')
  const { content, lane, isYours, seconds, spokenIn } = recording
  const isWaitingForOthers = lane === 'toCheck' && isYours
  return (
    <article className="view">
      <p className="view-by">
        <Byline by={content.by} locale={locale} />
      </p>
      <p className="view-foot">
        <span>{t('desk.in', { language: formatter(locale).language(spokenIn), seconds })}</span>
        <Day on={content.on} locale={locale} />
        <Tag>{t(`desk.standing.${isWaitingForOthers ? 'yours' : lane}`)}</Tag>
      </p>
      <p>
        <ButtonLink href={href}>{t(`desk.go.${isWaitingForOthers ? 'yours' : lane}`)}</ButtonLink>
      </p>
    </article>
  )
}
