import { figureText } from '@/components/common-ground/group-line'
import { labelText } from '@/components/common-ground/label'
import { MarkedText } from '@/components/moderation/marked-text'
import { Section } from '@/components/ui/layout'
import { Table } from '@/components/ui/table'
import type { CitedGround } from '@/lib/common-ground/cited'
import type { Told } from '@/lib/common-ground/queries'
import { inUsualOrder } from '@/lib/dialogues/schema'
import { isMarked } from '@/lib/moderation/marks'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { beginning } from '@/lib/summaries/excerpt'
import type { PartOnPage } from '@/lib/summaries/version-page'

interface FiguresTableProps {
  parts: readonly PartOnPage[]
  ground: CitedGround
  locale: Locale
}

const shownLetters = 70

/** All that the lines beside the quotes show, as a table: a row for each cited view, a column for each group. */
export function FiguresTable({ parts, ground, locale }: FiguresTableProps) {
  const views = [...new Map(viewsIn(parts).map((view) => [view.publicId, view])).values()]
  const told = views.flatMap((view) => {
    const figures = ground?.views[view.publicId]
    return figures ? [{ view, figures }] : []
  })
  if (!ground || told.length === 0) return null
  const t = translator(locale, 'summaries')
  const names = translator(locale, 'ui')
  const dialogueSlug = told[0]?.view.dialogueSlug ?? ''
  const groups = expectedIn(told.map(({ figures }) => figures))
  return (
    <Section title={t('figures.title')} id="figures">
      <Table
        caption={t('figures.table', { date: formatter(locale).day(ground.publishedAt) })}
        columns={[
          { label: t('figures.view') },
          { label: t('figures.label') },
          ...groups.map((group) => ({ label: names(`group.${group}`) })),
        ]}
        rows={told.map(({ view, figures }) => ({
          id: view.publicId,
          cells: [
            <span key="view" lang={view.content.words.language}>
              <MarkedText text={shortened(view.content.words.text)} locale={locale} />
            </span>,
            labelText(figures.verdict, locale),
            ...groups.map((group) => {
              const its = figures.groups.find((each) => each.group === group)
              return its ? figureText(its.figure, locale) : '–'
            }),
          ],
        }))}
      />
      <p className="text-small no-print">
        <a href={`/${locale}/dialogues/${dialogueSlug}/common-ground`}>
          {translator(locale, 'commonGround')('title')}
        </a>
      </p>
    </Section>
  )
}

/** A mark of what was taken out stays whole. */
const shortened = (text: string) => (isMarked(text) ? text : beginning(text, shownLetters))

const viewsIn = (parts: readonly PartOnPage[]) =>
  parts
    .flatMap(({ quotes, quotesAgainst }) => [...quotes, ...quotesAgainst])
    .flatMap((quote) => (quote.kind === 'view' ? [quote] : []))

function expectedIn(all: readonly Told[]) {
  const groups = all.flatMap((told) => told.groups.filter(({ isExpected }) => isExpected))
  const once = [...new Map(groups.map((each) => [each.group, each])).values()]
  return inUsualOrder(once).map(({ group }) => group)
}
