import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { Confirm } from '@/components/ui/details'
import { Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { giveBackPlace, takePlace } from '@/lib/events/actions'
import type { EventPage } from '@/lib/events/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { FormState } from '@/lib/web/form-state'

interface TakingPartProps {
  event: EventPage
  locale: Locale
  isSignedIn: boolean
  initial: FormState
  /** What has just happened, from the address. */
  just: 'registered' | 'withdrawn' | null
}

/** The one thing to do on an event's page: take a place, or give it back. */
export function TakingPart({ event, locale, isSignedIn, initial, just }: TakingPartProps) {
  const t = translator(locale, 'events')
  if (event.isRegistered)
    return (
      <>
        <Notice kind="good" locale={locale} title={t('register.done')} isAnswer={just !== null}>
          {t('register.doneLead')}
        </Notice>
        <p>
          <a href={`/api/calendar/${event.slug}?in=${locale}`}>{t('calendar')}</a>
        </p>
        {event.mayWithdraw && (
          <Confirm ask={t('register.withdraw')}>
            <p>{t('register.withdrawSays')}</p>
            <EventForm
              action={giveBackPlace}
              {...{ event, locale }}
              label={t('register.withdraw')}
            />
          </Confirm>
        )}
      </>
    )
  return (
    <>
      {just === 'withdrawn' && (
        <Notice kind="info" locale={locale} isAnswer>
          {t('register.gone')}
        </Notice>
      )}
      <Places event={event} locale={locale} />
      <WayIn {...{ event, locale, isSignedIn, initial }} />
    </>
  )
}

function Places({ event, locale }: { event: EventPage; locale: Locale }) {
  if (event.placesLeft === null || event.isOver) return null
  const values = { left: event.placesLeft, capacity: event.capacity ?? 0 }
  return <p className="mb-4">{translator(locale, 'events')('placesLeft', values)}</p>
}

function WayIn({ event, locale, isSignedIn, initial }: Omit<TakingPartProps, 'just'>) {
  const t = translator(locale, 'events')
  if (event.isOver) return <p>{t('register.over')}</p>
  if (event.mayRegister)
    return (
      <EventForm
        action={takePlace}
        {...{ event, locale, initial }}
        label={t('register.do')}
        isFull={event.placesLeft === 0}
      />
    )
  const { registerRefusal: refused, dialogue } = event
  const isForParticipants = dialogue !== null && (!isSignedIn || refused?.code === 'needsApproval')
  if (!isForParticipants && isSignedIn) return <p>{t('register.notOpen')}</p>
  const joins = isForParticipants && event.mayJoinDialogue
  return (
    <>
      {isForParticipants && (
        <p className="mb-4">
          {t('register.forParticipants')} {joins && t('register.joinSays')}
        </p>
      )}
      <Toolbar>
        {joins && (
          <ButtonLink kind="main" href={`/${locale}/dialogues/${dialogue.slug}/register`}>
            {t('register.joinFirst')}
          </ButtonLink>
        )}
        {!isSignedIn && (
          <ButtonLink
            kind={joins ? 'plain' : 'main'}
            href={`/${locale}/sign-in?to=/events/${event.slug}`}
          >
            {t('register.signIn')}
          </ButtonLink>
        )}
      </Toolbar>
    </>
  )
}

function EventForm({
  action,
  event,
  locale,
  initial,
  label,
  isFull = false,
}: {
  action: typeof takePlace
  event: EventPage
  locale: Locale
  initial?: FormState
  label: string
  /** The form stays without its button, because whoever lost the last place reads the answer in it. */
  isFull?: boolean
}) {
  return (
    <Form
      action={action}
      locale={locale}
      path={`/events/${event.slug}`}
      label={label}
      {...(initial ? { initial } : {})}
    >
      <Hidden name="slug" value={event.slug} />
      {isFull ? (
        <p>{translator(locale, 'events')('register.full')}</p>
      ) : (
        <FormEnd>
          <Submit>{label}</Submit>
        </FormEnd>
      )}
    </Form>
  )
}
