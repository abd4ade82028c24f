import { HowReviewed } from '@/components/reviews/how-reviewed'
import { aboutFacts } from '@/components/goals/about-facts'
import { ButtonLink } from '@/components/ui/button'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { Facts } from '@/components/ui/facts'
import { Columns, Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { SummaryPage } from '@/lib/summaries/queries'
import { CommitmentsOfSummary } from '@/components/commitments/of-summary'
import { licence } from '@/lib/summaries/licence'
import { formPath } from '@/lib/summaries/report'
import { FiguresTable } from './figures-table'
import { Contents } from './part-links'
import { InterviewsAndSources, Translations } from './version-sources'
import { Changes, HowToCite } from './version-end'
import { Brief, WhoTookPart } from './version-front'
import { VersionLine } from './version-line'
import { VersionParts } from './version-parts'

interface SummaryViewProps {
  summary: SummaryPage
  /** What the host calls the portal. */
  portal: string
  locale: Locale
}

/** One published version, the point first. */
export function SummaryView({ summary, portal, locale }: SummaryViewProps) {
  const t = translator(locale, 'summaries')
  const { slug, label, isShortAddress } = summary
  const path = `/summaries/${slug}${isShortAddress ? '' : `/v/${label}`}`
  return (
    <>
      <PageHead
        locale={locale}
        title={<Words of={summary.title} locale={locale} />}
        crumbs={[{ href: `/${locale}/summaries`, label: t('title') }]}
      >
        <StatusLine summary={summary} locale={locale} />
        <VersionLine summary={summary} locale={locale} />
      </PageHead>
      {!summary.isNewest && <NewerOne summary={summary} locale={locale} />}
      <Columns side={<AboutDialogue summary={summary} locale={locale} />}>
        <div className="summary-body">
          <Brief brief={summary.brief} spoken={summary.spoken} locale={locale} />
          <Contents summary={summary} locale={locale} />
          <WhoTookPart
            groups={summary.groups}
            turnout={summary.turnout}
            participation={summary.participation}
            missing={summary.dialogue.missingVoices}
            locale={locale}
          />
          <VersionParts parts={summary.parts} ground={summary.ground} {...{ path, locale }} />
          <CommitmentsOfSummary commitments={summary.commitments} locale={locale} />
          <FiguresTable parts={summary.parts} ground={summary.ground} locale={locale} />
          <InterviewsAndSources summary={summary} locale={locale} />
          <HowReviewed review={summary.review} parts={summary.parts} locale={locale} />
          <Changes summary={summary} locale={locale} />
          <Translations summary={summary} locale={locale} />
          <HowToCite summary={summary} portal={portal} locale={locale} />
        </div>
        <div className="mt-12">
          <Toolbar>
            <PrintButton locale={locale} />
            {summary.mayWrite && (
              <ButtonLink href={`/${locale}/manage/summaries/${summary.slug}`} icon="pencil">
                {t('manage.edit')}
              </ButtonLink>
            )}
          </Toolbar>
        </div>
      </Columns>
    </>
  )
}

function StatusLine({ summary, locale }: { summary: SummaryPage; locale: Locale }) {
  const t = translator(locale, 'summaries')
  const { label, publishedAt } = summary
  const roleOf = (kind: 'consent' | 'editing') => {
    const role = summary.checkedBy.find((each) => each.kind === kind)?.role
    return role ? t(`checker.${role}`) : null
  }
  const [consent, editing] = [roleOf('consent'), roleOf('editing')]
  return (
    <ul className="status-line">
      <li>
        <strong>
          {t('status.version', {
            number: label,
            date: publishedAt ? formatter(locale).day(publishedAt) : '',
          })}
        </strong>
      </li>
      {consent && editing && <li>{t('status.checked', { consent, editing })}</li>}
      <li>{t(`rule.${summary.dialogue.rule}.name`)}</li>
      <li>{t('status.licence', { name: licence.name })}</li>
      <li className="no-print">
        <a href="#cite">{t('status.cite')}</a>
      </li>
      <li className="no-print">
        <a href={formPath(locale, summary.slug, label, 'summary.pdf')}>PDF</a>
      </li>
      <li className="no-print">
        <a href={formPath(locale, summary.slug, label, 'summary.txt')}>{t('take.text')}</a>
      </li>
    </ul>
  )
}

function NewerOne({ summary, locale }: { summary: SummaryPage; locale: Locale }) {
  const t = translator(locale, 'summaries')
  const newer = summary.versions.filter(({ number }) => number > summary.number)
  return (
    <Notice kind="warning" locale={locale} title={t('old.title', { number: summary.label })}>
      {newer.map(({ label, publishedAt, changeNote }) => (
        <p key={label}>
          {t('status.version', {
            number: label,
            date: publishedAt ? formatter(locale).day(publishedAt) : '',
          })}
          {': '}
          {changeNote ? <Words of={changeNote} locale={locale} /> : t('old.noNote')}
        </p>
      ))}
      <p>
        <a href={`/${locale}/summaries/${summary.slug}`}>
          {t('old.read', { number: summary.newest })}
        </a>
      </p>
    </Notice>
  )
}

function AboutDialogue({ summary, locale }: { summary: SummaryPage; locale: Locale }) {
  const t = translator(locale, 'summaries')
  const { dialogue } = summary
  const { days, country } = formatter(locale)
  const { startsOn, endsOn } = dialogue
  return (
    <Facts
      look="column"
      items={[
        {
          term: t('facts.dialogue'),
          detail: (
            <a href={`/${locale}/dialogues/${dialogue.slug}`}>
              <Words of={dialogue.title} locale={locale} />
            </a>
          ),
        },
        { term: t('facts.dates'), detail: startsOn && days(startsOn, endsOn ?? startsOn) },
        { term: t('facts.place'), detail: dialogue.country && country(dialogue.country) },
        { term: t('facts.rule'), detail: t(`rule.${dialogue.rule}.says`) },
        {
          term: t('facts.hosts'),
          detail: dialogue.hosts.length > 0 && (
            <ul>
              {dialogue.hosts.map(({ slug, name }) => (
                <li key={slug}>
                  <a href={`/${locale}/organisations/${slug}`}>{name}</a>
                </li>
              ))}
            </ul>
          ),
        },
        ...aboutFacts({ topics: dialogue.topics, goals: summary.goals }, locale),
      ]}
    />
  )
}
