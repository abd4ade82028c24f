import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { TranslatedField } from '@/components/form/translated-field'
import { ButtonLink } from '@/components/ui/button'
import { Confirm, Details } from '@/components/ui/details'
import { Section, Toolbar } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { inLanguage } from '@/lib/platform/translated'
import { endReviewNow, giveToParticipants, sayWhyUnread } from '@/lib/reviews/actions'
import type { ReviewDesk } from '@/lib/reviews/queries'
import { limits } from '@/lib/reviews/limits'

interface Props {
  desk: ReviewDesk
  /** Of the summary, without locale. */
  path: string
  locale: Locale
}

/** The step before the releases: the people of the dialogue read the draft. */
export function ReviewSection({ desk, path, locale }: Props) {
  const t = translator(locale, 'reviews')
  const { day } = formatter(locale)
  const { review } = desk
  return (
    <Section title={t('section.title')} id="review">
      <p>{t('section.says')}</p>
      <p>
        <strong>
          {review
            ? t(review.runs ? 'section.running' : 'section.ended', {
                from: day(review.opensAt),
                to: day(review.closesAt),
              })
            : t('section.none')}
        </strong>
      </p>
      {review && desk.seesObjections && (
        <p>
          {t('section.objections', { count: desk.objections })}
          {desk.unanswered > 0 && `; ${t('section.unanswered', { count: desk.unanswered })}`}
        </p>
      )}
      <Toolbar>
        {review && desk.seesObjections && (
          <ButtonLink href={`/${locale}${path}/objections`}>{t('section.answer')}</ButtonLink>
        )}
        {desk.mayReadOut && (
          <ButtonLink href={`/${locale}${path}/read-out`}>{t('section.readOut')}</ButtonLink>
        )}
        {desk.mayOpen && <OpenReview {...{ desk, path, locale }} />}
        {desk.mayEnd && (
          <Confirm ask={t('section.end')}>
            <p>{t('section.endSays')}</p>
            <Form action={endReviewNow} id="end-review" {...{ locale, path }}>
              <Hidden name="slug" value={desk.slug} />
              <FormEnd>
                <Submit>{t('section.end')}</Submit>
              </FormEnd>
            </Form>
          </Confirm>
        )}
      </Toolbar>
      {desk.ending?.code === 'reviewTooShort' && (
        <p className="text-small text-muted">{t('section.endNotYet')}</p>
      )}
      {!review && (desk.mayWaive || desk.waived) && <Waive {...{ desk, path, locale }} />}
      {desk.readings.length > 0 && <Readings desk={desk} locale={locale} />}
      <ChangedSince desk={desk} path={path} locale={locale} />
    </Section>
  )
}

/** Where it was read out; nobody's names. */
function Readings({ desk, locale }: Pick<Props, 'desk' | 'locale'>) {
  const t = translator(locale, 'reviews')
  const ui = translator(locale, 'ui')
  const { day, language } = formatter(locale)
  return (
    <Details summary={t('readings.title')}>
      <ul className="plain-list">
        {desk.readings.map((reading, index) => (
          <li key={index}>
            {t('readings.line', {
              day: day(reading.on),
              group: ui(`group.${reading.group}`),
              language: language(reading.language),
              people: reading.people,
            })}
          </li>
        ))}
      </ul>
      <p className="hint">{t('readings.hint')}</p>
    </Details>
  )
}

function OpenReview({ desk, path, locale }: Props) {
  const t = translator(locale, 'reviews')
  const verb = t(desk.review ? 'section.again' : 'section.open')
  return (
    <Confirm ask={verb}>
      <p>{t('section.openSays')}</p>
      <Form action={giveToParticipants} id="open-review" {...{ locale, path }}>
        <Hidden name="slug" value={desk.slug} />
        <TextField
          name="days"
          inputMode="numeric"
          label={t('section.days')}
          hint={t('section.daysHint')}
          defaultValue={String(limits.days.usual)}
          width="short"
        />
        <FormEnd>
          <Submit>{verb}</Submit>
        </FormEnd>
      </Form>
    </Confirm>
  )
}

function Waive({ desk, path, locale }: Props) {
  const t = translator(locale, 'reviews')
  return (
    <>
      {desk.waived && <p>{t('waive.stands', { reason: inLanguage(desk.waived, locale).text })}</p>}
      {desk.mayWaive && (
        <Details summary={t('waive.title')}>
          <Form action={sayWhyUnread} id="waive" {...{ locale, path }}>
            <Hidden name="slug" value={desk.slug} />
            <TranslatedField
              name="reason"
              label={t('waive.label')}
              hint={t('waive.says')}
              languages={writingLanguages(locale)}
              value={desk.waived ?? undefined}
              limit={limits.waived}
            />
            <FormEnd>
              <Submit kind="plain">{t('waive.do')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
    </>
  )
}

/** Told to those who release: what the participants haven't seen as it stands now. */
export function ChangedSince({ desk, path, locale }: Props) {
  const t = translator(locale, 'reviews')
  const { changed } = desk
  if (!changed) return null
  const isUnchanged = !changed.front && changed.parts.length === 0 && changed.removed === 0
  if (isUnchanged) return <p className="text-muted">{t('changed.none')}</p>
  return (
    <div className="mt-6">
      <h3>{t('changed.title')}</h3>
      <ul className="plain-list">
        {changed.front && <li>{t('changed.front')}</li>}
        {changed.parts.map(({ id, heading }) => (
          <li key={id}>
            <a href={`/${locale}${path}/parts/${id}`}>
              <Words of={heading} locale={locale} />
            </a>
          </li>
        ))}
        {changed.removed > 0 && <li>{t('changed.removed', { count: changed.removed })}</li>}
      </ul>
    </div>
  )
}
