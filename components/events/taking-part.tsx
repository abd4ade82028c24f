import { Checkbox } from '@/components/form/checkbox'
import { CheckboxGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { criterionText } from '@/components/seats/words'
import { ButtonLink } from '@/components/ui/button'
import { Confirm } from '@/components/ui/details'
import { Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import type { EventPage } from '@/lib/events/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { giveBackPlace, takePlace } from '@/lib/seats/actions'
import type { FormState } from '@/lib/web/form-state'
import { OwnPlace } from './own-place'

interface TakingPartProps {
  event: EventPage
  locale: Locale
  isSignedIn: boolean
  initial: FormState
  /** What has just happened, from the address. */
  just: 'registered' | 'withdrawn' | null
}

/** The one thing to do on an event's page: take a place or an offer, give it back, leave the line. */
export function TakingPart({ event, locale, isSignedIn, initial, just }: TakingPartProps) {
  const t = translator(locale, 'events')
  if (event.own)
    return (
      <>
        <OwnPlace event={event} own={event.own} isAnswer={just !== null} {...{ locale, initial }} />
        {event.mayWithdraw && (
          <Confirm ask={t(`register.leave.${leaveOf(event.own.state)}`)}>
            <p>{t(`register.leaveSays.${leaveOf(event.own.state)}`)}</p>
            <Form
              action={giveBackPlace}
              locale={locale}
              path={`/events/${event.slug}`}
              label={t(`register.leave.${leaveOf(event.own.state)}`)}
            >
              <Hidden name="slug" value={event.slug} />
              <FormEnd>
                <Submit>{t(`register.leave.${leaveOf(event.own.state)}`)}</Submit>
              </FormEnd>
            </Form>
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

type OwnState = NonNullable<EventPage['own']>['state']

function leaveOf(state: OwnState): 'place' | 'offer' | 'line' {
  if (state === 'offered') return 'offer'
  return state === 'applied' || state === 'waitlisted' ? 'line' : 'place'
}

function Places({ event, locale }: { event: EventPage; locale: Locale }) {
  if (event.placesLeft === null || event.isOver) return null
  const values = { left: event.placesLeft, capacity: event.capacity ?? 0 }
  const t = translator(locale, 'events')
  return (
    <p className="mb-4">
      {t('placesLeft', values)}{' '}
      {event.hasLine && t(event.placesLeft === 'none' ? 'hasLine' : 'placesKept')}
    </p>
  )
}

function WayIn({ event, locale, isSignedIn, initial }: Omit<TakingPartProps, 'just'>) {
  const t = translator(locale, 'events')
  if (event.isOver) return <p>{t('register.over')}</p>
  if (event.mayRegister) return <Claim {...{ event, locale, initial }} />
  const { registerRefusal: refused, dialogue } = event
  if (event.admission === 'byInvitation') return <p>{t('register.byInvitation')}</p>
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

/** A place where there is one, else a turn in the line; what the event counts, and one's name, are one's own word. */
function Claim({ event, locale, initial }: Pick<TakingPartProps, 'event' | 'locale' | 'initial'>) {
  const t = translator(locale, 'events')
  const isFull = event.wouldWait || event.placesLeft === 'none'
  const label = isFull ? t('register.joinLine') : t('register.do')
  return (
    <Form action={takePlace} path={`/events/${event.slug}`} {...{ locale, label, initial }}>
      <Hidden name="slug" value={event.slug} />
      {isFull && (
        <p>{t(event.placesLeft === 'none' ? 'register.full' : 'register.keptForOthers')}</p>
      )}
      {event.admission === 'byApproval' && <p>{t('register.byApproval')}</p>}
      {event.criteria.length > 0 && (
        <CheckboxGroup
          name="meets"
          label={t('register.counts')}
          hint={t('register.countsSays')}
          options={event.criteria.map((each) => ({
            value: each.id,
            label: criterionText(each, locale),
          }))}
          optional
        />
      )}
      <Checkbox
        name="isListed"
        look="switch"
        label={t('register.listed')}
        hint={t('register.listedSays')}
      />
      <FormEnd>
        <Submit>{label}</Submit>
      </FormEnd>
    </Form>
  )
}
