import type { Metadata } from 'next'
import { Done } from '@/components/ui/done'
import { WorkHead } from '@/components/desk/work-head'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { DoneInQueue } from '@/components/moderation/done'
import { QueuedView } from '@/components/moderation/queued-view'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section, Toolbar } from '@/components/ui/layout'
import { Pager } from '@/components/ui/pager'
import { pageInput } from '@/lib/contributions/schema'
import { takeTheNext } from '@/lib/moderation/actions'
import { queueOfDialogue, type QueuedView as Queued } from '@/lib/moderation/queries/queue'
import { translator, type Locale } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

type Search = Record<'done' | 'page' | 'view', string | string[] | undefined>
interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Partial<Search>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'moderation')('queue.title') }
}

export default async function ModerationPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const { done, page, view } = await searchParams
  const queue = await ask((actor) => queueOfDialogue(actor, slug, pageInput.parse(page)))
  const t = translator(locale, 'contributions')
  const m = translator(locale, 'moderation')
  const path = `/manage/dialogues/${slug}/moderation`
  const shown = [...queue.waiting, ...queue.others.flatMap(({ views }) => views)]
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title: queue.title }}
        title={m('queue.title')}
        lead={t('queue.lead')}
      />
      <Done of={done} from="contributions" locale={locale} />
      <DoneInQueue of={done} view={view} slug={slug} locale={locale} />
      {shown.some((each) => each.isForMe) && (
        <Form action={takeTheNext} locale={locale} id="next" label={m('queue.next')}>
          <Hidden name="slug" value={slug} />
          <Submit>{m('queue.next')}</Submit>
        </Form>
      )}
      {queue.others.map(({ lane, views, count }) =>
        lane === 'held' ? null : (
          <Section key={lane} title={m(`lane.${lane}`, { count })} id={lane}>
            <Views views={views} slug={slug} locale={locale} />
          </Section>
        ),
      )}
      <Section title={t('queue.waiting')} id="waiting">
        {queue.count === 0 ? (
          <EmptyState title={t('queue.none')} />
        ) : (
          <>
            <p className="count">{t('queue.count', { count: queue.count })}</p>
            <Views views={queue.waiting} slug={slug} locale={locale} />
            <Pager
              locale={locale}
              page={queue.page}
              pages={queue.pages}
              href={(number) => `/${locale}${path}?page=${number}`}
            />
          </>
        )}
      </Section>
      {queue.others
        .filter(({ lane }) => lane === 'held')
        .map(({ lane, views, count }) => (
          <Section key={lane} title={t('queue.held', { count })} id="held">
            <Views views={views} slug={slug} locale={locale} />
          </Section>
        ))}
      <Toolbar>
        {queue.canEnter && (
          <ButtonLink href={`/${locale}/manage/dialogues/${slug}/views/enter`}>
            {t('enter.go')}
          </ButtonLink>
        )}
        {queue.canSet && (
          <ButtonLink href={`/${locale}${path}/settings`}>{m('settings.title')}</ButtonLink>
        )}
        {queue.canWatch && (
          <ButtonLink href={`/${locale}${path}/words`}>{m('watch.title')}</ButtonLink>
        )}
        <ButtonLink href={`/${locale}/dialogues/${slug}/views`}>{t('queue.published')}</ButtonLink>
        <ButtonLink href={`/${locale}/dialogues/${slug}/moderation`}>
          {m('counts.title')}
        </ButtonLink>
      </Toolbar>
    </>
  )
}

function Views(props: { views: readonly Queued[]; slug: string; locale: Locale }) {
  return (
    <ul className="view-list">
      {props.views.map((view) => (
        <li key={view.publicId}>
          <QueuedView view={view} slug={props.slug} locale={props.locale} />
        </li>
      ))}
    </ul>
  )
}
