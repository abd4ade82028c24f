import { ParticipationByGroup } from '@/components/registrations/participation-by-group'
import { Section } from '@/components/ui/layout'
import { translator, type Locale } from '@/lib/platform/i18n'
import { isBlank, type Translated } from '@/lib/platform/translated'
import type { Participation } from '@/lib/registrations/participation'
import { MarkdownWords } from './markdown-words'

/** The point, before anything else. */
export function Brief({ brief, locale }: { brief: Translated; locale: Locale }) {
  if (isBlank(brief)) return null
  return (
    <section className="brief" aria-labelledby="brief">
      <h2 id="brief">{translator(locale, 'summaries')('brief')}</h2>
      <MarkdownWords of={brief} locale={locale} topHeading={3} />
    </section>
  )
}

interface WhoTookPartProps {
  groups: Participation
  participation: Translated | null
  /** As the dialogue says: who was not heard. */
  missing: Translated | null
  locale: Locale
}

export function WhoTookPart({ groups, participation, missing, locale }: WhoTookPartProps) {
  const t = translator(locale, 'summaries')
  return (
    <Section title={t('who.title')} id="who">
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
