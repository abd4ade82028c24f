import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TurnWords } from '@/components/seats/turn-words'
import { ButtonLink } from '@/components/ui/button'
import { Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { answerRsvp } from '@/lib/invitations/actions'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { RsvpProps } from './rsvp-facts'

interface RsvpStandingProps extends RsvpProps {
  code: string
  /** What the form that led here has done. */
  said: string
}

/** What was answered, what came of it, and what happens next; or why the code is no good any more. */
export function RsvpStanding({ found, locale, code, said }: RsvpStandingProps) {
  const t = translator(locale, 'invitations')
  const refusals = translator(locale, 'refusals')
  const isAnswer = said !== ''
  if (said === 'underAge' && found.state === 'invited') {
    return <Notice locale={locale} title={t('rsvp.underAge')} isAnswer />
  }
  if (found.ended === 'delegated' && said === 'passedOn') {
    return <Notice kind="good" locale={locale} title={t('rsvp.passedOn')} isAnswer />
  }
  if (found.ended) {
    const title = refusals(`invitationEnded.${found.ended}`)
    return <Notice kind="warning" locale={locale} title={title} isAnswer={isAnswer} />
  }
  if (found.state === 'declined') {
    return (
      <Notice locale={locale} title={t('rsvp.standing.no')} isAnswer={isAnswer}>
        {found.may.accept && <p>{t('rsvp.standing.noSays')}</p>}
      </Notice>
    )
  }
  if (found.state !== 'accepted') return null
  const { event, seat } = found
  const holds = seat === 'confirmed' || seat === 'attended'
  const mayForms = found.isOwn ? 'own' : found.channel === 'email' ? 'byMail' : 'told'
  return (
    <>
      <Notice kind="good" locale={locale} title={t('rsvp.standing.yes')} isAnswer={isAnswer}>
        <p>{whatNext(found, locale)}</p>
        {found.turn && <TurnWords turn={found.turn} locale={locale} />}
        {found.hasForms && <p>{t(`rsvp.forms.${mayForms}`)}</p>}
      </Notice>
      {seat === 'offered' && (
        <Form action={answerRsvp} id="take" locale={locale}>
          <Hidden name="code" value={code} />
          <Hidden name="said" value="yes" />
          <Hidden name="adult" value="yes" />
          <FormEnd>
            <Submit>{t('rsvp.take')}</Submit>
          </FormEnd>
        </Form>
      )}
      <Toolbar>
        {found.hasForms && mayForms !== 'told' && (
          <ButtonLink kind="main" href={`/${locale}${toForms(found)}`}>
            {t(`rsvp.toForms.${mayForms}`)}
          </ButtonLink>
        )}
        {holds && (
          <ButtonLink href={`/api/rsvp/${encodeURIComponent(code)}?in=${locale}`} icon="calendar">
            {t('rsvp.calendar')}
          </ButtonLink>
        )}
        {event.isPublic && (
          <ButtonLink href={`/${locale}/events/${event.slug}`}>{t('rsvp.event')}</ButtonLink>
        )}
      </Toolbar>
    </>
  )
}

/** Where one's forms wait: on the page of the event, once one is signed in. */
function toForms({ isOwn, event }: RsvpProps['found']): string {
  const page = `/events/${event.slug}`
  return isOwn ? page : `/sign-in?to=${encodeURIComponent(page)}`
}

function whatNext({ seat, offerEndsAt, zone }: RsvpProps['found'], locale: Locale): string {
  const t = translator(locale, 'invitations')
  if (seat === 'offered' && offerEndsAt) {
    const dates = formatter(locale)
    const until = `${dates.dayAndTime(offerEndsAt, zone)} (${dates.zone(zone)})`
    return t('rsvp.standing.offered', { until })
  }
  if (seat === 'confirmed' || seat === 'attended') return t('rsvp.standing.confirmed')
  if (seat === 'waitlisted' || seat === 'applied') {
    return t(`rsvp.standing.${seat}`)
  }
  return t('rsvp.standing.ended')
}
