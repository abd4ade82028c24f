import type { Metadata } from 'next'
import { CaptionPage } from '@/components/captions/caption-page'
import { captionEditor } from '@/lib/captions/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; language: string }>
  searchParams: Promise<{ page?: string | string[]; done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language, ...rest } = await params
  const locale = localeOf(rest)
  const t = translator(locale, 'captions')
  return { title: t('editor', { language: formatter(locale).language(language) }) }
}

export default async function CaptionsPage({ params, searchParams }: Props) {
  const { slug, language, ...rest } = await params
  const locale = localeOf(rest)
  const { page, done } = await searchParams
  const asked = { slug, language, page: /^\d{1,4}$/.test(String(page)) ? Number(page) || 1 : 1 }
  const editor = await ask((actor) => captionEditor(actor, asked))
  const path = `/manage/interviews/${slug}/captions/${language}`
  return <CaptionPage {...{ editor, locale, path, done }} initial={await heldState(path)} />
}
