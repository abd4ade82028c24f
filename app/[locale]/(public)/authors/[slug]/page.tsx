import type { Metadata } from 'next'
import { cache } from 'react'
import { AuthorView } from '@/components/authors/author-view'
import { authorPage } from '@/lib/authors/queries'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const asked = cache((slug: string) => ask((actor) => authorPage(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await asked((await params).slug)).name }
}

export default async function AuthorPage({ params }: Props) {
  const { slug } = await params
  return <AuthorView author={await asked(slug)} locale={localeOf(await params)} />
}
