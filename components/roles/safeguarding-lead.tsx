import type { ReactNode } from 'react'
import { Section } from '@/components/ui/layout'
import { translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  isAppointed: boolean
  mayAppoint: boolean
  /** Of the portal; without one its contact page says how to write. */
  contact: string | null
  locale: Locale
}

/** The convenor can't appoint the one who watches over the team: who can, and how to ask. */
export function SafeguardingLead({ isAppointed, mayAppoint, contact, locale }: Props) {
  const t = translator(locale, 'roles')
  const address = contact ? `mailto:${contact}` : `/${locale}/contact`
  const href = mayAppoint ? '#invite-somebody' : address
  const link = (words: ReactNode) => <a href={href}>{words}</a>
  return (
    <Section title={t('lead.title')} id="safeguarding-lead">
      <p>
        {!isAppointed && <strong>{t('lead.none')} </strong>}
        {t('lead.by')}
      </p>
      <p className="mt-4">
        {mayAppoint
          ? t.rich('lead.appoint', { link })
          : contact
            ? t.rich('lead.ask', { address: contact, link })
            : t.rich('lead.askPortal', { link })}
      </p>
    </Section>
  )
}
