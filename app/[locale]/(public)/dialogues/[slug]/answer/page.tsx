import type { Metadata } from 'next'
import { Answering } from '@/components/answering/answering'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { nextToAnswer } from '@/lib/answering/queries'
import { translator } from '@/lib/platform/i18n'
import { scriptNonce } from '@/lib/web/frame-facts'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'answering')
  return { title: t('title'), robots: { index: false } }
}

export default async function AnswerPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const search = await searchParams
  const page = await ask((actor) => nextToAnswer(actor, slug, search))
  const t = translator(locale, 'answering')
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
      />
      <Answering page={page} locale={locale} />
      <script
        type="module"
        src="/assets/answer.js"
        nonce={await scriptNonce()}
        suppressHydrationWarning
      />
    </>
  )
}
