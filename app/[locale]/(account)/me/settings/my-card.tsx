import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/layout'
import { Time } from '@/components/ui/time'
import type { MySettings } from '@/lib/accounts/queries'
import { translator, type Locale } from '@/lib/platform/i18n'

/** When the card was used, so that its holder sees whether it was somebody else. */
export function MyCard({ locale, settings }: { locale: Locale; settings: MySettings }) {
  const t = translator(locale, 'accounts')
  const { card } = settings
  const moment = (at: Date | null) =>
    at ? <Time at={at} locale={locale} show="moment" /> : t('settings.card.never')
  return (
    <Section title={t('settings.card.title')} id="card">
      {!card ? (
        <p>{t('settings.card.none')}</p>
      ) : (
        <>
          <Facts
            look="column"
            items={[
              {
                term: t('settings.card.issued'),
                detail: <Time at={card.issuedAt} locale={locale} />,
              },
              { term: t('settings.card.last'), detail: moment(card.lastUsedAt) },
              { term: t('settings.card.before'), detail: moment(card.usedBeforeAt) },
            ]}
          />
          <p className="hint mt-4">{t('settings.card.about')}</p>
        </>
      )}
    </Section>
  )
}
