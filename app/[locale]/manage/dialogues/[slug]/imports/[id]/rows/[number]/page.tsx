import type { Metadata } from 'next'
import { LeaveOutForm, TakeInForm } from '@/components/imports/decide-row'
import { CodeOfRow, ImportDone, Undo } from '@/components/imports/done'
import { ImportHead } from '@/components/imports/head'
import { RowFacts, RowProblems, SaidWords } from '@/components/imports/said-words'
import { SenderSection } from '@/components/imports/sender-section'
import { ButtonLink } from '@/components/ui/button'
import { Section, Toolbar } from '@/components/ui/layout'
import { rowPage } from '@/lib/imports/queries/review'
import { rowNumber } from '@/lib/imports/schema'
import { translator } from '@/lib/platform/i18n'
import { readFlash } from '@/lib/web/flash'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; id: string; number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, ...rest } = await params
  const t = translator(localeOf(rest), 'imports')
  return { title: t('row.title', { number: rowNumber.parse(number) }) }
}

/** One message, one decision; then the next one. */
export default async function ImportRowPage({ params, searchParams }: Props) {
  const { slug, id, number, ...rest } = await params
  const locale = localeOf(rest)
  const page = await ask((actor) => rowPage(actor, slug, id, rowNumber.parse(number)))
  const t = translator(locale, 'imports')
  const { row, counts, next } = page
  const all = counts.waiting + counts.accepted + counts.left
  const here = `/${locale}/manage/dialogues/${slug}/imports/${id}`
  return (
    <>
      <ImportHead
        of={page}
        under={{ id, label: t(`kind.${page.kind}`) }}
        title={t('row.title', { number: row.number })}
        above={t('progress', { seen: all - counts.waiting, all })}
        locale={locale}
      />
      <ImportDone search={await searchParams} id={id} locale={locale} />
      <CodeOfRow flash={await readFlash('import-code')} id={id} locale={locale} />
      <Section title={t('row.words')} id="words">
        {row.seconds !== null && (
          // What is said in it is written below: that is what the review is for.
          <audio
            controls
            preload="none"
            src={`/api/imports/${id}/${row.number}`}
            aria-label={t('row.listen')}
          />
        )}
        <SaidWords row={row} locale={locale} />
        <RowFacts row={row} locale={locale} />
      </Section>
      {(row.problems.length > 0 || row.flags.length > 0) && (
        <Section title={t('row.problems')} id="problems">
          <RowProblems row={row} locale={locale} />
        </Section>
      )}
      <SenderSection page={page} locale={locale} />
      {row.state === 'waiting' ? (
        <>
          <Section title={t('row.take')} id="take-in">
            <TakeInForm page={page} locale={locale} />
          </Section>
          <Section title={t('row.leave')} id="leave-out">
            <LeaveOutForm page={page} locale={locale} />
          </Section>
        </>
      ) : (
        <>
          <p>{t('row.decided')}</p>
          <Undo id={id} number={row.number} locale={locale} />
        </>
      )}
      {next !== null && (
        <Toolbar>
          <ButtonLink kind="quiet" href={`${here}/rows/${next}`}>
            {t('row.skip')}
          </ButtonLink>
        </Toolbar>
      )}
    </>
  )
}
