import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Filters } from '@/components/ui/filters'
import { Pager } from '@/components/ui/pager'
import type { ListOfViews } from '@/lib/contributions/queries/list'
import { topicOptions } from '@/lib/dialogues/topics'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { bandText } from '@/lib/registrations/bands'
import { HeldViews } from './held-notice'
import { ViewCard } from './view-card'

interface ViewsOfDialogueProps {
  list: ListOfViews
  locale: Locale
  /** The page that the list stands on, without locale: its filters and pages lead back to it. */
  path: string
}

/** The views of a dialogue, newest day first, with what they can be narrowed down by. */
export function ViewsOfDialogue({ list, locale, path }: ViewsOfDialogueProps) {
  const t = translator(locale, 'contributions')
  const { slug, views, count, page, pages, held, answered } = list
  const inOriginal = list.search.words === 'original'
  const pageAt = (number: number) => withQuery(path, { ...list.search, page: number })
  return (
    <div className="views">
      <Filters locale={locale} action={`/${locale}${path}`} filters={filtersOf(list, locale)} />
      <HeldViews count={held} locale={locale} />
      {views.length === 0 ? (
        <EmptyState
          title={t('list.none')}
          action={
            list.canPost && (
              <ButtonLink href={`/${locale}/dialogues/${slug}/views/new`}>
                {t('post.go')}
              </ButtonLink>
            )
          }
        >
          <p>{t('list.noneText')}</p>
        </EmptyState>
      ) : (
        <>
          <p className="count">
            {t('list.count', { count })}
            {answered && <> · {t('list.answered', { people: bandText(answered, locale) })}</>}
          </p>
          <p className="view-note mb-4">
            <a
              href={`/${locale}${withQuery(path, { ...list.search, words: inOriginal ? null : 'original' })}#views`}
            >
              {t(inOriginal ? 'list.inMine' : 'list.inOriginal')}
            </a>
          </p>
          <ul className="view-list">
            {views.map((view) => (
              <li key={view.publicId}>
                <ViewCard
                  view={view}
                  slug={slug}
                  locale={locale}
                  back={pageAt(page)}
                  inOriginal={inOriginal}
                />
              </li>
            ))}
          </ul>
          <Pager
            locale={locale}
            page={page}
            pages={pages}
            href={(number) => `/${locale}${pageAt(number)}#views`}
          />
        </>
      )}
      <p className="mt-6">
        <a href={`/${locale}/dialogues/${slug}/moderation`}>
          {translator(locale, 'moderation')('counts.go')}
        </a>
      </p>
    </div>
  )
}

function filtersOf({ prompts, topics, groups, search }: ListOfViews, locale: Locale) {
  const t = translator(locale, 'contributions')
  const group = translator(locale, 'ui')
  return [
    {
      name: 'prompt',
      label: t('filter.prompt'),
      value: search.prompt ?? '',
      options: prompts.map(({ id, question }) => ({
        value: id,
        label: inLanguage(question, locale).text,
      })),
    },
    {
      name: 'topic',
      label: t('filter.topic'),
      value: search.topic ?? '',
      options: topicOptions(locale, topics),
    },
    {
      name: 'group',
      label: t('filter.group'),
      value: search.group ?? '',
      options: groups.map((value) => ({ value, label: group(`group.${value}`) })),
    },
  ]
}

/** Only what differs from the plain list, so that addresses stay short. */
function withQuery(path: string, search: ListOfViews['search']): string {
  const query = new URLSearchParams()
  if (search.prompt) query.set('prompt', search.prompt)
  if (search.session) query.set('session', search.session)
  if (search.words) query.set('words', search.words)
  if (search.topic) query.set('topic', search.topic)
  if (search.group) query.set('group', search.group)
  if (search.page > 1) query.set('page', String(search.page))
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
