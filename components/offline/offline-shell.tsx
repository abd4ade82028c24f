import type { ReactNode } from 'react'
import { SignOutButton } from '@/components/accounts/sign-out-button'
import { GroupShape, groupNames } from '@/components/ui/group-mark'
import { PageHead } from '@/components/ui/page-head'
import { translator, type Locale } from '@/lib/platform/i18n'

interface OfflineShellProps {
  locale: Locale
  /** What follows the language in the address; its script is public/assets/{folder}.js. */
  folder: 'check-in' | 'enter'
  title: string
  lead: string
  /** Where there is no script. */
  needsScript: ReactNode
  /** Lists on this device. */
  choice: { title: string; none: string }
  /** All that the script says, in the language of the page. */
  words: object
  toDesk: string
  /** What is there once the list is unlocked. */
  children: ReactNode
}

/**
 * A page that works without a network, empty: no name stands in it, so a service worker may keep it. What it shows
 * comes from the device; public/assets/offline-vault.js unlocks it.
 */
export function OfflineShell({ locale, folder, ...page }: OfflineShellProps) {
  return (
    <>
      <PageHead locale={locale} title={page.title} lead={page.lead} />
      <noscript>
        <p>{page.needsScript}</p>
      </noscript>
      <div data-offline={folder} data-locale={locale} data-words={JSON.stringify(page.words)}>
        <p id="problem" className="notice notice-warning" role="alert" hidden />
        <Sending locale={locale} />
        <Choice locale={locale} {...page.choice} />
        <SetUp locale={locale} />
        <Locked locale={locale} />
        <section id="desk" className="section" hidden>
          {page.children}
          <KeepSafe locale={locale} />
        </section>
        <div className="toolbar mt-12">
          <a id="to-desk" className="button button-quiet" href={`/${locale}/manage`}>
            {page.toDesk}
          </a>
          <SignOutButton locale={locale} kind="quiet" />
        </div>
      </div>
      {groupNames.map((group) => (
        <template key={group} data-shape={group}>
          <GroupShape group={group} />
        </template>
      ))}
      <script type="module" src={`/assets/${folder}.js`} />
    </>
  )
}

/** What waits, and what is in its way: on every screen of the page, unlocked or not. */
function Sending({ locale }: { locale: Locale }) {
  const t = translator(locale, 'attendance')
  return (
    <div id="sending" hidden>
      <p role="status" />
      <div className="toolbar mt-2">
        <button className="button button-plain" type="button" id="send">
          {t('offline.sendNow')}
        </button>
        <a id="sign-in" className="button button-main" href={`/${locale}/sign-in`} hidden>
          {t('offline.signIn')}
        </a>
      </div>
    </div>
  )
}

function Choice({ locale, title, none }: { locale: Locale; title: string; none: string }) {
  const t = translator(locale, 'attendance')
  return (
    <section id="choose" className="section" hidden>
      <h2>{title}</h2>
      <ul className="list" />
      <p>{none}</p>
      <p>{t('offline.install')}</p>
    </section>
  )
}

function SetUp({ locale }: { locale: Locale }) {
  const t = translator(locale, 'attendance')
  return (
    <section id="set-up" className="section" hidden>
      <h2>{t('offline.setUp.title')}</h2>
      <p>{t('offline.setUp.says')}</p>
      <form className="form mt-6" noValidate>
        <Pin id="new-pin" label={t('offline.setUp.pin')} />
        <Pin id="new-pin-again" label={t('offline.setUp.again')} />
        <div className="form-end">
          <button className="button button-main">{t('offline.setUp.do')}</button>
        </div>
      </form>
    </section>
  )
}

function Locked({ locale }: { locale: Locale }) {
  const t = translator(locale, 'attendance')
  return (
    <section id="locked" className="section" hidden>
      <h2>{t('offline.locked.title')}</h2>
      <p>{t('offline.locked.says')}</p>
      <form className="form mt-6" noValidate>
        <Pin id="pin" label={t('offline.setUp.pin')} />
        <div className="form-end">
          <button className="button button-main">{t('offline.locked.do')}</button>
          <button className="button button-quiet" type="button" data-wipe="">
            {t('offline.wipe')}
          </button>
        </div>
      </form>
    </section>
  )
}

function KeepSafe({ locale }: { locale: Locale }) {
  const t = translator(locale, 'attendance')
  return (
    <div className="toolbar mt-8">
      <button className="button button-plain" type="button" id="lock">
        {t('offline.lock')}
      </button>
      <button className="button button-quiet" type="button" data-wipe="">
        {t('offline.wipe')}
      </button>
    </div>
  )
}

/** Never kept by the browser's own memory for passwords: it isn't this person's alone. */
function Pin({ id, label }: { id: string; label: string }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={32}
        className="control control-short"
      />
    </div>
  )
}
