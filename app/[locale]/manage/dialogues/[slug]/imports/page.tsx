import type { Metadata } from 'next'
import { ImportDone } from '@/components/imports/done'
import { ImportList, WhoMayBeTakenIn } from '@/components/imports/import-list'
import { WorkHead } from '@/components/desk/work-head'
import { ButtonLink } from '@/components/ui/button'
import { Toolbar } from '@/components/ui/layout'
import { importsPage } from '@/lib/imports/queries/list'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'imports')('title') }
}

export default async function ImportsPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const page = await ask((actor) => importsPage(actor, slug))
  const t = translator(locale, 'imports')
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title: page.title }}
        title={t('title')}
        lead={t('lead')}
      />
      <ImportDone search={await searchParams} locale={locale} />
      {page.imports && (
        <>
          <Toolbar>
            <ButtonLink
              kind="main"
              icon="upload"
              href={`/${locale}/manage/dialogues/${slug}/imports/new`}
            >
              {t('new')}
            </ButtonLink>
          </Toolbar>
          <ImportList imports={page.imports} slug={slug} locale={locale} />
        </>
      )}
      {page.mayAllow && <WhoMayBeTakenIn page={page} locale={locale} />}
    </>
  )
}
