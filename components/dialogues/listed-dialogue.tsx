import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Panel, Section } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import type { ListedDialogue as Listed } from '@/lib/dialogues/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { HostLinks } from './host-links'
import { datesOf } from './place-and-dates'

/** A dialogue that is closed to the reader: title, hosts, dates and how to ask. */
export function ListedDialogue({ dialogue, locale }: { dialogue: Listed; locale: Locale }) {
  const t = translator(locale, 'dialogues')
  const { slug, hosts, step } = dialogue
  const link = (text: ReactNode) => (
    <a href={`/${locale}/sign-in?to=${encodeURIComponent(`/${locale}/dialogues/${slug}`)}`}>
      {text}
    </a>
  )
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: `/${locale}/dialogues`, label: t('list.title') }]}
        above={<StatusWord>{t('state.listed')}</StatusWord>}
        title={<Words of={dialogue.title} locale={locale} />}
        lead={<p>{t('listed.text')}</p>}
      />
      <Facts
        items={[
          { term: t('page.dates'), detail: datesOf(dialogue, locale) },
          {
            term: t('page.host', { count: hosts.length }),
            detail: <HostLinks hosts={hosts} locale={locale} />,
          },
        ]}
      />
      {step.kind === 'waiting' && (
        <Panel>
          <p>
            <strong>{t('step.waiting')}</strong>
          </p>
          <p className="mt-4">
            <ButtonLink href={`/${locale}/me`}>{t('step.waitingLink')}</ButtonLink>
          </p>
        </Panel>
      )}
      <Section title={t('listed.how')}>
        {dialogue.howToAsk ? (
          <Words as="p" of={dialogue.howToAsk} locale={locale} />
        ) : (
          <p>{t('listed.default')}</p>
        )}
        <ul>
          {hosts.flatMap(({ slug: host, name, contactEmail }) =>
            contactEmail
              ? [
                  <li key={host}>
                    {name}: <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
                  </li>,
                ]
              : [],
          )}
        </ul>
        <p>{t.rich('listed.signIn', { link })}</p>
      </Section>
    </>
  )
}
