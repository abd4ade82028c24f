import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Confirm, Details } from '@/components/ui/details'
import { GroupMark } from '@/components/ui/group-mark'
import { Section } from '@/components/ui/layout'
import { Table } from '@/components/ui/table'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import {
  giveSeat,
  noteHeads,
  removeVehicleOfVisit,
  showDriver,
  takeSeat,
  tickSomebody,
} from '@/lib/site-visits/actions'
import type { visitOf } from '@/lib/site-visits/queries'
import { countMoments } from '@/lib/site-visits/schema'

type Visit = Awaited<ReturnType<typeof visitOf>>
type Vehicle = Visit['vehicles'][number]

interface VehicleOfVisitProps {
  vehicle: Vehicle
  unseated: Visit['unseated']
  mayArrange: boolean
  mayCall: boolean
  path: string
  zone: string
  locale: Locale
}

/** One vehicle: its manifest to print and to tick, its head counts, and who could still ride in it. */
export function VehicleOfVisit(props: VehicleOfVisitProps) {
  const { vehicle, mayArrange, mayCall, path, locale } = props
  const { id, name, seats, riders, driver, phone, isOpen } = vehicle
  const t = translator(locale, 'siteVisits')
  return (
    <Section title={name} id={`vehicle-${id}`}>
      <p>
        {[driver, phone, t('vehicle.taken', { riders: riders.length, seats })]
          .filter((part) => part)
          .join(' · ')}
      </p>
      {phone && mayCall && !isOpen && (
        <Form action={showDriver} id={`driver-${id}`} {...{ locale, path }}>
          <Hidden name="id" value={id} />
          <Submit kind="quiet">{t('vehicle.show')}</Submit>
        </Form>
      )}
      {riders.length > 0 && (
        <Table
          caption={t('vehicle.manifest', { name })}
          columns={[
            { label: t('rider.name') },
            { label: t('rider.group') },
            { label: t('rider.out') },
            { label: t('rider.back') },
            ...(mayArrange ? [{ label: t('rider.take'), isDeed: true }] : []),
          ]}
          rows={riders.map((rider) => ({
            id: rider.id,
            cells: [
              rider.name,
              rider.group ? <GroupMark key="g" group={rider.group} locale={locale} /> : '',
              <Tick key="out" way="out" at={rider.outAt} {...props} rider={rider} />,
              <Tick key="back" way="back" at={rider.backAt} {...props} rider={rider} />,
              ...(mayArrange
                ? [
                    <Form
                      key="take"
                      action={takeSeat}
                      id={`take-${rider.id}`}
                      label={rider.name}
                      {...{ locale, path }}
                    >
                      <Hidden name="vehicleId" value={id} />
                      <Hidden name="registrationId" value={rider.id} />
                      <Submit kind="quiet">{t('rider.take')}</Submit>
                    </Form>,
                  ]
                : []),
            ],
          }))}
        />
      )}
      <HeadCounts {...props} />
      {mayArrange && <Arranging {...props} />}
    </Section>
  )
}

interface TickProps extends VehicleOfVisitProps {
  way: 'out' | 'back'
  at: Date | null
  rider: Vehicle['riders'][number]
}

/** One large button a person and way: pressed again, it takes the tick back. On paper a box to tick. */
function Tick({ way, at, rider, vehicle, path, zone, locale }: TickProps) {
  const t = translator(locale, 'siteVisits')
  return (
    <>
      {at ? (
        <span>{formatter(locale).time(at, zone)} </span>
      ) : (
        <span className="print-only" aria-hidden="true">
          ☐
        </span>
      )}
      <Form
        action={tickSomebody}
        id={`${way}-${rider.id}`}
        label={`${rider.name}: ${t(`rider.${way}`)}`}
        {...{ locale, path }}
      >
        <Hidden name="vehicleId" value={vehicle.id} />
        <Hidden name="registrationId" value={rider.id} />
        <Hidden name="way" value={way} />
        <Hidden name="isIn" value={at ? 'no' : 'yes'} />
        <Submit kind={at ? 'quiet' : 'plain'}>{t(at ? 'rider.no' : 'rider.yes')}</Submit>
      </Form>
    </>
  )
}

function HeadCounts({ vehicle, path, zone, locale }: VehicleOfVisitProps) {
  const t = translator(locale, 'siteVisits')
  return (
    <>
      <h3>{t('count.title')}</h3>
      {vehicle.counts.length > 0 && (
        <ul>
          {vehicle.counts.map(({ id, moment, at, counted, expected, note }) => (
            <li key={id}>
              {t(`count.${moment}`)}, {formatter(locale).time(at, zone)}:{' '}
              {t('count.line', { counted, expected })}
              {counted !== expected && <strong> {t('count.differs')}</strong>} {note}
            </li>
          ))}
        </ul>
      )}
      <Details summary={t('count.save')}>
        <Form action={noteHeads} id={`count-${vehicle.id}`} {...{ locale, path }}>
          <Hidden name="vehicleId" value={vehicle.id} />
          <Select
            name="moment"
            label={t('count.moment')}
            options={countMoments.map((value) => ({ value, label: t(`count.${value}`) }))}
            defaultValue={countMoments[vehicle.counts.length] ?? 'back'}
          />
          <TextField
            name="counted"
            type="number"
            label={t('count.counted')}
            width="short"
            min={0}
            max={500}
          />
          <TextField name="note" label={t('count.note')} optional />
          <FormEnd>
            <Submit>{t('count.save')}</Submit>
          </FormEnd>
        </Form>
      </Details>
    </>
  )
}

function Arranging({ vehicle, unseated, path, locale }: VehicleOfVisitProps) {
  const t = translator(locale, 'siteVisits')
  const hasRoom = vehicle.riders.length < vehicle.seats
  return (
    <>
      {hasRoom && unseated.length > 0 && (
        <Form action={giveSeat} id={`give-${vehicle.id}`} {...{ locale, path }}>
          <Hidden name="vehicleId" value={vehicle.id} />
          <Select
            name="registrationId"
            label={t('rider.person')}
            options={unseated.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <FormEnd>
            <Submit kind="plain">{t('rider.give')}</Submit>
          </FormEnd>
        </Form>
      )}
      <Confirm ask={t('vehicle.remove')}>
        <p>{t('vehicle.removeSays')}</p>
        <Form action={removeVehicleOfVisit} id={`remove-${vehicle.id}`} {...{ locale, path }}>
          <Hidden name="id" value={vehicle.id} />
          <FormEnd>
            <Submit kind="danger">{t('vehicle.remove')}</Submit>
          </FormEnd>
        </Form>
      </Confirm>
    </>
  )
}
