import type { InterviewForm } from '@/generated/prisma/enums'
import { env } from '@/lib/platform/env'
import { formatter, locales, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage, type Translated } from '@/lib/platform/translated'
import type { Speaker } from './speakers'

type Letter = {
  slug: string
  title: Translated
  speakers: readonly Speaker[]
  spokenLanguage: string
  form: InterviewForm
  version: string
  madeOn: Date
  showUntil: Date
  files: readonly string[]
}

/** What lies beside the files, in every language of the portal: what it is, until when, and what is asked. */
export function kitLetter(kit: Letter): string {
  // Notepad knows no other line ends on old machines.
  return locales.map((locale) => inOne(kit, locale).join('\r\n')).join('\r\n\r\n--------\r\n\r\n')
}

function inOne(kit: Letter, locale: Locale): string[] {
  const t = translator(locale, 'watching')
  const ui = translator(locale, 'ui')
  const { day, language } = formatter(locale)
  const who = kit.speakers.map(({ name, role, group }) =>
    [name, role, ui(`group.${group}`)].filter((part) => part !== null).join(', '),
  )
  return [
    inLanguage(kit.title, locale).text,
    ...who,
    t('kit.spoken', { language: language(kit.spokenLanguage) }),
    ...(kit.form === 'full' ? [] : [`${t(`form.${kit.form}`)}. ${t('form.why')}`]),
    '',
    t('kit.version', { version: kit.version, day: day(kit.madeOn) }),
    t('kit.until', { day: day(kit.showUntil) }),
    '',
    t('kit.agreed'),
    t('kit.withdrawn'),
    `${env.url}/${locale}/interviews/${kit.slug}`,
    '',
    ...kit.files.map((name) => `- ${name}`),
  ]
}
