import type { Metadata } from 'next'
import { cache } from 'react'
import { Snapshot } from '@/components/common-ground/snapshot'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { TakeBack } from '@/components/common-ground/take-back'
import { publishASnapshot } from '@/lib/common-ground/actions'
import { groundDesk } from '@/lib/common-ground/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

const load = cache((slug: string) => ask((actor) => groundDesk(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'commonGround')('titleOf', { title }) }
}

/** The figures as they are now, under the same suppression as everybody's, and the button that publishes them. */
export default async function GroundDeskPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'commonGround')
  const { day } = formatter(locale)
  const desk = await load(slug)
  const { done } = await searchParams
  const shown = desk.next ?? desk.snapshot
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[
          {
            href: `/${locale}/manage/dialogues/${slug}`,
            label: <Words of={desk.title} locale={locale} />,
          },
        ]}
        title={t('title')}
        lead={<p>{t('desk.lead')}</p>}
      />
      {done === 'published' && (
        <Notice kind="good" locale={locale} isAnswer>
          {t('desk.done')}
        </Notice>
      )}
      {done === 'takenBack' && (
        <Notice kind="good" locale={locale} isAnswer>
          {t('desk.takenBack')}
        </Notice>
      )}
      {desk.snapshot?.publishedAt && (
        <p>
          <a href={`/${locale}/dialogues/${slug}/common-ground`}>
            {t('desk.since', { day: day(desk.snapshot.publishedAt) })}
          </a>{' '}
          {!desk.next && t('desk.same')}
        </p>
      )}
      {desk.next && desk.mayPublish && (
        <Confirm ask={t('desk.publish')}>
          <p>{t('desk.ask')}</p>
          <Form
            action={publishASnapshot}
            id="publish"
            locale={locale}
            path={`/manage/dialogues/${slug}/common-ground`}
          >
            <Hidden name="slug" value={slug} />
            <Hidden name="snapshot" value={desk.next.publicId} />
            <FormEnd>
              <Submit>{t('desk.publish')}</Submit>
            </FormEnd>
          </Form>
        </Confirm>
      )}
      {shown ? (
        <Snapshot snapshot={shown} slug={slug} locale={locale} isForStaff />
      ) : (
        <EmptyState title={t('desk.empty')} />
      )}
      {desk.mayTakeBack && <TakeBack published={desk.published} slug={slug} locale={locale} />}
    </>
  )
}
