import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { GroupMark } from '@/components/ui/group-mark'
import { Section } from '@/components/ui/layout'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import { importRows, throwAwayImport } from '@/lib/invitations/actions'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { fieldLabel } from './field-label'
import type { WaitingImport } from './import-columns'

interface ImportRowsProps {
  waiting: WaitingImport
  slug: string
  locale: Locale
}

/** Every row that can't be taken in with what is wrong, then what would be written down, then the button. */
export function ImportRows({ waiting, slug, locale }: ImportRowsProps) {
  const t = translator(locale, 'invitations')
  const { counts, ready, seen } = waiting
  const { language } = formatter(locale)
  return (
    <div id="rows">
      <RefusedRows {...{ waiting, slug, locale }} />
      <NeutralisedCells {...{ waiting, locale }} />
      <Section title={t('import.ready', { count: counts.ready })}>
        {counts.ready > 0 && (
          <>
            <p>{t('import.ways', counts)}</p>
            <Table
              caption={t('import.first', { count: ready.length })}
              columns={[
                { label: t('list.name') },
                { label: t('import.row'), isNumeric: true },
                { label: t('list.group') },
                { label: t('list.channel') },
                { label: t('import.language') },
              ]}
              rows={ready.map((row) => ({
                id: String(row.number),
                cells: [
                  row.name,
                  row.number,
                  <GroupMark key="g" group={row.group} locale={locale} />,
                  t(`channels.${row.channel}`),
                  language(row.language),
                ],
              }))}
            />
            <Form action={importRows} id="confirm" locale={locale}>
              <Hidden name="slug" value={slug} />
              <Hidden name="seen" value={seen} />
              <p>{t('import.confirmSays')}</p>
              <FormEnd>
                <Submit>{t('import.confirm', { count: counts.ready })}</Submit>
              </FormEnd>
            </Form>
          </>
        )}
        <Form action={throwAwayImport} id="drop" locale={locale}>
          <Hidden name="slug" value={slug} />
          <FormEnd>
            <Submit kind="quiet">{t('import.drop')}</Submit>
          </FormEnd>
        </Form>
      </Section>
    </div>
  )
}

function RefusedRows({ waiting, slug, locale }: ImportRowsProps) {
  const t = translator(locale, 'invitations')
  const { refused, counts, page, pages } = waiting
  const here = `/${locale}/manage/events/${slug}/invitations/import`
  const says = ({ problem, field, otherRow }: (typeof refused)[number]['says'][number]) => {
    const wrong = t(`import.problems.${problem}`, { row: otherRow ?? 0 })
    return field
      ? t('import.inColumn', { field: fieldLabel(field, locale), problem: wrong })
      : wrong
  }
  return (
    <Section title={t('import.refused', { count: counts.refused })} id="refused">
      {refused.length > 0 && (
        <>
          <p>{t('import.refusedSays')}</p>
          <Table
            caption={t('import.refused', { count: counts.refused })}
            columns={[
              { label: t('import.row') },
              { label: t('list.name') },
              { label: t('import.wrong') },
            ]}
            rows={refused.map(({ number, name, says: all }) => ({
              id: String(number),
              cells: [
                number,
                name || '–',
                <ul key="w">
                  {all.map((each) => (
                    <li key={`${each.problem} ${each.field}`}>{says(each)}</li>
                  ))}
                </ul>,
              ],
            }))}
          />
          <Pager {...{ locale, page, pages }} href={(n) => `${here}?page=${n}#refused`} />
        </>
      )}
    </Section>
  )
}

function NeutralisedCells({ waiting, locale }: Omit<ImportRowsProps, 'slug'>) {
  if (waiting.neutralised.length === 0) return null
  const t = translator(locale, 'invitations')
  return (
    <Section title={t('import.neutralised')} id="neutralised">
      <p>{t('import.neutralisedSays')}</p>
      <Table
        caption={t('import.neutralised')}
        columns={[{ label: t('import.row') }, { label: t('import.stored') }]}
        rows={waiting.neutralised.map(({ number, texts }) => ({
          id: String(number),
          cells: [number, texts.join(' · ')],
        }))}
      />
    </Section>
  )
}
