import type { Metadata } from 'next'
import { ImportHead } from '@/components/imports/head'
import { SendForm } from '@/components/imports/send-form'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { newImportPage } from '@/lib/imports/queries/list'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const tables = ['paper', 'sms', 'voice'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'imports')('send.title') }
}

export default async function NewImportPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const page = await ask((actor) => newImportPage(actor, slug))
  const t = translator(locale, 'imports')
  const refusals = translator(locale, 'refusals')
  const { file } = await searchParams
  const said = file === 'unexpected' ? 'upload.unexpected' : file
  const refused = typeof said === 'string' && said.startsWith('upload.') ? said : null
  return (
    <>
      <ImportHead of={page} title={t('send.title')} lead={t('send.lead')} locale={locale} />
      {refused && refusals.has(refused) && (
        <Notice kind="danger" locale={locale} title={refusals(refused)} isAnswer />
      )}
      <Notice locale={locale} title={t('send.notices')}>
        <p>{t('send.consent')}</p>
        <p>{t('send.sealed')}</p>
      </Notice>
      <SendForm page={page} isKnown={refused === 'upload.takenBefore'} locale={locale} />
      <Section title={t('send.templates')} id="templates">
        <ul>
          {tables.map((kind) => (
            <li key={kind}>
              <a href={`/api/imports/template/${slug}?kind=${kind}&locale=${locale}`}>
                {t('send.template', { kind: t(`kind.${kind}`) })}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
