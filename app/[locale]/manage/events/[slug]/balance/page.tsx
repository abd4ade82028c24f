import type { Metadata } from 'next'
import { cache } from 'react'
import { BalanceTable, inWords } from '@/components/balance/balance-table'
import { BalanceMeter } from '@/components/balance/meter'
import { DeskHead } from '@/components/events/desk-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { publishFigures, takeFiguresDown } from '@/lib/balance/actions'
import { steps } from '@/lib/balance/public-figures'
import { balanceDesk } from '@/lib/balance/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

const load = cache((slug: string) => ask((actor) => balanceDesk(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'balance')('titleOf', { title }) }
}

export default async function BalanceDeskPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'balance')
  const { number, dayAndTime, zone } = formatter(locale)
  const desk = await load(slug)
  const { done } = await searchParams
  const path = `/manage/events/${slug}/balance`
  const { published } = desk
  return (
    <>
      <DeskHead event={desk} title={t('title')} lead={t('lead')} locale={locale} />
      {(done === 'published' || done === 'down') && (
        <Notice kind="good" locale={locale} isAnswer>
          {t(`done.${done}`)}
        </Notice>
      )}
      {desk.counts.length === 0 ? (
        <EmptyState title={t('empty')} />
      ) : (
        <>
          <BalanceMeter counts={desk.counts} locale={locale} />
          <BalanceTable
            caption={t('caption')}
            locale={locale}
            rows={desk.counts.map((row) => ({
              ...row,
              ...Object.fromEntries(steps.map((step) => [step, number(row[step])])),
            }))}
          />
          <PrintButton locale={locale} />
          <Section title={t('public.title')} id="public">
            <p>{t('public.says')}</p>
            <BalanceTable
              caption={t('public.caption')}
              locale={locale}
              rows={desk.wouldPublish.map((row) => inWords(row, locale))}
            />
            {published && (
              <p>
                <a href={`/${locale}/events/${slug}/balance`}>
                  {t('public.since', {
                    at: `${dayAndTime(published.takenAt, desk.timeZone)} (${zone(desk.timeZone)})`,
                  })}
                </a>
              </p>
            )}
            {desk.mayPublish && (
              <>
                <Confirm ask={published ? t('public.again') : t('public.do')}>
                  <p>{t('public.ask')}</p>
                  <Form action={publishFigures} id="publish" {...{ locale, path }}>
                    <Hidden name="slug" value={slug} />
                    <FormEnd>
                      <Submit>{t('public.do')}</Submit>
                    </FormEnd>
                  </Form>
                </Confirm>
                {published && (
                  <Form action={takeFiguresDown} id="down" {...{ locale, path }}>
                    <Hidden name="slug" value={slug} />
                    <FormEnd>
                      <Submit kind="danger">{t('public.down')}</Submit>
                    </FormEnd>
                  </Form>
                )}
              </>
            )}
          </Section>
        </>
      )}
    </>
  )
}
