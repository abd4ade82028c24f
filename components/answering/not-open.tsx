import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { NextStep } from '@/lib/dialogues/next-step'
import { translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  step: NextStep
  isSignedIn: boolean
  slug: string
  locale: Locale
}

/** Who isn't asked hears why, and how to take part. */
export function NotOpen({ step, isSignedIn, slug, locale }: Props) {
  const t = translator(locale, 'answering')
  const dialogues = translator(locale, 'dialogues')
  const here = `/${locale}/dialogues/${slug}`
  const back = encodeURIComponent(`${here}/answer`)
  const views = <ButtonLink href={`${here}/views`}>{t('none.views')}</ButtonLink>
  if (step.kind === 'register' || step.kind === 'waiting') {
    const isNew = step.kind === 'register'
    return (
      <EmptyState
        title={t('notOpen.title')}
        action={
          <span className="toolbar">
            <ButtonLink kind="main" href={isNew ? `${here}/register` : `/${locale}/me`}>
              {dialogues(isNew ? 'step.register' : 'step.waitingLink')}
            </ButtonLink>
            {views}
          </span>
        }
      >
        <p>{t(isNew ? 'notOpen.register' : 'notOpen.waiting')}</p>
        {!isSignedIn && (
          <p>
            {t.rich('notOpen.signIn', {
              link: (text) => <a href={`/${locale}/sign-in?to=${back}`}>{text}</a>,
            })}
          </p>
        )}
      </EmptyState>
    )
  }
  return (
    <EmptyState title={t('notOpen.closed')} action={views}>
      <p>{t('notOpen.closedText')}</p>
    </EmptyState>
  )
}
