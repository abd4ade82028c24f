import { Table } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
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
          caption={<VisuallyHidden>{t('consents.title')}</VisuallyHidden>}
          columns={[
            { label: t('consents.what') },
            { label: t('consents.kind') },
            { label: t('consents.whoReads') },
            { label: t('consents.shownAs') },
          ]}
          rows={consents.map(({ kind, text, language, path, scope, attribution }) => ({
            id: path,
            cells: [
              <a key="a" href={`/${locale}${path}`}>
                <span lang={language}>{text}</span>
              </a>,
              t(`consents.${kind}`),
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
