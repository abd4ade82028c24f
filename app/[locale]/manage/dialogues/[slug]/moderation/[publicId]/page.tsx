import type { Metadata } from 'next'
import { ViewState } from '@/components/contributions/view-state'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { DoneInQueue } from '@/components/moderation/done'
import { ItemFlags, ItemReports, ItemSealed } from '@/components/moderation/item-flags'
import { ItemPast } from '@/components/moderation/item-past'
import { ItemTools } from '@/components/moderation/item-tools'
import { QueuedView } from '@/components/moderation/queued-view'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { claimAView, leaveAView, takeTheNext } from '@/lib/moderation/actions'
import { openedOf } from '@/lib/moderation/opened'
import { queueItem } from '@/lib/moderation/queries/item'
import { translator } from '@/lib/platform/i18n'
import { readFlash } from '@/lib/web/flash'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; publicId: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'moderation')('item.title') }
}

/** One view at a time: large, with all that can be done about it below. */
export default async function ModerationItemPage({ params, searchParams }: Props) {
  const { slug, publicId, ...rest } = await params
  const locale = localeOf(rest)
  const item = await ask((actor) => queueItem(actor, slug, publicId))
  const opened = item.can.open ? openedOf(await readFlash('opened'), publicId) : null
  const t = translator(locale, 'moderation')
  const path = `/${locale}/manage/dialogues/${slug}`
  const { view, isClaimedByMe } = item
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[
          { href: path, label: <Words of={item.title} locale={locale} /> },
          { href: `${path}/moderation`, label: t('queue.title') },
        ]}
        title={t('item.title')}
        lead={<Words as="p" of={item.question} locale={locale} />}
        above={<ViewState state={item.state} missing={[]} locale={locale} />}
      />
      <DoneInQueue of={(await searchParams).done} slug={slug} locale={locale} />
      <div className="one-view">
        <QueuedView view={view} slug={slug} locale={locale} isAlone />
      </div>
      {view.claimedBy === null && (
        <Form
          action={isClaimedByMe ? leaveAView : claimAView}
          locale={locale}
          id="claim"
          label={t(isClaimedByMe ? 'claim.leave' : 'claim.take')}
        >
          <Hidden name="publicId" value={publicId} />
          <p className="view-note">{t(isClaimedByMe ? 'claim.mine' : 'claim.nobody')}</p>
          <Submit kind="quiet">{t(isClaimedByMe ? 'claim.leave' : 'claim.take')}</Submit>
        </Form>
      )}
      <ItemFlags item={item} locale={locale} />
      <ItemReports item={item} locale={locale} />
      <ItemTools item={item} locale={locale} />
      <ItemPast item={item} locale={locale} />
      <ItemSealed item={item} opened={opened} locale={locale} />
      <Form action={takeTheNext} locale={locale} id="next" label={t('queue.next')}>
        <Hidden name="slug" value={slug} />
        <Submit kind="plain">{t('queue.next')}</Submit>
      </Form>
    </>
  )
}
