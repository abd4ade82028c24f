import type { Metadata } from 'next'
import { cache } from 'react'
import { ContactSection } from '@/components/registrations/contact-section'
import { DecideChange, DecideRegistration } from '@/components/registrations/decision'
import { RegistrationFacts } from '@/components/registrations/registration-facts'
import { StateOrAsked } from '@/components/registrations/state-or-asked'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { registrationToDecide } from '@/lib/registrations/detail'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; id: string }>
  searchParams: Promise<{ done?: string }>
}

const load = cache((slug: string, id: string) =>
  ask((actor) => registrationToDecide(actor, slug, id)),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params
  const t = translator(localeOf(await params), 'registrations')
  const { name } = await load(slug, id)
  return { title: t('manage.titleOf', { name: name || t('erasedPerson') }) }
}

export default async function RegistrationPage({ params, searchParams }: Props) {
  const { slug, id } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'registrations')
  const registration = await load(slug, id)
  const { may, history, waitsForCall, whyNotDecided } = registration
  const { dayAndTime } = formatter(locale)
  return (
    <>
      <PageHead
        locale={locale}
        title={registration.name || t('erasedPerson')}
        above={<StateOrAsked registration={registration} locale={locale} />}
        crumbs={[
          {
            href: `/${locale}/manage/dialogues/${slug}`,
            label: inLanguage(registration.title, locale).text,
          },
          {
            href: `/${locale}/manage/dialogues/${slug}/registrations`,
            label: t('manage.title'),
          },
        ]}
      />
      {(await searchParams).done && (
        <Notice
          kind="good"
          locale={locale}
          title={t(waitsForCall ? 'manage.doneCall' : 'manage.done')}
          isAnswer
        >
          {waitsForCall && may.call && (
            <p>
              <a href={`/${locale}/manage/dialogues/${slug}/calls`}>{t('calls.title')}</a>
            </p>
          )}
        </Notice>
      )}
      <RegistrationFacts registration={registration} locale={locale} />
      {may.decide && <DecideRegistration registration={registration} locale={locale} />}
      {may.decideChange && <DecideChange registration={registration} locale={locale} />}
      {whyNotDecided && <p>{t(`manage.whyNot.${whyNotDecided}`)}</p>}
      <ContactSection registration={registration} locale={locale} />
      <Section title={t('manage.history')}>
        <ul>
          {history.map(({ to, at, by, reason, isQuestion }) => (
            <li key={at.toISOString()}>
              {[dayAndTime(at, 'UTC'), t(isQuestion ? 'manage.asked' : `states.${to}`), by, reason]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
