import type { ReactNode } from 'react'
import { Facts } from '@/components/ui/facts'
import { Panel } from '@/components/ui/layout'
import { Prose } from '@/components/ui/prose'
import { env } from '@/lib/platform/env'
import { translator, type Locale } from '@/lib/platform/i18n'

export interface PrintedCard {
  code: string
  pin: string
  name: string
  dialogue: ReactNode
}

/** The sheet as it is printed: the card, a line to cut along, and the PIN on a slip without a name. */
export function CardSlips({ card, locale }: { card: PrintedCard; locale: Locale }) {
  const t = translator(locale, 'registrations')
  const { code, pin, name, dialogue } = card
  const secret = (text: string) => <strong className="control-code text-large">{text}</strong>
  return (
    <div className="slips" id="card" lang={locale}>
      <Panel>
        <h2>{t('card.title')}</h2>
        <Facts
          look="column"
          items={[
            { term: t('card.name'), detail: name },
            { term: t('card.dialogue'), detail: dialogue },
            { term: t('card.code'), detail: secret(code) },
            { term: t('card.where'), detail: `${new URL(env.url).host}/${locale}/sign-in/card` },
          ]}
        />
        <h3>{t('card.adviceTitle')}</h3>
        <Prose>
          <ul>
            <li>{t('card.adviceTwo')}</li>
            <li>{t('card.adviceThree')}</li>
            <li>{t('card.adviceFour')}</li>
          </ul>
        </Prose>
      </Panel>
      <p className="cut">{t('card.cut')}</p>
      <Panel>
        <h2>{t('card.pinTitle')}</h2>
        <p>{secret(pin)}</p>
        <p>{t('card.adviceOne')}</p>
      </Panel>
    </div>
  )
}
