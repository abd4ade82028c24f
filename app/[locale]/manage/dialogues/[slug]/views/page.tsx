import type { Metadata } from 'next'
import { permanentRedirect } from 'next/navigation'
import { translator } from '@/lib/platform/i18n'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'moderation')('queue.title') }
}

/** Where the queue stood before moderation had a page of its own. */
export default async function FormerQueuePage({ params }: Props) {
  const { slug, ...rest } = await params
  permanentRedirect(`/${localeOf(rest)}/manage/dialogues/${slug}/moderation`)
}
