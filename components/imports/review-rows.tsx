import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button'
import { Entry, List } from '@/components/ui/list'
import { decideTicked } from '@/lib/imports/actions'
import type { ReviewPage } from '@/lib/imports/queries/review'
import type { ShownRow } from '@/lib/imports/queries/shown-row'
import { translator, type Locale } from '@/lib/platform/i18n'
import { Undo } from './done'
import { RowFacts, RowProblems, SaidWords } from './said-words'

interface RowsProps {
  page: ReviewPage
  locale: Locale
}

/** Rows that wait, to be ticked and decided about together, or opened one by one. */
export function WaitingRows({ page, locale }: RowsProps) {
  const t = translator(locale, 'imports')
  return (
    <Form action={decideTicked} locale={locale} id="several">
      <Hidden name="id" value={page.id} />
      <CheckboxGroup
        name="rows"
        label={t('rows.tick')}
        hint={t('rows.tickHint')}
        options={page.rows.map((row) => ({
          value: String(row.number),
          label: t('rows.number', { number: row.number }),
          hint: <WaitingRow row={row} page={page} locale={locale} />,
        }))}
      />
      <RadioGroup
        name="deed"
        label={t('rows.deed')}
        options={[
          { value: 'accept', label: t('rows.take'), hint: t('rows.takeHint') },
          { value: 'leaveOut', label: t('rows.leave') },
        ]}
      />
      <TextField name="reason" label={t('rows.reason')} optional />
      <FormEnd>
        <Submit>{t('rows.decide')}</Submit>
      </FormEnd>
    </Form>
  )
}

function WaitingRow({ row, page, locale }: RowsProps & { row: ShownRow }) {
  const t = translator(locale, 'imports')
  const here = `/${locale}/manage/dialogues/${page.slug}/imports/${page.id}`
  return (
    <>
      <SaidWords row={row} locale={locale} />
      <RowFacts row={row} locale={locale} />
      <RowProblems row={row} locale={locale} />
      <p>
        <ButtonLink href={`${here}/rows/${row.number}`}>{t('rows.open')}</ButtonLink>
      </p>
    </>
  )
}

/** Rows that are decided, each to be taken back. */
export function DecidedRows({ page, locale }: RowsProps) {
  const t = translator(locale, 'imports')
  const here = `/${locale}/manage/dialogues/${page.slug}/imports/${page.id}`
  return (
    <List count="" empty={null}>
      {page.rows.map((row) => (
        <Entry
          key={row.number}
          headingLevel={3}
          title={t('rows.number', { number: row.number })}
          above={t(`rows.${row.state}`)}
          action={
            row.state === 'waiting' ? (
              <ButtonLink href={`${here}/rows/${row.number}`}>{t('rows.open')}</ButtonLink>
            ) : (
              <Undo id={page.id} number={row.number} locale={locale} />
            )
          }
        >
          {row.excerpt ? (
            <p className="view-text">{row.excerpt}</p>
          ) : (
            <SaidWords row={row} locale={locale} />
          )}
          <RowFacts row={row} locale={locale} />
        </Entry>
      ))}
    </List>
  )
}
