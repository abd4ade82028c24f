import { Facts } from '@/components/ui/facts'
import { Panel } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import { env } from '@/lib/platform/env'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { Translated } from '@/lib/platform/translated'

/** What the speaker takes home: with it they see, narrow and withdraw what they agreed to. No name stands on it. */
export function ConsentCard({
  code,
  locale,
  title,
}: {
  code: string
  locale: Locale
  title: Translated
}) {
  const t = translator(locale, 'consents')
  return (
    <div className="slips" id="card" lang={locale}>
      <Panel>
        <h2>{t('card.heading')}</h2>
        <Facts
          look="column"
          items={[
            { term: t('card.interview'), detail: <Words of={title} locale={locale} /> },
            {
              term: t('card.code'),
              detail: (
                <strong className="control-code text-large" translate="no">
                  {code}
                </strong>
              ),
            },
            { term: t('card.where'), detail: `${new URL(env.url).host}/${locale}/consent` },
          ]}
        />
        <p>{t('card.text')}</p>
        <p>{t('card.keep')}</p>
      </Panel>
    </div>
  )
}
