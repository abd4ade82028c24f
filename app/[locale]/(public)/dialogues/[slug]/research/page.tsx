import type { Metadata } from 'next'
import { cache } from 'react'
import { ItemEntry } from '@/components/library/item-entry'
import { NamedPeople } from '@/components/research/named-people'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import type { ItemInList } from '@/lib/library/shown'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { researchPage, type ResearchPage } from '@/lib/research/queries'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => researchPage(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const { dialogue } = await load(slug)
  const t = translator(locale, 'research')
  return {
    title: t('title', { dialogue: inLanguage(dialogue.title, locale).text }),
    description: t('lead'),
    ...(dialogue.access !== 'public' && { robots: { index: false, follow: false } }),
  }
}

export default async function ResearchOfDialogue({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'research')
  const page = await load(slug)
  const dialogue = inLanguage(page.dialogue.title, locale).text
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[
          { href: `/${locale}/dialogues`, label: translator(locale, 'dialogues')('list.title') },
          { href: `/${locale}/dialogues/${slug}`, label: dialogue },
        ]}
        title={t('title', { dialogue })}
        lead={<p>{t('lead')}</p>}
      >
        {page.mayArrange && (
          <p className="mt-4">
            <ButtonLink href={`/${locale}/manage/dialogues/${slug}/research`}>
              {t('arrange')}
            </ButtonLink>
          </p>
        )}
      </PageHead>
      {page.count === 0 && page.people.length === 0 && (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      )}
      {page.conceptNotes.length > 0 && (
        <Section title={t('conceptNotes')} id="concept-note">
          <Items items={page.conceptNotes} locale={locale} headingLevel={3} />
        </Section>
      )}
      {page.people.map(({ part, members }) => (
        <Section key={part} title={t(`partTitle.${part}`)} id={part}>
          <p className="mb-4">{t(`partSays.${part}`)}</p>
          <NamedPeople members={members} locale={locale} />
        </Section>
      ))}
      <Papers page={page} locale={locale} />
    </>
  )
}

function Papers({ page, locale }: { page: ResearchPage; locale: Locale }) {
  const t = translator(locale, 'research')
  const { whole, stages, sessions, count } = page
  if (whole.length + stages.length + sessions.length === 0) return null
  const { dayAndTime } = formatter(locale)
  return (
    <Section title={t('papers')} id="papers">
      <p className="count">{translator(locale, 'library')('count', { count })}</p>
      {whole.length > 0 && (
        <>
          <h3 className="mt-6">{t('whole')}</h3>
          <Items items={whole} locale={locale} headingLevel={4} />
        </>
      )}
      {stages.map(({ kind, items }) => (
        <div key={kind} id={`stage-${kind}`}>
          <h3 className="mt-6">
            {t('forStage', { stage: translator(locale, 'dialogues')(`stage.${kind}`) })}
          </h3>
          <Items items={items} locale={locale} headingLevel={4} />
        </div>
      ))}
      {sessions.map(({ session: { id, title, startsAt, event }, items }) => (
        <div key={id} id={`session-${id}`}>
          <h3 className="mt-6">
            <a href={`/${locale}/events/${event.slug}#session-${id}`}>
              <Words of={title} locale={locale} />
            </a>
          </h3>
          <p className="text-small text-muted">
            <Words of={event.title} locale={locale} /> · {dayAndTime(startsAt, event.timeZone)}
          </p>
          <Items items={items} locale={locale} headingLevel={4} />
        </div>
      ))}
    </Section>
  )
}

interface ItemsProps {
  items: readonly ItemInList[]
  locale: Locale
  headingLevel: 3 | 4
}

function Items({ items, locale, headingLevel }: ItemsProps) {
  return (
    <ul className="list">
      {items.map((item) => (
        <ItemEntry key={item.id} {...{ item, locale, headingLevel }} />
      ))}
    </ul>
  )
}
