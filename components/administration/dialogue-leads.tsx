import { Section } from '@/components/ui/layout'
import { EmptyState } from '@/components/ui/empty-state'
import { Table } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { Words } from '@/components/ui/words'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { DialogueLeads as OneDialogue } from '@/lib/roles/queries'

interface Props {
  dialogues: readonly OneDialogue[]
  locale: Locale
}

/** Who watches over each dialogue, and the way to where an administrator appoints them. */
export function DialogueLeads({ dialogues, locale }: Props) {
  const t = translator(locale, 'administration')
  return (
    <Section title={t('leads.title')} id="safeguarding-leads">
      <p className="mb-4">{t('leads.says')}</p>
      {dialogues.length === 0 ? (
        <EmptyState title={t('leads.empty')} />
      ) : (
        <Table
          caption={<VisuallyHidden>{t('leads.title')}</VisuallyHidden>}
          columns={[
            { label: t('leads.dialogue') },
            { label: t('leads.lead') },
            { label: t('leads.act') },
          ]}
          rows={dialogues.map(({ slug, title, leads }) => ({
            id: slug,
            cells: [
              <Words key="t" of={title} locale={locale} />,
              leads.length > 0 ? formatter(locale).list(leads) : t('leads.none'),
              <a key="a" href={`/${locale}/manage/dialogues/${slug}/team#safeguarding-lead`}>
                {t('leads.team')}
                <VisuallyHidden>
                  {': '}
                  <Words of={title} locale={locale} />
                </VisuallyHidden>
              </a>,
            ],
          }))}
        />
      )}
    </Section>
  )
}
