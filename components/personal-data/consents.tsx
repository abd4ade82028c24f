import { Table } from '@/components/ui/table'
import type { Consent } from '@/lib/personal-data/overview'
import { translator, type Locale } from '@/lib/platform/i18n'

/** What I have allowed to be shown, thing by thing. */
export function Consents({ consents, locale }: { consents: readonly Consent[]; locale: Locale }) {
  const t = translator(locale, 'me')
  return (
    <>
      <p className="mb-4">{t('consents.lead')}</p>
      {consents.length === 0 ? (
        <p>{t('consents.none')}</p>
      ) : (
        <Table
          caption={t('consents.title')}
          columns={[
            { label: t('consents.what') },
            { label: t('consents.whoReads') },
            { label: t('consents.shownAs') },
          ]}
          rows={consents.map(({ kind, text, language, path, scope, attribution }) => ({
            id: path,
            cells: [
              <a key="a" href={`/${locale}${path}`}>
                {t(`consents.${kind}`)}: <span lang={language}>{text}</span>
              </a>,
              t(`consents.scope.${scope}`),
              t(`consents.attribution.${attribution}`),
            ],
          }))}
        />
      )}
      <p className="mt-4 text-small text-muted">
        {t('consents.anonymous')} <a href={`/${locale}/follow-up`}>{t('consents.followUp')}</a>
      </p>
    </>
  )
}
