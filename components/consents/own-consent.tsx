import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm, Details } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { Prose } from '@/components/ui/prose'
import { Time } from '@/components/ui/time'
import { Words } from '@/components/ui/words'
import { narrowMyConsent, withdrawMyConsent } from '@/lib/consents/actions'
import type { OwnConsent } from '@/lib/consents/queries/own'
import { Holder } from './holder'
import { OwnCuts } from './own-cuts'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { GrantTable } from './grant-table'
import { grantWords } from './grant-words'

interface OwnConsentProps {
  own: OwnConsent
  /** Empty where they are signed in. */
  code: string
  locale: Locale
}

/** One interview for somebody who speaks in it: what they agreed to, and how they take some or all of it back. */
export function OwnConsentSection({ own, code, locale }: OwnConsentProps) {
  const t = translator(locale, 'consents')
  const isGone = own.state === 'withdrawn'
  return (
    <Section
      id={`own-${own.speakerId}`}
      title={isGone ? t('own.goneTitle') : <Words of={own.title} locale={locale} />}
    >
      <p>
        <Words of={own.dialogue} locale={locale} />
        {own.recordedOn && (
          <>
            {' · '}
            <Time at={own.recordedOn} locale={locale} />
          </>
        )}
      </p>
      <p>{own.state === 'withdrawn' ? t('own.gone') : t(`own.state.${own.state}`)}</p>
      {!isGone && <Standing {...{ own, code, locale }} />}
      <Details summary={t('history.title', { count: own.steps.length })}>
        <ul className="list-disc ps-6">
          {own.steps.map(({ id, step, givenOn }) => (
            <li key={id}>
              {t(`step.${step}`)} · <Time at={givenOn} locale={locale} />
            </li>
          ))}
        </ul>
      </Details>
      {!isGone && <OwnCuts {...{ own, code, locale }} />}
      {!isGone && <Withdraw {...{ own, code, locale }} />}
    </Section>
  )
}

function Standing({ own, code, locale }: OwnConsentProps) {
  const t = translator(locale, 'consents')
  const given = own.grants.map(({ use, facet }) => `${use}.${facet}`)
  return (
    <>
      {own.reviewOn && (
        <p>
          {t(own.isInForce ? 'own.until' : 'own.ended')} <Time at={own.reviewOn} locale={locale} />
        </p>
      )}
      {given.length === 0 ? (
        <p>{t('own.nothing')}</p>
      ) : (
        <Form action={narrowMyConsent} id={`less-${own.speakerId}`} locale={locale} path="/consent">
          <Holder {...{ own, code }} />
          <p>{t('own.less')}</p>
          <GrantTable words={grantWords(locale, t('own.table'))} given={given} canTick={given} />
          <FormEnd>
            <Submit>{t('own.save')}</Submit>
          </FormEnd>
        </Form>
      )}
      {code !== '' && own.recording && (
        <video controls preload="none" src="/api/consent/recording" aria-label={t('own.watch')} />
      )}
      {code === '' && (
        <p>
          <a href={`/${locale}/interviews/${own.slug}`}>{t('own.watch')}</a>
        </p>
      )}
      {own.words.length > 0 && (
        <Details summary={t('own.words')}>
          {own.words.map(({ language, cues }) => (
            <div key={language} lang={language}>
              <h3>{formatter(locale).language(language)}</h3>
              <Prose>
                <p>{cues.map(({ text }) => text).join(' ')}</p>
              </Prose>
            </div>
          ))}
        </Details>
      )}
    </>
  )
}

function Withdraw({ own, code, locale }: OwnConsentProps) {
  const t = translator(locale, 'consents')
  return (
    <Confirm ask={t('own.withdraw')}>
      <p>{t('own.withdrawText')}</p>
      {own.others > 0 && <p>{t('own.withdrawOthers', { count: own.others })}</p>}
      <p>{t('own.cannotRecall')}</p>
      <Form
        action={withdrawMyConsent}
        id={`withdraw-${own.speakerId}`}
        locale={locale}
        path="/consent"
      >
        <Holder {...{ own, code }} />
        <FormEnd>
          <Submit kind="danger">{t('own.withdrawNow')}</Submit>
        </FormEnd>
      </Form>
    </Confirm>
  )
}
