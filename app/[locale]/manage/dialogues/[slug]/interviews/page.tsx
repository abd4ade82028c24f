import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { VoicesSwitch } from '@/components/captions/voices-switch'
import { InterviewStateWord } from '@/components/interviews/interview-state'
import { SendSeveral } from '@/components/interviews/send-several'
import { SpeakerLines } from '@/components/interviews/speaker-line'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Toolbar } from '@/components/ui/layout'
import { Entry, List } from '@/components/ui/list'
import { Tag } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { voicesSwitch } from '@/lib/captions/transcribing'
import { interviewQueue } from '@/lib/interviews/managed'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'interviews')('manage.title') }
}

export default async function InterviewQueuePage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'interviews')
  const { dialogue, interviews, mayCreate } = await ask((actor) => interviewQueue(actor, slug))
  const voices = await ask((actor) => voicesSwitch(actor, slug))
  const newAddress = `/${locale}/manage/dialogues/${slug}/interviews/new`
  const begin = mayCreate && (
    <ButtonLink href={newAddress} kind="main" icon="plus">
      {t('manage.new')}
    </ButtonLink>
  )
  return (
    <>
      <WorkHead locale={locale} dialogue={dialogue} title={t('manage.title')} />
      {interviews.length > 0 && begin && (
        <Toolbar>
          {begin}
          <ButtonLink href={`/${locale}/manage/dialogues/${slug}/series`}>
            {translator(locale, 'series')('title')}
          </ButtonLink>
        </Toolbar>
      )}
      <List
        count={t('list.count', { count: interviews.length })}
        empty={
          <EmptyState title={t('manage.empty')} action={begin}>
            <p>{t('manage.emptyText')}</p>
          </EmptyState>
        }
      >
        {interviews.map((interview) => (
          <Entry
            key={interview.slug}
            id={`interview-${interview.id}`}
            href={`/${locale}/manage/interviews/${interview.slug}`}
            title={<Words of={interview.title} locale={locale} />}
            above={
              <>
                <InterviewStateWord state={interview.state} locale={locale} />
                <Tag>{t(`scope.${interview.isPublic ? 'public' : 'dialogue'}`)}</Tag>
              </>
            }
          >
            <p>
              <SpeakerLines speakers={interview.speakers} locale={locale} />
            </p>
          </Entry>
        ))}
      </List>
      {mayCreate && <SendSeveral interviews={interviews} locale={locale} />}
      {voices && <VoicesSwitch {...{ slug, locale }} allowed={voices.allowed} />}
    </>
  )
}
