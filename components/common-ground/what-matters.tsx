import { Details } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { Table } from '@/components/ui/table'
import { byImportance, type Importance } from '@/lib/common-ground/importance'
import type { GroundRow, SnapshotPage } from '@/lib/common-ground/queries'
import { inUsualOrder } from '@/lib/dialogues/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { bandText } from './group-line'
import { labelText } from './label'
import { ViewLink } from './view-link'

/** More would be a second page on the page. */
const atFirst = 10

/** The second order of the list: what people say matters most to them, whether they agree on it or not. */
export function WhatMatters({ snapshot, locale }: { snapshot: SnapshotPage; locale: Locale }) {
  const t = translator(locale, 'commonGround')
  const rows = byImportance(
    snapshot.sections.flatMap((section) =>
      section.rows.map((row) => ({ ...row, important: row.told.important })),
    ),
  )
  if (rows.length === 0) return null
  const expected = inUsualOrder(snapshot.groups.filter(({ isExpected }) => isExpected))
  const names = translator(locale, 'ui')
  const table = (some: typeof rows, caption: string) => (
    <Table
      caption={caption}
      columns={[
        { label: t('matters.view') },
        { label: t('matters.label') },
        ...expected.map(({ group }) => ({ label: names(`group.${group}`), isNumeric: true })),
        { label: t('matters.all'), isNumeric: true },
      ]}
      rows={some.map((row) => ({
        id: row.publicId,
        cells: [
          <ViewLink key="v" content={row.content} href={`#view-${row.publicId}`} locale={locale} />,
          labelText(row.told.verdict, locale),
          ...expected.map(({ group }) => shareText(row, group, locale)),
          aboutText(row.important.equalWeight ?? 0, locale),
        ],
      }))}
    />
  )
  return (
    <Section title={t('matters.title')} id="matters">
      <p className="text-muted">{t('matters.says')}</p>
      {table(rows.slice(0, atFirst), t('matters.caption'))}
      {rows.length > atFirst && (
        <Details summary={t('matters.more', { count: rows.length - atFirst })}>
          {table(rows.slice(atFirst), t('matters.rest'))}
        </Details>
      )}
    </Section>
  )
}

function shareText({ told }: GroundRow, group: string, locale: Locale): string {
  const share = told.important.groups.find((each) => each.group === group)?.share
  return share ? importanceText(share, locale) : translator(locale, 'commonGround')('figure.hidden')
}

const importanceText = (share: Importance, locale: Locale) =>
  share.kind === 'band' ? bandText(share.from, locale) : aboutText(share.percent, locale)

const aboutText = (percent: number, locale: Locale) =>
  translator(locale, 'commonGround')('matters.about', {
    share: formatter(locale).number(Math.round(percent)),
  })
