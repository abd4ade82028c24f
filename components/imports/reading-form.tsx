import { DateField } from '@/components/form/date-and-time'
import { Form } from '@/components/form/form'
import { Fieldset, FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { readFileAgain } from '@/lib/imports/actions'
import { fieldsOf } from '@/lib/imports/columns'
import { dayOrders } from '@/lib/imports/day-order'
import type { Reading, ReviewPage } from '@/lib/imports/queries/review'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'

interface ReadingFormProps {
  page: ReviewPage
  reading: Reading
  locale: Locale
}

/** How the file is read: which column holds what, how its days are written, in which language it is. */
export function ReadingForm({ page, reading, locale }: ReadingFormProps) {
  const t = translator(locale, 'imports')
  const { columns, chosen, setting } = reading
  const options = columns.map(({ index, heading, example }) => {
    const said = heading || t('reading.column', { number: index + 1 })
    return {
      value: String(index),
      label: example ? t('reading.example', { heading: said, example }) : said,
    }
  })
  return (
    <Form action={readFileAgain} locale={locale} id="reading">
      <p>{t('reading.text')}</p>
      <Hidden name="id" value={page.id} />
      <Select
        name="dayOrder"
        label={t('reading.order')}
        placeholder={t('reading.orders.guess')}
        options={dayOrders.map((value) => ({ value, label: t(`reading.orders.${value}`) }))}
        defaultValue={setting.dayOrder ?? ''}
        optional
      />
      <Select
        name="language"
        label={t('send.language')}
        placeholder={t('send.languageNone')}
        options={languageOptions(locale)}
        defaultValue={setting.language ?? ''}
        optional
      />
      <DateField name="from" label={t('send.from')} defaultValue={setting.from ?? ''} optional />
      {options.length > 0 && (
        <Fieldset legend={t('reading.columns')}>
          {fieldsOf[page.kind].map((field) => (
            <Select
              key={field}
              name={`columns.${field}`}
              label={t(`field.${field}`)}
              placeholder={t('reading.noColumn')}
              options={options}
              defaultValue={String(chosen[field] ?? '')}
              optional
            />
          ))}
        </Fieldset>
      )}
      <FormEnd>
        <Submit kind="plain">{t('reading.button')}</Submit>
      </FormEnd>
    </Form>
  )
}
