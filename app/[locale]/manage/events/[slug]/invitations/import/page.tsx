import type { Metadata } from 'next'
import { DeskHead } from '@/components/events/desk-head'
import { ImportColumns } from '@/components/invitations/import-columns'
import { ImportFile } from '@/components/invitations/import-file'
import { ImportRows } from '@/components/invitations/import-rows'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { importOf } from '@/lib/invitations/importing'
import { listFilters } from '@/lib/invitations/schema'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'invitations')('import.title') }
}

export default async function ImportPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'invitations')
  const { page: asked, done, file } = await searchParams
  const { page } = listFilters.parse({ page: asked })
  const { event, groups, waiting } = await ask((actor) => importOf(actor, slug, page))
  const refusals = translator(locale, 'refusals')
  const refused = typeof file === 'string' && file.startsWith('upload.') ? file : null
  return (
    <>
      <DeskHead
        event={event}
        title={t('import.title')}
        under={{ part: 'invitations', label: t('title') }}
        lead={t('import.lead')}
        locale={locale}
      />
      {done === 'changed' && (
        <Notice kind="warning" locale={locale} title={t('done.changed')} isAnswer />
      )}
      {refused && refusals.has(refused) && (
        <Notice kind="danger" locale={locale} title={refusals(refused)} isAnswer />
      )}
      {waiting ? (
        <>
          <ImportColumns {...{ waiting, groups, slug, locale }} />
          <ImportRows {...{ waiting, slug, locale }} />
          <Details summary={t('import.another')}>
            <ImportFile {...{ slug, locale }} />
          </Details>
        </>
      ) : (
        <ImportFile {...{ slug, locale }} />
      )}
    </>
  )
}
