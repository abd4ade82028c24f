import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskHead } from '@/components/events/desk-head'
import { AttendanceByGroup } from '@/components/papers/attendance-by-group'
import { BadgeForm } from '@/components/papers/badge-form'
import { ButtonLink } from '@/components/ui/button'
import { Section, Toolbar } from '@/components/ui/layout'
import { papersOf } from '@/lib/papers/queries'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => papersOf(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).event.title, locale).text
  return { title: translator(locale, 'papers')('titleOf', { title }) }
}

/** Everything of an event that goes onto paper or into a file. */
export default async function PapersPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'papers')
  const aideMemoires = translator(locale, 'aideMemoires')
  const shareBacks = translator(locale, 'shareBacks')
  const { event, coming, came, may, isGivenOut, attendance } = await load(slug)
  const file = (name: string) => `/api/events/${slug}/papers/${name}?in=${locale}`
  return (
    <>
      <DeskHead event={event} title={t('title')} lead={t('lead')} locale={locale} />
      {may.badges && (
        <Section title={t('badges.title')} id="badges">
          <p>{t('badges.says', { count: coming })}</p>
          {coming > 0 && <BadgeForm slug={slug} locale={locale} />}
        </Section>
      )}
      {may.certificates && (
        <Section title={t('certificate.sectionTitle')} id="certificates">
          <p>{t('certificate.explains', { count: came })}</p>
          {came > 0 && (
            <Toolbar>
              <ButtonLink href={file('certificates.pdf')}>{t('certificate.all')}</ButtonLink>
            </Toolbar>
          )}
        </Section>
      )}
      {may.participants && (
        <Section title={t('participants.title')} id="participants">
          <p>{t(isGivenOut ? 'participants.says' : 'participants.notGivenOut')}</p>
          {isGivenOut && (
            <Toolbar>
              <ButtonLink href={`/${locale}/events/${slug}/participants`}>
                {t('participants.open')}
              </ButtonLink>
            </Toolbar>
          )}
        </Section>
      )}
      {may.aideMemoire && (
        <Section title={shareBacks('title')} id="share-back">
          <p>{shareBacks('lead')}</p>
          <Toolbar>
            <ButtonLink href={`/${locale}/manage/events/${slug}/share-back`}>
              {shareBacks('open')}
            </ButtonLink>
          </Toolbar>
        </Section>
      )}
      {may.aideMemoire && (
        <Section title={aideMemoires('title')} id="aide-memoire">
          <p>{aideMemoires('lead')}</p>
          <Toolbar>
            <ButtonLink href={`/${locale}/manage/events/${slug}/papers/aide-memoire`}>
              {aideMemoires('open')}
            </ButtonLink>
          </Toolbar>
        </Section>
      )}
      {attendance && (
        <Section title={t('attendance.title')} id="attendance">
          <p>{t('attendance.says')}</p>
          {came > 0 && (
            <>
              <AttendanceByGroup figures={attendance} locale={locale} />
              <div className="mt-6">
                <Toolbar>
                  <ButtonLink href={file('attendance.csv')}>{t('attendance.file')}</ButtonLink>
                </Toolbar>
              </div>
            </>
          )}
        </Section>
      )}
      {may.registrations && (
        <Section title={t('registrations.title')} id="registrations">
          <p>{t('registrations.says')}</p>
          <Toolbar>
            <ButtonLink href={file('registrations.csv')}>{t('registrations.file')}</ButtonLink>
          </Toolbar>
        </Section>
      )}
    </>
  )
}
