import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { GatheredList } from '@/components/goals/gathered-list'
import { PageHead } from '@/components/ui/page-head'
import { isTopic, topicName, type Topic } from '@/lib/dialogues/topics'
import { gathered } from '@/lib/goals/gathered'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; topic: string }>
}

const knownTopic = async (params: Props['params']): Promise<Topic> => {
  const { topic } = await params
  return isTopic(topic) ? topic : notFound()
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: topicName(localeOf(await params), await knownTopic(params)) }
}

export default async function TopicPage({ params }: Props) {
  const locale = localeOf(await params)
  const topic = await knownTopic(params)
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: `/${locale}/topics`, label: translator(locale, 'goals')('topics') }]}
        above={translator(locale, 'goals')('topicAbove')}
        title={topicName(locale, topic)}
      />
      <GatheredList gathered={await ask((actor) => gathered(actor, { topic }))} locale={locale} />
    </>
  )
}
