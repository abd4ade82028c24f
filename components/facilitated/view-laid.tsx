import { Byline } from '@/components/contributions/byline'
import { ViewWords } from '@/components/contributions/view-words'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Toolbar } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import { enterAnAnswer } from '@/lib/facilitated/actions'
import { sittingOf, sittingQuery } from '@/lib/facilitated/destinations'
import type { SittingPage } from '@/lib/facilitated/queries/sitting'
import type { Sitting, SittingSearch } from '@/lib/facilitated/schema'
import { translator, type Locale } from '@/lib/platform/i18n'

interface ViewLaidProps {
  page: SittingPage
  sitting: Sitting
  search: SittingSearch
  locale: Locale
}

const answers = ['agree', 'disagree', 'unsure'] as const

/** One view and four large ways on. What the others have answered is nowhere on it. */
export function ViewLaid({ page, sitting, search, locale }: ViewLaidProps) {
  const t = translator(locale, 'facilitated')
  const words = translator(locale, 'contributions')
  const refusals = translator(locale, 'refusals')
  const { slug, person, view, question, whyNot } = page
  const { registrationId } = person
  const here = `/${locale}${sittingOf(slug, registrationId)}`
  const people = `/${locale}/manage/dialogues/${slug}/enter`
  const content = view?.content
  if (!content) {
    return (
      <EmptyState title={t('sitting.none')}>
        <p>
          {search.skip > 0 ? t('sitting.noneBut', { count: search.skip }) : t('sitting.noneText')}
        </p>
        <Toolbar>
          <ButtonLink kind="main" href={people}>
            {t('sitting.next')}
          </ButtonLink>
          {search.skip > 0 && (
            <ButtonLink href={`${here}?${sittingQuery(sitting)}`}>{t('sitting.again')}</ButtonLink>
          )}
        </Toolbar>
      </EmptyState>
    )
  }
  const isAgain = search.view === view.publicId
  return (
    <>
      <p className="count">
        {isAgain ? t('sitting.isAgain') : t('sitting.left', { count: page.left })}
      </p>
      <article className="view">
        {question && (
          <p className="view-note">
            <Words of={question} locale={locale} />
          </p>
        )}
        <p className="view-by">
          <Byline by={content.by} locale={locale} />
        </p>
        <ViewWords words={content.words} locale={locale} />
      </article>
      {whyNot ? (
        <p className="notice notice-warning">
          {refusals.has(whyNot) ? refusals(whyNot) : refusals('forbidden')}
        </p>
      ) : (
        <Form
          action={enterAnAnswer}
          locale={locale}
          className="thumb mt-6"
          label={t('sitting.answer')}
        >
          <Hidden name="registrationId" value={registrationId} />
          <Hidden name="view" value={view.publicId} />
          <Hidden name="channel" value={sitting.channel} />
          <Hidden name="earshot" value={sitting.earshot} />
          <Hidden name="spokenLanguage" value={sitting.spokenLanguage} />
          {sitting.isReadBack && <Hidden name="isReadBack" value="on" />}
          <Hidden name="skip" value={String(search.skip)} />
          {answers.map((value) => (
            <button
              key={value}
              type="submit"
              name="value"
              value={value}
              className="button button-plain"
              aria-pressed={isAgain && search.said === value}
            >
              {words(`answer.${value}`)}
            </button>
          ))}
        </Form>
      )}
      <div className="thumb mt-3">
        <ButtonLink
          kind="quiet"
          href={`${here}?${sittingQuery(sitting, { skip: isAgain ? search.skip : search.skip + 1 })}`}
        >
          {t(isAgain ? 'sitting.leaveIt' : 'sitting.skip')}
        </ButtonLink>
      </div>
      <p className="mt-6">
        <a href={people}>{t('sitting.end')}</a>
      </p>
    </>
  )
}
