import type { Metadata } from 'next'
import { cache } from 'react'
import { AnswerForm } from '@/components/commitments/answer-form'
import { StepOfCommitment } from '@/components/commitments/step'
import { CommitmentTombstonePage } from '@/components/commitments/tombstone'
import { headlineText, ownerText, statusKind } from '@/components/commitments/words'
import { aboutFacts } from '@/components/goals/about-facts'
import { ButtonLink } from '@/components/ui/button'
import { Done } from '@/components/ui/done'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { GroupMark } from '@/components/ui/group-mark'
import { Columns, Section } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { commitmentPage, type CommitmentPage } from '@/lib/commitments/queries/page'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { goneMetadata } from '@/lib/web/gone'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; publicId: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

/** The page and its metadata ask once in a request, and never beyond it. */
const asked = cache((publicId: string) => ask((actor) => commitmentPage(actor, publicId)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { publicId } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'commitments')
  const found = await asked(publicId)
  if (found.kind === 'tombstone') return { title: t('tombstone.title'), ...goneMetadata }
  return {
    title: inLanguage(found.result, locale).text,
    description: t('one.description', {
      owner: ownerText(found.owner, locale),
      day: formatter(locale).day(found.dueNow),
    }),
  }
}

export default async function CommitmentPageOf({ params, searchParams }: Props) {
  const { publicId } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'commitments')
  const found = await asked(publicId)
  if (found.kind === 'tombstone')
    return <CommitmentTombstonePage tombstone={found} locale={locale} />
  const { status, isOverdue, dialogue } = found
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[
          { href: `/${locale}/commitments`, label: t('title') },
          {
            href: `/${locale}/dialogues/${dialogue.slug}/commitments`,
            label: <Words of={dialogue.title} locale={locale} />,
          },
        ]}
        above={
          <StatusWord kind={statusKind(found)}>
            {isOverdue ? t('overdueAnd', { status: t(`status.${status}`) }) : t(`status.${status}`)}
          </StatusWord>
        }
        title={<Words of={found.result} locale={locale} />}
        lead={found.headline && <p>{headlineText(found.headline, found.owner, locale)}</p>}
      >
        {found.mayWork && (
          <p className="mt-4">
            <ButtonLink href={`/${locale}/manage/commitments/${publicId}`}>
              {t('one.desk')}
            </ButtonLink>
          </p>
        )}
      </PageHead>
      <Done of={(await searchParams).done} from="commitments" locale={locale} />
      <Columns side={<PromiseFacts found={found} locale={locale} />}>
        <Section title={t('one.proof')} id="proof">
          <Words as="p" of={found.proof} locale={locale} />
        </Section>
        <Section title={t('one.history')} id="history">
          {found.steps.length === 0 ? (
            <EmptyState title={t('one.noSteps')}>
              <p>{t('one.noStepsText')}</p>
            </EmptyState>
          ) : (
            <ol className="list">
              {inTurn(found).map(({ step, before }) => (
                <StepOfCommitment key={step.id} commitment={found} {...{ step, before, locale }} />
              ))}
            </ol>
          )}
        </Section>
        <AnswerForm commitment={found} locale={locale} />
      </Columns>
    </>
  )
}

/** Each step with the words and the day that stood before it; the newest first. */
function inTurn({ steps, promised }: CommitmentPage) {
  let before = { result: promised.result, dueOn: promised.dueOn }
  return steps
    .map((step) => {
      const told = { step, before }
      if (step.setAsideWhy === null)
        before = { result: step.result ?? before.result, dueOn: step.dueOn ?? before.dueOn }
      return told
    })
    .reverse()
}

function PromiseFacts({ found, locale }: { found: CommitmentPage; locale: Locale }) {
  const t = translator(locale, 'commitments')
  const { day } = formatter(locale)
  const { owner, promised } = found
  const { organisation } = owner
  const isMoved = promised.dueOn.getTime() !== found.dueNow.getTime()
  return (
    <Facts
      look="column"
      items={[
        {
          term: t('facts.owner'),
          detail: (
            <>
              {[owner.name, owner.role].filter(Boolean).join(', ')}{' '}
              {organisation?.slug ? (
                <a href={`/${locale}/organisations/${organisation.slug}`}>{organisation.name}</a>
              ) : (
                organisation?.name
              )}
            </>
          ),
        },
        { term: t('facts.group'), detail: <GroupMark group={owner.group} locale={locale} /> },
        { term: t('facts.due'), detail: day(found.dueNow) },
        ...(isMoved ? [{ term: t('facts.dueFirst'), detail: day(promised.dueOn) }] : []),
        {
          term: t('facts.confirmed'),
          detail:
            found.confirmedHow &&
            t(`confirmed.${found.confirmedHow}`, { day: day(found.heardOn ?? found.publishedAt) }),
        },
        { term: t('facts.published'), detail: day(found.publishedAt) },
        ...links(found, locale),
        ...aboutFacts(found, locale),
      ]}
    />
  )
}

function links({ summary, interview, event }: CommitmentPage, locale: Locale) {
  const t = translator(locale, 'commitments')
  const link = (
    term: 'facts.summary' | 'facts.interview' | 'facts.event',
    section: string,
    to: CommitmentPage['event'],
  ) =>
    to
      ? [
          {
            term: t(term),
            detail: (
              <a href={`/${locale}/${section}/${to.slug}`}>
                <Words of={to.title} locale={locale} />
              </a>
            ),
          },
        ]
      : []
  return [
    ...link('facts.summary', 'summaries', summary),
    ...link('facts.interview', 'interviews', interview),
    ...link('facts.event', 'events', event),
  ]
}
