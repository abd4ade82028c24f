import { ParticipationByGroup } from '@/components/registrations/participation-by-group'
import { Section } from '@/components/ui/layout'
import { translator, type Locale } from '@/lib/platform/i18n'
import { GroupMark } from '@/components/ui/group-mark'
import { Table } from '@/components/ui/table'
import { Words } from '@/components/ui/words'
import { inWords } from '@/components/balance/balance-table'
import type { Turnout } from '@/lib/balance/of-dialogue'
import { SpokenBrief } from '@/components/spoken-briefs/spoken-brief'
import type { Spoken } from '@/lib/spoken-briefs/queries'
import { inLanguage, isBlank, type Translated } from '@/lib/platform/translated'
import type { Participation } from '@/lib/registrations/participation'
import { MarkdownWords } from './markdown-words'

/** The point, before anything else. */
export function Brief({
  brief,
  spoken = [],
  locale,
}: {
  brief: Translated
  spoken?: readonly Spoken[]
  locale: Locale
}) {
  if (isBlank(brief)) return null
  // In the language in which it stands here, for the words are the sound’s transcript.
  const heard = spoken.find(({ language }) => language === inLanguage(brief, locale).lang)
  return (
    <section className="brief" aria-labelledby="brief">
      <h2 id="brief">{translator(locale, 'summaries')('brief')}</h2>
      <MarkdownWords of={brief} locale={locale} topHeading={3} />
      {heard && <SpokenBrief spoken={heard} locale={locale} />}
    </section>
  )
}

interface WhoTookPartProps {
  groups: Participation
  turnout?: readonly Turnout[]
  participation: Translated | null
  /** As the dialogue says: who was not heard. */
  missing: Translated | null
  locale: Locale
}

export function WhoTookPart({
  groups,
  turnout = [],
  participation,
  missing,
  locale,
}: WhoTookPartProps) {
  const t = translator(locale, 'summaries')
  return (
    <Section title={t('who.title')} id="who">
      {turnout.length > 0 && <Turnouts turnout={turnout} locale={locale} />}
      {groups.groups.length > 0 && <ParticipationByGroup figures={groups} locale={locale} />}
      <div className="who-words">
        <MarkdownWords of={participation} locale={locale} topHeading={3} />
      </div>
      {!isBlank(missing) && (
        <div className="who-missing">
          <h3>{t('who.missing')}</h3>
          <MarkdownWords of={missing} locale={locale} />
        </div>
      )}
    </Section>
  )
}

/** Who was asked to each event and who came, in the ranges in which that is published. */
function Turnouts({ turnout, locale }: { turnout: readonly Turnout[]; locale: Locale }) {
  const t = translator(locale, 'balance')
  return turnout.map(({ slug, title, figures }) => {
    const rows = figures.map((each) => ({ ...inWords(each, locale), group: each.group }))
    return (
      <Table
        key={slug}
        caption={<Words of={title} locale={locale} />}
        onPhones="scroll"
        columns={[
          { label: t('group') },
          ...(['invited', 'confirmed', 'came'] as const).map((step) => ({
            label: t(`step.${step}`),
            isNumeric: true,
          })),
        ]}
        rows={rows.map(({ group, invited, confirmed, came }) => ({
          id: group,
          cells: [<GroupMark key="g" group={group} locale={locale} />, invited, confirmed, came],
        }))}
      />
    )
  })
}
