import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { BottomBar, Panel } from '@/components/ui/layout'
import type { NextStep } from '@/lib/dialogues/next-step'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface MainActionProps {
  step: NextStep
  slug: string
  isOver: boolean
  isSignedIn: boolean
  locale: Locale
}

/** What the reader can do in this dialogue now; or that nothing is open, and what opens next. */
export function MainAction({ step, slug, isOver, isSignedIn, locale }: MainActionProps) {
  const t = translator(locale, 'dialogues')
  const link = (text: ReactNode) => (
    <a href={`/${locale}/sign-in?to=${encodeURIComponent(`/${locale}/dialogues/${slug}`)}`}>
      {text}
    </a>
  )
  const button = buttonFor(step, slug, locale)
  const signIn = !isSignedIn && (
    <p className="text-small mt-4">{t.rich('step.signInInstead', { link })}</p>
  )
  if (!button) {
    return (
      <Panel>
        <p>
          <strong>{t('step.nothing')}</strong>
        </p>
        <p>{whatNext(step, isOver, locale)}</p>
        {!isOver && signIn}
      </Panel>
    )
  }
  return (
    <Panel>
      {step.kind === 'waiting' && (
        <p>
          <strong>{t('step.waiting')}</strong>
        </p>
      )}
      <p>{t(button.text)}</p>
      <p className="mt-4">
        <ButtonLink kind={step.kind === 'waiting' ? 'plain' : 'main'} href={button.href}>
          {t(button.label)}
        </ButtonLink>
      </p>
      {signIn}
    </Panel>
  )
}

/** The same at the foot of a phone's screen, where there is something to do. */
export function MainActionBar({
  step,
  slug,
  locale,
}: Pick<MainActionProps, 'step' | 'slug' | 'locale'>) {
  const button = step.kind === 'waiting' ? null : buttonFor(step, slug, locale)
  if (!button) return null
  return (
    <BottomBar>
      <ButtonLink kind="main" href={button.href}>
        {translator(locale, 'dialogues')(button.label)}
      </ButtonLink>
    </BottomBar>
  )
}

function buttonFor(step: NextStep, slug: string, locale: Locale) {
  const page = `/${locale}/dialogues/${slug}`
  switch (step.kind) {
    case 'register':
      return {
        href: `${page}/register`,
        label: 'step.register',
        text: 'step.registerText',
      } as const
    case 'waiting':
      return { href: `/${locale}/me`, label: 'step.waitingLink', text: 'step.waitingText' } as const
    case 'postView':
      return {
        href: `${page}/views/new`,
        label: 'step.postView',
        text: 'step.postViewText',
      } as const
    case 'respond':
      return { href: `${page}/answer`, label: 'step.respond', text: 'step.respondText' } as const
    case 'registerForEvent':
      return {
        href: '#events',
        label: 'step.registerForEvent',
        text: 'step.registerForEventText',
      } as const
    case 'nothing':
      return null
  }
}

function whatNext(step: NextStep, isOver: boolean, locale: Locale): string {
  const t = translator(locale, 'dialogues')
  if (isOver) return t('step.over')
  if (step.kind !== 'nothing') return t('step.noDate')
  if (!step.at) return t(step.isPast ? 'step.past' : 'step.noDate')
  const day = formatter(locale).day(step.at)
  return t(step.opens === 'contribution.create' ? 'step.opensViews' : 'step.opensRegistration', {
    day,
  })
}
