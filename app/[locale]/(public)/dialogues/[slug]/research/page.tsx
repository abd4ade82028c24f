import type { Metadata } from 'next'
import { cache } from 'react'
import { ItemEntry } from '@/components/library/item-entry'
import { NamedPeople } from '@/components/research/named-people'
import { PaperLines } from '@/components/research/paper-lines'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { researchPage, type ResearchPage } from '@/lib/research/queries'
import type { Documents as DocumentsOfPart } from '@/lib/research/sorted'
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
        // On paper nothing else says whose research it is.
        above={<Words of={page.dialogue.title} locale={locale} />}
        title={t('heading')}
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
      {page.isEmpty && (
        <EmptyState title={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      )}
      {page.conceptNotes.length > 0 && (
        <Section title={t('conceptNotes')} id="concept-note">
          <Documents items={page.conceptNotes} again={[]} locale={locale} />
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
  const stage = translator(locale, 'dialogues')
  const { dayAndTime } = formatter(locale)
  return (
    <>
      {page.whole.items.length > 0 && (
        <Section title={t('papers')} id="papers">
          <Documents {...page.whole} locale={locale} />
        </Section>
      )}
      {page.stages.map(({ kind, ...papers }) => (
        <Section
          key={kind}
          title={t('forStage', { stage: stage(`stage.${kind}`) })}
          id={`stage-${kind}`}
        >
          <Documents {...papers} locale={locale} />
        </Section>
      ))}
      {page.sessions.map(({ session: { id, title, startsAt, event }, ...papers }) => (
        <Section
          key={id}
          title={
            <>
              {t('forSession')} <Words of={title} locale={locale} />
            </>
          }
          id={`session-${id}`}
        >
          <p className="mb-4">
            <a href={`/${locale}/events/${event.slug}#session-${id}`}>
              <Words of={event.title} locale={locale} />, {dayAndTime(startsAt, event.timeZone)}
            </a>
          </p>
          <Documents {...papers} locale={locale} />
        </Section>
      ))}
    </>
  )
}

/** Each document in full where it comes first; further down, a line of it. */
function Documents({ items, again, locale }: DocumentsOfPart & { locale: Locale }) {
  const count = items.length + again.length
  return (
    <>
      <p className="count">{translator(locale, 'library')('count', { count })}</p>
      {again.length > 0 && <PaperLines papers={again} locale={locale} />}
      {items.length > 0 && (
        <ul className="list mt-4">
          {items.map((item) => (
            <ItemEntry key={item.id} item={item} locale={locale} headingLevel={3} />
          ))}
        </ul>
      )}
    </>
  )
}
