import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { Entry } from '@/components/ui/list'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { returnSeats } from '@/lib/seats/actions'
import type { SeatsDesk } from '@/lib/seats/queries'

/** Places that are set aside by name, and the way to give back what is left of them. */
export function BlocksOfPlan({ desk, locale }: { desk: SeatsDesk; locale: Locale }) {
  const t = translator(locale, 'seats')
  const ui = translator(locale, 'ui')
  const dates = formatter(locale)
  return (
    <ul className="list">
      {desk.blocks.map((block) => {
        const pool = block.returnsTo ? ui(`group.${block.returnsTo}`) : t('everybody')
        const left = Math.max(0, block.seats - block.given)
        return (
          <Entry key={block.id} title={block.name} headingLevel={3}>
            <p>
              {t('blocks.given', { given: block.given, seats: block.seats })}{' '}
              {block.returnedAt
                ? t('blocks.returned', {
                    count: block.returned ?? 0,
                    pool,
                    day: dates.day(block.returnedAt, desk.timeZone),
                  })
                : t('blocks.goesTo', { pool })}{' '}
              {!block.returnedAt &&
                block.returnsOn &&
                t('blocks.on', { day: dates.day(block.returnsOn) })}
            </p>
            {!block.returnedAt && (
              <Confirm ask={t('blocks.return')}>
                <p>{t('blocks.returnSays', { left, pool })}</p>
                <Form
                  action={returnSeats}
                  id={`return-${block.id}`}
                  path={`/manage/events/${desk.slug}/seats`}
                  locale={locale}
                >
                  <Hidden name="id" value={block.id} />
                  <FormEnd>
                    <Submit>{t('blocks.return')}</Submit>
                  </FormEnd>
                </Form>
              </Confirm>
            )}
          </Entry>
        )
      })}
    </ul>
  )
}
