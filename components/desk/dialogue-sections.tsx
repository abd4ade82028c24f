import { CommitmentEntry } from '@/components/commitments/commitment-entry'
import { GroundSoFar } from '@/components/common-ground/so-far'
import { HeldViews } from '@/components/contributions/held-notice'
import { ViewCard } from '@/components/contributions/view-card'
import { EventsOfDialogue } from '@/components/events/events-of-dialogue'
import { InterviewsOfDialogue } from '@/components/interviews/interviews-of-dialogue'
import { ParticipationByGroup } from '@/components/registrations/participation-by-group'
import { ResearchInShort } from '@/components/research/research-in-short'
import { ShareBacksOfDialogue } from '@/components/share-backs/share-backs-of-dialogue'
import { SummariesOfDialogue } from '@/components/summaries/summaries-of-dialogue'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/layout'
import type { DialogueSections as Sections } from '@/lib/desk/dialogue-page'
import { translator, type Locale } from '@/lib/platform/i18n'
import { bandText } from '@/lib/registrations/bands'

interface Props {
  sections: Sections
  slug: string
  locale: Locale
}

/** What came out of a dialogue and who is in it. A section that has nothing to show is left out. */
export function DialogueSections({ sections, slug, locale }: Props) {
  const t = translator(locale, 'dialogues')
  const { summaries, participation, views, ground, events, interviews, promises } = sections
  return (
    <>
      {summaries.length > 0 && (
        <Section title={t('page.summaries')} id="summaries">
          <SummariesOfDialogue summaries={summaries} locale={locale} />
        </Section>
      )}
      <ShareBacksOfDialogue shareBacks={sections.shareBacks} locale={locale} />
      {promises.length > 0 && (
        <Section
          title={t('page.promises')}
          id="promises"
          action={<a href={`/${locale}/dialogues/${slug}/commitments`}>{t('page.allPromises')}</a>}
        >
          <ul className="list">
            {promises.map((commitment) => (
              <CommitmentEntry
                key={commitment.publicId}
                headingLevel={3}
                showsDialogue={false}
                {...{ commitment, locale }}
              />
            ))}
          </ul>
        </Section>
      )}
      {sections.isFollowed && (
        <p className="mb-8">
          <a href={`/${locale}/dialogues/${slug}/leadership`}>{t('page.leadership')}</a>
        </p>
      )}
      <Section title={t('page.whoTakesPart')} id="groups">
        <ParticipationByGroup figures={participation} locale={locale} />
      </Section>
      {ground && <GroundSoFar ground={ground} slug={slug} locale={locale} />}
      {(views.count > 0 || views.held > 0) && (
        <LatestViews views={views} slug={slug} locale={locale} />
      )}
      {events.length > 0 && (
        <Section title={t('page.events')} id="events">
          <EventsOfDialogue events={events} locale={locale} />
        </Section>
      )}
      {interviews.length > 0 && (
        <Section
          title={t('page.interviews')}
          id="interviews"
          action={
            <a href={`/${locale}/dialogues/${slug}/interviews`}>
              {translator(locale, 'interviews')('gallery.all')}
            </a>
          }
        >
          <InterviewsOfDialogue interviews={interviews} locale={locale} />
        </Section>
      )}
      <ResearchInShort research={sections.research} slug={slug} locale={locale} />
    </>
  )
}

function LatestViews({ views, slug, locale }: Omit<Props, 'sections'> & Pick<Sections, 'views'>) {
  const t = translator(locale, 'dialogues')
  const { answered, count } = views
  return (
    <Section
      title={t('page.views')}
      id="views"
      action={<a href={`/${locale}/dialogues/${slug}/views`}>{t('page.allViews', { count })}</a>}
    >
      {answered && (
        <p className="count">{t('page.answered', { people: bandText(answered, locale) })}</p>
      )}
      <HeldViews count={views.held} locale={locale} />
      {views.canAnswer && (
        <p className="mb-4">
          <ButtonLink href={`/${locale}/dialogues/${slug}/answer`}>
            {translator(locale, 'answering')('go.dialogue')}
          </ButtonLink>
        </p>
      )}
      <ul className="view-list">
        {views.views.map((view) => (
          <li key={view.publicId}>
            <ViewCard view={view} slug={slug} locale={locale} back={`/dialogues/${slug}`} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
