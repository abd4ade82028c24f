import type { Metadata } from 'next'
import { cache } from 'react'
import { HostPage } from '@/components/pages/host-page'
import { Panel } from '@/components/ui/layout'
import { hostPage, portalContact } from '@/lib/pages/queries'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
}

const load = cache(() => ask((actor) => hostPage(actor, 'contact')))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = localeOf(await params)
  return { title: inLanguage((await load()).title, locale).text }
}

export default async function ContactPage({ params }: Props) {
  const locale = localeOf(await params)
  const [page, address] = await Promise.all([load(), portalContact()])
  return (
    <HostPage page={page} locale={locale} editHref={`/${locale}/manage/pages/contact`}>
      {address && (
        <div className="mb-8">
          <Panel>
            <p>{translator(locale, 'pages')('write')}</p>
            <p>
              <a href={`mailto:${address}`}>{address}</a>
            </p>
          </Panel>
        </div>
      )}
    </HostPage>
  )
}
