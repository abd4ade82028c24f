import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { cache } from 'react'
import { HostPage } from '@/components/pages/host-page'
import { Words } from '@/components/ui/words'
import { noticePage } from '@/lib/pages/queries'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => noticePage(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const { title, dialogue } = await load(slug)
  return {
    title: `${inLanguage(title, locale).text}: ${inLanguage(dialogue.title, locale).text}`,
    robots: { index: false },
  }
}

export default async function PrivacyNoticePage({ params }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const page = await load(slug)
  const link = (text: ReactNode) => <a href={`/${locale}/privacy`}>{text}</a>
  return (
    <HostPage
      page={page}
      locale={locale}
      editHref={`/${locale}/manage/dialogues/${slug}/privacy`}
      crumbs={[
        { href: `/${locale}/dialogues`, label: translator(locale, 'dialogues')('list.title') },
        {
          href: `/${locale}/dialogues/${slug}`,
          label: <Words of={page.dialogue.title} locale={locale} />,
        },
      ]}
    >
      <p className="mb-8">{translator(locale, 'pages').rich('general', { link })}</p>
    </HostPage>
  )
}
