import type { Metadata } from 'next'
import { CardForm } from '@/components/accounts/card-form'
import { EmailForm } from '@/components/accounts/email-form'
import { HeldWords } from '@/components/accounts/held-words'
import { Providers } from '@/components/accounts/providers'
import { SignOutButton } from '@/components/accounts/sign-out-button'
import { ButtonLink } from '@/components/ui/button'
import { Section, Toolbar } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { portalContact } from '@/lib/pages/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { currentActor } from '@/lib/web/current-actor'
import { homeOf } from '@/lib/web/enter'
import { localPath } from '@/lib/web/local-path'
import { localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'accounts')
  return { title: t('signIn.title'), robots: { index: false } }
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const asked = await searchParams
  const to = typeof asked.to === 'string' ? localPath(asked.to) : null
  const actor = await currentActor()
  const t = translator(locale, 'accounts')
  return (
    <>
      <PageHead locale={locale} title={t('signIn.title')} lead={t('signIn.lead')} />
      <Said locale={locale} asked={asked} />
      {actor.kind === 'member' && (
        <Notice locale={locale} title={t('signIn.already.title', { name: actor.name })}>
          <Toolbar>
            <ButtonLink href={`/${locale}${to ?? homeOf(actor)}`}>
              {t('signIn.already.go')}
            </ButtonLink>
            <SignOutButton locale={locale} kind="quiet" />
          </Toolbar>
        </Notice>
      )}
      <HeldWords locale={locale} />
      <Section title={t('signIn.email.title')} id="e-mail">
        <EmailForm locale={locale} to={to} />
      </Section>
      <Section title={t('signIn.card.title')} id="with-card">
        <p className="mb-4">{t('signIn.card.about')}</p>
        <CardForm locale={locale} to={to} />
      </Section>
      <Providers locale={locale} to={to} />
      <Section title={t('signIn.none.title')} id="none">
        <p>
          {t.rich('signIn.none.text', {
            link: (words) => <Link href={`/${locale}/dialogues`}>{words}</Link>,
          })}
        </p>
      </Section>
    </>
  )
}

/** What has just happened, where one was sent here afterwards. */
async function Said({
  locale,
  asked,
}: {
  locale: Locale
  asked: Record<string, string | string[] | undefined>
}) {
  const t = translator(locale, 'accounts')
  const good = asked.out ? t('signIn.out') : asked.changed ? t('signIn.changed') : null
  if (good) return <Notice kind="good" locale={locale} title={good} isAnswer />
  if (asked.refused === 'suspended') {
    const contact = (await portalContact()) ?? 'none'
    const title = translator(locale, 'refusals')('suspendedSignIn', { contact })
    return <Notice kind="danger" locale={locale} title={title} isAnswer />
  }
  if (asked.refused === 'provider') {
    return <Notice kind="danger" locale={locale} title={t('signIn.provider')} isAnswer />
  }
  return null
}
