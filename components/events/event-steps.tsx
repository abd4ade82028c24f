import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { announceEvent, callOffEvent } from '@/lib/events/actions'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { EventState } from '@/generated/prisma/enums'

/** What comes next for an event: announcing a draft, calling off what was announced. */
export function EventSteps({
  event: { slug, state },
  locale,
}: {
  event: { slug: string; state: EventState }
  locale: Locale
}) {
  const t = translator(locale, 'events')
  const path = `/manage/events/${slug}`
  if (state === 'cancelled') return null
  if (state === 'draft')
    return (
      <Form action={announceEvent} id="announce" {...{ locale, path }}>
        <p>
          {t('manage.createdDraft')} {t('manage.announceSays')}
        </p>
        <Hidden name="slug" value={slug} />
        <FormEnd>
          <Submit>{t('manage.announce')}</Submit>
        </FormEnd>
      </Form>
    )
  return (
    <Confirm ask={t('manage.cancel')}>
      <p>{t('manage.cancelSays')}</p>
      <Form action={callOffEvent} id="cancel" {...{ locale, path }}>
        <Hidden name="slug" value={slug} />
        <FormEnd>
          <Submit kind="danger">{t('manage.cancel')}</Submit>
        </FormEnd>
      </Form>
    </Confirm>
  )
}
