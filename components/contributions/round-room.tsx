import { Notice } from '@/components/ui/notice'
import type { PostingPage } from '@/lib/contributions/queries/author'
import { viewsPerRound } from '@/lib/contributions/round'
import { translator, type Locale } from '@/lib/platform/i18n'

interface RoundRoomProps {
  prompts: PostingPage['prompts']
  locale: Locale
}

/** How many views the writer can still post, before they write one; where there are several questions, each says it. */
export function RoundRoom({ prompts, locale }: RoundRoomProps) {
  const t = translator(locale, 'contributions')
  const most = viewsPerRound
  if (prompts.every(({ room }) => room === 0)) {
    return (
      <Notice kind="warning" locale={locale} title={t('post.roundFull', { most })}>
        <p>{t('post.roundFullText')}</p>
        <p>
          <a href={`/${locale}/me/views`}>{t('posted.mine')}</a>
        </p>
      </Notice>
    )
  }
  const [only, ...more] = prompts
  return (
    <p>
      {t('post.round', { most })}
      {only && more.length === 0 && ` ${t('post.room', { left: only.room })}`}
    </p>
  )
}
