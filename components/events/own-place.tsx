import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TurnWords } from '@/components/seats/turn-words'
import { reasonText } from '@/components/seats/words'
import { Notice } from '@/components/ui/notice'
import type { EventPage } from '@/lib/events/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { banded, bandText } from '@/lib/registrations/bands'
import { acceptPlace } from '@/lib/seats/actions'
import type { FormState } from '@/lib/web/form-state'

interface OwnPlaceProps {
  event: EventPage
  own: NonNullable<EventPage['own']>
  locale: Locale
  initial: FormState
  isAnswer: boolean
}

/** Where the reader stands, and what that means: a place, an offer with its end, a turn in the line. */
export function OwnPlace({ event, own, locale, initial, isAnswer }: OwnPlaceProps) {
  const t = translator(locale, 'events')
  const inBand = (count: number) => bandText(banded(count), locale)
  if (own.state === 'offered' && own.offerEndsAt)
    return (
      <Notice kind="warning" locale={locale} title={t('register.offered')} isAnswer={isAnswer}>
        <p>
          {t('register.offeredUntil', {
            until: formatter(locale).dayAndTime(own.offerEndsAt, event.timeZone),
            zone: formatter(locale).zone(event.timeZone),
          })}
        </p>
        {own.why && <p>{reasonText(own.why, event.criteria, locale, inBand)}</p>}
        {event.mayAccept && (
          <Form
            action={acceptPlace}
            path={`/events/${event.slug}`}
            label={t('register.accept')}
            {...{ locale, initial }}
          >
            <Hidden name="slug" value={event.slug} />
            <FormEnd>
              <Submit>{t('register.accept')}</Submit>
            </FormEnd>
          </Form>
        )}
      </Notice>
    )
  if (own.state === 'applied')
    return (
      <Notice kind="info" locale={locale} title={t('register.applied')} isAnswer={isAnswer}>
        {t('register.appliedSays')}
      </Notice>
    )
  if (own.state === 'waitlisted')
    return (
      <Notice kind="info" locale={locale} title={t('register.waiting')} isAnswer={isAnswer}>
        {own.turn && <TurnWords turn={own.turn} locale={locale} />}
        <p>{t('register.waitingSays')}</p>
      </Notice>
    )
  return (
    <>
      <Notice kind="good" locale={locale} title={t('register.done')} isAnswer={isAnswer}>
        {t('register.doneLead')}
        {own.why && own.why.group !== 'everybody' && (
          <p>{reasonText(own.why, event.criteria, locale, inBand)}</p>
        )}
      </Notice>
      <p>
        <a href={`/api/calendar/${event.slug}?in=${locale}`}>{t('calendar')}</a>
      </p>
      <p>
        <a href={`/${locale}/me/calendar`}>{translator(locale, 'calendars')('link')}</a>
      </p>
    </>
  )
}
