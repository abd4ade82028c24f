import { Table } from '@/components/ui/table'
import { Section } from '@/components/ui/layout'
import { needTopics } from '@/lib/forms/schema'
import type { NeedsTotalsPage } from '@/lib/needs/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { totalsLines } from './totals-lines'

/** A table per topic: a line per need, a column per day. */
export function TotalsTables({ page, locale }: { page: NeedsTotalsPage; locale: Locale }) {
  const t = translator(locale, 'needs')
  const topic = translator(locale, 'forms')
  const { shortDay, number } = formatter(locale)
  const days = page.days.map((day) => ({
    label: shortDay(new Date(`${day}T00:00:00Z`)),
    isNumeric: true,
  }))
  const cells = (counts: readonly number[]) => counts.map((count) => number(count))
  const lines = totalsLines(page, locale)
  return (
    <>
      <Table
        caption={t('there')}
        onPhones="scroll"
        columns={[{ label: t('what') }, ...days]}
        rows={[{ id: 'people', cells: [t('peopleRow'), ...cells(page.people)] }]}
      />
      {needTopics
        .map((name) => ({ name, about: lines.filter((line) => line.topic === name) }))
        .filter(({ about }) => about.length > 0)
        .map(({ name, about }) => (
          <Section key={name} title={topic(`topics.${name}`)} id={name}>
            {[...new Set(about.map(({ question }) => question))].map((question) => (
              <Table
                key={question}
                caption={question}
                onPhones="scroll"
                columns={[{ label: t('columns.answer') }, ...days]}
                rows={about
                  .filter((line) => line.question === question)
                  .map(({ answer, counts }, index) => ({
                    id: String(index),
                    cells: [answer, ...cells(counts)],
                  }))}
              />
            ))}
          </Section>
        ))}
    </>
  )
}
