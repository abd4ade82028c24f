import type { Metadata } from 'next'
import { cache } from 'react'
import { OwnSound } from '@/components/audio/own-sound'
import { Done } from '@/components/ui/done'
import { OwnViewTools } from '@/components/contributions/own-view-tools'
import { RepliesToView } from '@/components/contributions/replies-to-view'
import { StaffViewTools } from '@/components/contributions/staff-view-tools'
import { ViewCard } from '@/components/contributions/view-card'
import { ViewState } from '@/components/contributions/view-state'
import { HeldBecause } from '@/components/moderation/held-because'
import { DecidedNotice } from '@/components/moderation/decided-notice'
import { OutOfSight } from '@/components/moderation/out-of-sight'
import { PutIntoTray } from '@/components/tray/put-into-tray'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { ownSound } from '@/lib/audio/own'
import { viewPage } from '@/lib/contributions/queries/view'
import { translator } from '@/lib/platform/i18n'
import { traysIn } from '@/lib/tray/queries'
import { goneMetadata } from '@/lib/web/gone'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; publicId: string }>
  searchParams: Promise<{ [each in 'done' | 'words' | 'page' | 'tray']?: string | string[] }>
}

// The head and the page ask once.
const load = cache((slug: string, publicId: string, replies: string | string[] | undefined) =>
  ask((actor) => viewPage(actor, slug, publicId, replies)),
)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug, publicId, ...rest } = await params
  const page = await load(slug, publicId, (await searchParams).page)
  // The title says nothing of the words: it stands in histories, tabs and previews.
  const title = translator(localeOf(rest), 'contributions')('view.title')
  if (page.kind === 'view' && !page.view.content) return { title, ...goneMetadata }
  return { title, robots: { index: false } }
}

export default async function SingleViewPage({ params, searchParams }: Props) {
  const { slug, publicId, ...rest } = await params
  const { done, words, page: replies, tray } = await searchParams
  const locale = localeOf(rest)
  const page = await load(slug, publicId, replies)
  const t = translator(locale, 'contributions')
  const { title } = page.dialogue
  const crumbs = [
    { href: `/${locale}/dialogues/${slug}`, label: <Words of={title} locale={locale} /> },
    { href: `/${locale}/dialogues/${slug}/views`, label: t('list.title') },
  ]
  if (page.kind !== 'view') {
    return (
      <>
        <PageHead locale={locale} crumbs={crumbs} title={t('view.title')} />
        <OutOfSight page={page} locale={locale} />
      </>
    )
  }
  const path = `/dialogues/${slug}/views/${publicId}`
  const trays = await ask((actor) => traysIn(actor, slug))
  const sound = page.view.isMine ? await ask((actor) => ownSound(actor, publicId)) : null
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={crumbs}
        title={page.above ? t('view.replyTitle') : t('view.title')}
        lead={
          page.above ? (
            <a href={`/${locale}/dialogues/${slug}/views/${page.above}`}>{t('view.above')}</a>
          ) : (
            <Words as="p" of={page.question} locale={locale} />
          )
        }
        above={
          page.state !== 'published' && (
            <ViewState state={page.state} missing={page.missing} locale={locale} />
          )
        }
      />
      <Done of={done} from="contributions" locale={locale} />
      <Done of={tray} from="tray" locale={locale} />
      {page.held && <HeldBecause held={page.held} locale={locale} />}
      {page.decided && (
        <DecidedNotice decided={page.decided} locale={locale} by={{ publicId, path }} />
      )}
      {page.mergedInto && (
        <p>
          <a href={`/${locale}/dialogues/${slug}/views/${page.mergedInto}`}>
            {translator(locale, 'moderation')('away.kept')}
          </a>
        </p>
      )}
      <ViewCard
        view={page.view}
        slug={slug}
        locale={locale}
        back={path}
        isAlone
        inOriginal={words === 'original'}
      />
      {sound && <OwnSound own={sound} publicId={publicId} path={path} locale={locale} />}
      <OwnViewTools page={page} locale={locale} initial={await heldState(`${path}?form=edit`)} />
      {!page.above && (
        <RepliesToView
          page={page}
          locale={locale}
          initial={await heldState(`${path}?form=reply`)}
        />
      )}
      {page.can.report && (
        <p className="mt-6">
          <a href={`/${locale}${path}/report`}>{translator(locale, 'moderation')('report.go')}</a>
        </p>
      )}
      <PutIntoTray trays={trays} thing={{ view: publicId }} back={path} locale={locale} />
      <StaffViewTools page={page} locale={locale} />
    </>
  )
}
