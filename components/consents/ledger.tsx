import { Details } from '@/components/ui/details'
import { Facts } from '@/components/ui/facts'
import { Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import type { AskedSpeaker, LedgerStep } from '@/lib/consents/queries/speakers'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { EvidenceOfStep } from './evidence'
import { grantedInWords } from './grant-words'

/** What a speaker agreed to, as it stands. */
export function StandingConsent({
  consent,
  isInForce,
  locale,
}: {
  consent: LedgerStep | null
  isInForce: boolean
  locale: Locale
}) {
  const t = translator(locale, 'consents')
  if (!consent) return <p>{t('standing.none')}</p>
  const stands = isInForce ? 'inForce' : consent.step === 'withdrawn' ? 'withdrawn' : 'ended'
  return (
    <>
      <p>
        <Tag>{t(`standing.${stands}`)}</Tag>
      </p>
      <Granted grants={consent.grants} locale={locale} />
      {consent.step !== 'withdrawn' && (
        <p>
          {t('standing.until')} <Time at={consent.reviewOn} locale={locale} />
        </p>
      )}
    </>
  )
}

export function Granted({ grants, locale }: { grants: LedgerStep['grants']; locale: Locale }) {
  const t = translator(locale, 'consents')
  const said = grantedInWords(locale, grants)
  if (said.length === 0) return <p>{t('standing.nothing')}</p>
  return <Facts items={said.map(({ use, facets }) => ({ term: use, detail: facets }))} />
}

interface LedgerProps {
  slug: string
  speaker: AskedSpeaker
  locale: Locale
}

/** Each step in its life, the latest first. None is ever changed. */
export function Ledger({ slug, speaker, locale }: LedgerProps) {
  const t = translator(locale, 'consents')
  const steps = speaker.ledger
  if (steps.length === 0) return null
  return (
    <Details summary={t('history.title', { count: steps.length })}>
      <ol className="list">
        {steps.map((step) => (
          <li key={step.id} className="entry">
            <div className="entry-body">
              <p>
                <strong>{t(`step.${step.step}`)}</strong> ·{' '}
                <Time at={step.givenOn} locale={locale} />
              </p>
              <Facts
                items={[
                  { term: t('field.manner'), detail: t(`manner.${step.manner}`) },
                  { term: t('field.language'), detail: formatter(locale).language(step.language) },
                  { term: t('field.witness'), detail: step.witness },
                  {
                    term: t('field.script'),
                    detail: step.script && t('script', { version: step.script.version }),
                  },
                  {
                    term: t('field.reviewOn'),
                    detail: <Time at={step.reviewOn} locale={locale} />,
                  },
                ]}
              />
              {step.step !== 'withdrawn' && <Granted grants={step.grants} locale={locale} />}
              <EvidenceOfStep {...{ slug, speaker, step, locale }} />
            </div>
          </li>
        ))}
      </ol>
    </Details>
  )
}
