import type { Metadata } from 'next'
import { SignOutButton } from '@/components/accounts/sign-out-button'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { mySettings } from '@/lib/accounts/queries'
import { translator } from '@/lib/platform/i18n'
import { localeOf, signedInActor } from '@/lib/web/page'
import { currentSessionToken } from '@/lib/web/visit'
import { MyTabs } from '../my-tabs'
import { AboutMe } from './about-me'
import { MyCard } from './my-card'
import { MyEmail } from './my-email'
import { MyPassword } from './my-password'
import { MySessions } from './my-sessions'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'accounts')('settings.title') }
}

export default async function SettingsPage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'accounts')
  const actor = await signedInActor(locale, '/me/settings')
  const settings = await mySettings(actor, await currentSessionToken())
  const saved = `settings.saved.${(await searchParams).saved}`
  return (
    <>
      <PageHead locale={locale} title={t('settings.title')} lead={t('settings.lead')}>
        {/* On a shared phone the head of every page has it. */}
        {!actor.onSharedDevice && (
          <div className="mt-4">
            <SignOutButton locale={locale} />
          </div>
        )}
      </PageHead>
      <MyTabs locale={locale} current="settings" />
      {t.has(saved) && <Notice kind="good" locale={locale} title={t(saved)} isAnswer />}
      <AboutMe locale={locale} settings={settings} />
      <MyEmail locale={locale} settings={settings} />
      <MyPassword locale={locale} settings={settings} />
      <MyCard locale={locale} settings={settings} />
      <MySessions locale={locale} settings={settings} />
    </>
  )
}
