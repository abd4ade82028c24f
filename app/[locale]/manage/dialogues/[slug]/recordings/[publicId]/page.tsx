import type { Metadata } from 'next'
import { Done } from '@/components/ui/done'
import { WriteDown } from '@/components/audio/write-down'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { recordingPage } from '@/lib/audio/queries'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; publicId: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'audio')('one.title') }
}

export default async function OneRecordingPage({ params, searchParams }: Props) {
  const { slug, publicId, ...rest } = await params
  const locale = localeOf(rest)
  const { done } = await searchParams
  const page = await ask((actor) => recordingPage(actor, slug, publicId))
  const t = translator(locale, 'audio')
  const list = `/manage/dialogues/${slug}/recordings`
  const path = `${list}/${publicId}`
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[
          {
            href: `/${locale}/manage/dialogues/${slug}`,
            label: <Words of={page.title} locale={locale} />,
          },
          { href: `/${locale}${list}`, label: t('desk.title') },
        ]}
        title={t('one.title')}
        lead={<Words as="p" of={page.question} locale={locale} />}
      />
      <Done of={done} from="audio" locale={locale} />
      <WriteDown page={page} path={path} locale={locale} initial={await heldState(path)} />
    </>
  )
}
