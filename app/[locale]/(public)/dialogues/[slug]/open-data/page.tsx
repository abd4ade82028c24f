import type { Metadata } from 'next'
import { cache } from 'react'
import { Checkbox } from '@/components/form/checkbox'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Table } from '@/components/ui/table'
import { Words } from '@/components/ui/words'
import { agreeToOpenData, endOpenData } from '@/lib/open-data/actions'
import { openDataPage, type OpenDataPage } from '@/lib/open-data/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

const load = cache((slug: string) => ask((actor) => openDataPage(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'openData')('titleOf', { title }) }
}

const files = [
  { file: 'comments.csv', says: 'comments' },
  { file: 'results.csv', says: 'results' },
  { file: 'views.json', says: 'json' },
  { file: 'votes.csv', says: 'votes' },
  { file: 'participants-votes.csv', says: 'participants' },
] as const

/** What of a dialogue can be taken away as files, and under which rules; for participants, their own agreement. */
export default async function OpenDataPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'openData')
  const page = await load(slug)
  const { done } = await searchParams
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[
          {
            href: `/${locale}/dialogues/${slug}`,
            label: <Words of={page.title} locale={locale} />,
          },
        ]}
        title={t('title')}
        lead={<p>{t('lead')}</p>}
      />
      {(done === 'agreed' || done === 'ended') && (
        <Notice kind="good" locale={locale} isAnswer>
          {t(`done.${done}`)}
        </Notice>
      )}
      <Table
        caption={t('files.caption')}
        columns={[{ label: t('files.file') }, { label: t('files.holds') }]}
        rows={files.map(({ file, says }) => ({
          id: file,
          cells: [
            <a key="f" href={`/api/open-data/${slug}/${file}`}>
              {file}
            </a>,
            t(`files.${says}`),
          ],
        }))}
      />
      <p className="text-muted mt-4">{t('rules')}</p>
      {page.mayAgree && <Agreement page={page} locale={locale} />}
    </>
  )
}

function Agreement({ page, locale }: { page: OpenDataPage; locale: Locale }) {
  const t = translator(locale, 'openData')
  const { slug, agreedAt } = page
  const form = { locale, path: `/dialogues/${slug}/open-data` }
  return (
    <Section title={t('agree.title')} id="agreement">
      {agreedAt ? (
        <>
          <p>{t('agree.since', { day: formatter(locale).day(agreedAt) })}</p>
          <Form action={endOpenData} id="end" {...form}>
            <Hidden name="slug" value={slug} />
            <FormEnd>
              <Submit kind="plain">{t('agree.end')}</Submit>
            </FormEnd>
          </Form>
        </>
      ) : (
        <>
          <p>{t('agree.says')}</p>
          <Form action={agreeToOpenData} id="agree" {...form}>
            <Hidden name="slug" value={slug} />
            <Checkbox name="isAgreed" label={t('agree.words')} />
            <FormEnd>
              <Submit kind="plain">{t('agree.do')}</Submit>
            </FormEnd>
          </Form>
        </>
      )}
    </Section>
  )
}
