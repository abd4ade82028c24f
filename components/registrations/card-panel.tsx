import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { CopyButton, PrintButton } from '@/components/ui/enhanced-buttons'
import { Facts } from '@/components/ui/facts'
import { Panel, Section, Toolbar } from '@/components/ui/layout'
import { Prose } from '@/components/ui/prose'
import { env } from '@/lib/platform/env'
import { translator, type Locale } from '@/lib/platform/i18n'
import { forgetCard } from '@/lib/registrations/actions'

interface CardPanelProps {
  locale: Locale
  code: string
  pin: string
  name: string
  dialogue: string
  isForOther?: boolean
}

/** The card as it is printed, once: code, PIN, where to sign in, and what to take care of. */
export function CardPanel({ locale, code, pin, name, dialogue, isForOther }: CardPanelProps) {
  const t = translator(locale, 'registrations')
  const advice = [
    'card.adviceOne',
    'card.adviceTwo',
    'card.adviceThree',
    'card.adviceFour',
  ] as const
  return (
    <>
      <Panel id="card">
        <h2 className="mb-4">{isForOther ? t('card.titleOther', { name }) : t('card.title')}</h2>
        <Facts
          look="column"
          items={[
            { term: t('card.name'), detail: name },
            { term: t('card.dialogue'), detail: dialogue },
            {
              term: t('card.code'),
              detail: <strong className="control-code text-large">{code}</strong>,
            },
            {
              term: t('card.pin'),
              detail: <strong className="control-code text-large">{pin}</strong>,
            },
            { term: t('card.where'), detail: `${new URL(env.url).host}/${locale}/sign-in/card` },
          ]}
        />
      </Panel>
      <Toolbar>
        <PrintButton locale={locale} />
        <CopyButton from="card" locale={locale} />
      </Toolbar>
      <Section title={t('card.adviceTitle')}>
        <Prose>
          <ul>
            {advice.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        </Prose>
      </Section>
      <div className="mt-8">
        <Form action={forgetCard} locale={locale} label={t('card.done')}>
          <Submit kind="plain">{t('card.done')}</Submit>
        </Form>
      </div>
    </>
  )
}
