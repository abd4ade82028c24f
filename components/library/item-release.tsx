import { Checkbox } from '@/components/form/checkbox'
import { DateField, TimeField } from '@/components/form/date-and-time'
import { Form } from '@/components/form/form'
import { FieldRow, FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Confirm } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { letRead, letReadNot, publish, reopen, schedule, withdraw } from '@/lib/library/actions'
import type { ItemDesk } from '@/lib/library/desk'
import { limits } from '@/lib/library/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { zoneOptions } from '@/lib/platform/zones'

interface Props {
  item: ItemDesk
  /** The address of the page, without locale. */
  path: string
  locale: Locale
}

/** When an item comes out, who reads it before, and how it goes. */
export function ItemRelease(props: Props) {
  const { may } = props.item
  return (
    <>
      {may.publish && <Publish {...props} />}
      {may.letRead && <Early {...props} />}
      {may.withdraw && <Withdraw {...props} />}
    </>
  )
}

function Publish({ item, path, locale }: Props) {
  const t = translator(locale, 'library')
  const { slug, release, zone, releaseAt } = item
  const { dayAndTime, zone: town } = formatter(locale)
  return (
    <>
      <Section title={t('publish.title')} id="publish">
        <p className="mb-4">{t('publish.text')}</p>
        <Form id="publish-form" action={publish} {...{ locale, path }}>
          <Hidden name="slug" value={slug} />
          <FormEnd>
            <Submit>{t('publish.do')}</Submit>
          </FormEnd>
        </Form>
      </Section>
      <Section title={t('schedule.title')} id="schedule">
        {releaseAt && zone && (
          <p className="mb-4">
            {t('schedule.now', { moment: `${dayAndTime(releaseAt, zone)} (${town(zone)})` })}
          </p>
        )}
        <Form id="schedule-form" action={schedule} {...{ locale, path }}>
          <Hidden name="slug" value={slug} />
          <FieldRow>
            <DateField name="day" label={t('schedule.day')} defaultValue={release?.day} />
            <TimeField name="time" label={t('schedule.time')} defaultValue={release?.time} />
          </FieldRow>
          <Select
            name="zone"
            label={t('schedule.zone')}
            options={zoneOptions(locale, {
              country: item.countries[0],
              chosen: zone,
              others: t('schedule.zones'),
            })}
            defaultValue={zone}
            width="medium"
          />
          <Checkbox
            name="isAnnounced"
            label={t('schedule.announce')}
            defaultChecked={item.isAnnounced}
          />
          <FormEnd>
            <Submit kind="plain">{t('schedule.do')}</Submit>
          </FormEnd>
        </Form>
        {item.may.reopen && (
          <Form id="reopen-form" action={reopen} {...{ locale, path }}>
            <Hidden name="slug" value={slug} />
            <p>{t('reopen.text')}</p>
            <FormEnd>
              <Submit kind="quiet">{t('reopen.do')}</Submit>
            </FormEnd>
          </Form>
        )}
      </Section>
    </>
  )
}

function Early({ item, path, locale }: Props) {
  const t = translator(locale, 'library')
  const { slug, early } = item
  return (
    <Section title={t('early.title')} id="early">
      <p className="mb-4">{t('early.text')}</p>
      {early.length === 0 && <p className="mb-4">{t('early.none')}</p>}
      {early.map(({ personId, name }) => (
        <Form key={personId} id={`early-${personId}`} action={letReadNot} {...{ locale, path }}>
          <Hidden name="slug" value={slug} />
          <Hidden name="personId" value={personId} />
          <FormEnd>
            <Submit kind="quiet">{t('early.drop', { name })}</Submit>
          </FormEnd>
        </Form>
      ))}
      <Form id="early-form" action={letRead} {...{ locale, path }}>
        <Hidden name="slug" value={slug} />
        <TextField name="email" type="email" label={t('early.email')} width="medium" />
        <FormEnd>
          <Submit kind="plain">{t('early.do')}</Submit>
        </FormEnd>
      </Form>
    </Section>
  )
}

function Withdraw({ item, path, locale }: Props) {
  const t = translator(locale, 'library')
  return (
    <Section title={t('withdraw.title')} id="withdraw">
      <Confirm ask={t('withdraw.ask')}>
        <p className="mb-4">{t('withdraw.text')}</p>
        <Form id="withdraw-form" action={withdraw} {...{ locale, path }}>
          <Hidden name="slug" value={item.slug} />
          <TextArea name="reason" label={t('withdraw.reason')} rows={3} limit={limits.reason} />
          <FormEnd>
            <Submit kind="danger">{t('withdraw.do')}</Submit>
          </FormEnd>
        </Form>
      </Confirm>
    </Section>
  )
}
