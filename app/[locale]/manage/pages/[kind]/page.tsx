import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFields } from '@/components/pages/page-fields'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { PageHead } from '@/components/ui/page-head'
import { write } from '@/lib/pages/actions'
import { pageForEditing } from '@/lib/pages/queries'
import { isPageKind } from '@/lib/pages/schema'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; kind: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'pages')('list.title') }
}

export default async function WritePagePage({ params }: Props) {
  const { kind, ...rest } = await params
  const locale = localeOf(rest)
  if (!isPageKind(kind)) notFound()
  const page = await ask((actor) => pageForEditing(actor, kind))
  const t = translator(locale, 'pages')
  const path = `/manage/pages/${kind}`
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[
          { href: `/${locale}/manage`, label: translator(locale, 'desk')('title') },
          { href: `/${locale}/manage/pages`, label: t('list.title') },
        ]}
        title={t('edit.title', { title: inLanguage(page.title, locale).text })}
        lead={<p>{t('edit.lead')}</p>}
      />
      <Form action={write} locale={locale} path={path} initial={await heldState(path)} guarded>
        <Hidden name="kind" value={kind} />
        <PageFields page={page} locale={locale} backHref={`/${locale}/${kind}`} />
      </Form>
    </>
  )
}
