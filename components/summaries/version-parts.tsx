import { GroupMark } from '@/components/ui/group-mark'
import { Section } from '@/components/ui/layout'
import { Details } from '@/components/ui/details'
import { OutsideLink } from '@/components/ui/link'
import { Words } from '@/components/ui/words'
import { translator, type Locale } from '@/lib/platform/i18n'
import { isBlank } from '@/lib/platform/translated'
import { strengths, type Source } from '@/lib/summaries/schema'
import type { PartOnPage } from '@/lib/summaries/version-page'
import type { CitedGround } from '@/lib/common-ground/cited'
import { FindingEvidence } from './finding-evidence'
import { MarkdownWords } from './markdown-words'
import { anchorOf, PartLanguages } from './part-links'
import { Quotes } from './quote'

interface VersionPartsProps {
  parts: readonly PartOnPage[]
  /** How the groups answered the cited views. */
  ground?: CitedGround
  /** Of the page, without its language; none where it is only looked at before it is published. */
  path?: string
  locale: Locale
}

/** The parts in their writer's order; findings and disagreements that follow each other share a heading. */
export function VersionParts({ parts, ground = null, path, locale }: VersionPartsProps) {
  const t = translator(locale, 'summaries')
  const numbers = new Map(
    parts.filter(({ kind }) => kind === 'finding').map(({ id }, index) => [id, index + 1]),
  )
  const firstFindings = parts.find(({ kind }) => kind === 'finding')?.id
  return runsOf(parts).map((run) => {
    const [first] = run
    if (!first) return null
    if (standsAlone(first))
      return (
        <Section
          key={first.id}
          title={<Words of={first.heading} locale={locale} />}
          id={anchorOf(first)}
        >
          <MarkdownWords of={first.body} locale={locale} topHeading={3} />
          <Quotes quotes={first.quotes} {...{ ground, locale }} />
          <Sources sources={first.sources} locale={locale} />
        </Section>
      )
    if (first.kind === 'disagreement')
      return (
        <Section key={first.id} title={t('disagreements')} id={`s-${first.key}`}>
          {run.map((part) => (
            <Disagreement key={part.id} {...{ part, ground, path, locale }} />
          ))}
        </Section>
      )
    return (
      <Section key={first.id} title={t('findings')} id={`s-${first.key}`}>
        {run.map((part) => (
          <Finding
            key={part.id}
            number={numbers.get(part.id) ?? 0}
            {...{ part, ground, path, locale }}
          />
        ))}
        {first.id === firstFindings && <StrengthWords locale={locale} />}
      </Section>
    )
  })
}

/** Under a heading of its own. */
const standsAlone = ({ kind }: PartOnPage) => kind !== 'finding' && kind !== 'disagreement'

/** Neighbours of one kind; a section stands for itself. */
function runsOf(parts: readonly PartOnPage[]): PartOnPage[][] {
  const runs: PartOnPage[][] = []
  for (const part of parts) {
    const last = runs.at(-1)
    if (last?.[0]?.kind === part.kind && !standsAlone(part)) last.push(part)
    else runs.push([part])
  }
  return runs
}

interface PartProps {
  part: PartOnPage
  ground: CitedGround
  path: string | undefined
  locale: Locale
}

function Finding({ part, number, ground, path, locale }: PartProps & { number: number }) {
  const t = translator(locale, 'summaries')
  const { strength, groups, against, quotesAgainst } = part
  return (
    <article className="finding" id={anchorOf(part)}>
      <p className="finding-number" id={`finding-${number}`}>
        {t('finding.number', { number })}
      </p>
      <h3 className="finding-statement">
        <Words of={part.heading} locale={locale} />
      </h3>
      <div className="finding-standing">
        {part.evidence === 'stands' && strength && (
          <span className={`strength strength-${strength}`}>{t(`strength.${strength}`)}</span>
        )}
        {part.evidence === 'stands' && groups.length > 0 && (
          <>
            <span className="finding-heard">{t('finding.heard')}</span>
            <ul className="finding-groups">
              {groups.map((group) => (
                <li key={group}>
                  <GroupMark group={group} locale={locale} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <FindingEvidence part={part} locale={locale} />
      <MarkdownWords of={part.body} locale={locale} />
      <Quotes quotes={part.quotes} {...{ ground, locale }} />
      {(!isBlank(against) || quotesAgainst.length > 0) && (
        <div className="finding-against">
          <h4>{t('finding.against')}</h4>
          <MarkdownWords of={against} locale={locale} />
          <Quotes quotes={quotesAgainst} {...{ ground, locale }} />
        </div>
      )}
      <Sources sources={part.sources} locale={locale} />
      {path && <PartLanguages {...{ part, path, locale }} />}
    </article>
  )
}

function Disagreement({ part, ground, path, locale }: PartProps) {
  const t = translator(locale, 'summaries')
  return (
    <article className="disagreement" id={anchorOf(part)}>
      <h3 className="finding-statement">
        <Words of={part.heading} locale={locale} />
      </h3>
      <div className="sides">
        <section aria-label={t('sides.one')}>
          <MarkdownWords of={part.body} locale={locale} />
          <Quotes quotes={part.quotes} {...{ ground, locale }} />
        </section>
        <section aria-label={t('sides.other')}>
          <MarkdownWords of={part.against} locale={locale} />
          <Quotes quotes={part.quotesAgainst} {...{ ground, locale }} />
        </section>
      </div>
      {!isBlank(part.between) && (
        <div className="between">
          <h4>{t('sides.between')}</h4>
          <MarkdownWords of={part.between} locale={locale} />
        </div>
      )}
      <Sources sources={part.sources} locale={locale} />
      {path && <PartLanguages {...{ part, path, locale }} />}
    </article>
  )
}

function Sources({ sources, locale }: { sources: readonly Source[]; locale: Locale }) {
  if (sources.length === 0) return null
  return (
    <div className="sources">
      <h4>{translator(locale, 'summaries')('finding.sources')}</h4>
      <ul>
        {sources.map(({ text, url }) => (
          <li key={url}>
            <OutsideLink href={url} locale={locale}>
              {isBlank(text) ? url : <Words of={text} locale={locale} />}
            </OutsideLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

function StrengthWords({ locale }: { locale: Locale }) {
  const t = translator(locale, 'summaries')
  return (
    <Details summary={t('strengthSays.title')}>
      <dl className="strength-words">
        {strengths.map((strength) => (
          <div key={strength}>
            <dt>{t(`strength.${strength}`)}</dt>
            <dd>{t(`strengthSays.${strength}`)}</dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}
