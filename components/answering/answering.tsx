import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import type { AnswerPage } from '@/lib/answering/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { AskedView } from './asked-view'
import { NotOpen } from './not-open'

interface Props {
  page: AnswerPage
  locale: Locale
}

/** One view and its answers, or why there is none. The script replaces this element by that of the next page. */
export function Answering({ page, locale }: Props) {
  const t = translator(locale, 'answering')
  return (
    <div className="answering" data-answering>
      {page.isGone && (
        <Notice locale={locale} title={t('gone.title')} isAnswer>
          <p>{t('gone.text')}</p>
        </Notice>
      )}
      <LastAnswer page={page} locale={locale} />
      <Now page={page} locale={locale} />
    </div>
  )
}

function Now({ page, locale }: Props) {
  const { now, slug } = page
  switch (now.kind) {
    case 'asked':
      return <AskedView asked={now} progress={page.progress} slug={slug} locale={locale} />
    case 'rest':
      return <Rest page={page} locale={locale} />
    case 'nothingLeft':
      return <NothingLeft {...now} slug={slug} locale={locale} />
    case 'notOpen':
      return <NotOpen {...now} slug={slug} locale={locale} />
  }
}

/** What was answered just now can be taken for what it was, and changed. */
function LastAnswer({ page: { last, slug }, locale }: Props) {
  const t = translator(locale, 'answering')
  if (!last) return null
  return (
    <p className="answering-last" role="status">
      {t(`last.${last.value ?? 'putOff'}`)} {last.matters && `${t('last.matters')} `}
      <a href={`/${locale}/dialogues/${slug}/answer?view=${last.publicId}`}>
        {t(last.value ? 'last.change' : 'last.answer')}
      </a>
    </p>
  )
}

function Rest({ page: { progress, slug }, locale }: Props) {
  const t = translator(locale, 'answering')
  return (
    <section className="answering-rest">
      <h2 data-focus tabIndex={-1}>
        {t('rest.title')}
      </h2>
      <p>{t('rest.text', { answered: progress?.answered ?? 0 })}</p>
      <p>{t('rest.next')}</p>
      <p className="toolbar">
        <ButtonLink kind="main" href={`/${locale}/dialogues/${slug}/answer`}>
          {t('rest.goOn')}
        </ButtonLink>
        <ButtonLink href={`/${locale}/dialogues/${slug}`}>{t('rest.stop')}</ButtonLink>
      </p>
    </section>
  )
}

interface NothingLeftProps {
  any: boolean
  putOff: string | null
  slug: string
  locale: Locale
}

function NothingLeft({ any, putOff, slug, locale }: NothingLeftProps) {
  const t = translator(locale, 'answering')
  const here = `/${locale}/dialogues/${slug}`
  const kind = putOff ? 'putOff' : any ? 'done' : 'empty'
  return (
    <EmptyState
      title={t(`none.${kind}`)}
      action={
        <span className="toolbar">
          <ButtonLink href={here}>{t('none.back')}</ButtonLink>
          <ButtonLink kind="quiet" href={`${here}/views`}>
            {t('none.views')}
          </ButtonLink>
          {putOff && (
            <ButtonLink kind="quiet" href={`${here}/answer?view=${putOff}`}>
              {t('none.answerPutOff')}
            </ButtonLink>
          )}
        </span>
      }
    >
      <p>{t(`none.${kind}Text`)}</p>
    </EmptyState>
  )
}
