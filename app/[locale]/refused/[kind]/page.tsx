import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ButtonLink } from '@/components/ui/button'
import { Toolbar } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { isLocale, translator, type Locale } from '@/lib/platform/i18n'
import { sentenceOf } from '@/lib/web/complaints'
import { currentPath, currentPerson } from '@/lib/web/frame-facts'
import { notedRefusal } from '@/lib/web/noted-refusal'

const texts = { 'not-found': 'notFound', forbidden: 'forbidden', 'sign-in': 'signIn' } as const

interface Props {
  params: Promise<{ locale: string; kind: string }>
}

async function asked({ params }: Props) {
  const { locale, kind } = await params
  if (!isLocale(locale) || !(kind in texts)) notFound()
  return { locale, text: texts[kind as keyof typeof texts] }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, text } = await asked(props)
  return { title: translator(locale, 'frame')(`refused.${text}.title`), robots: { index: false } }
}

/** Shown by the web server in place of a page that was refused, at that page's address and with its status. */
export default async function Refused(props: Props) {
  const { locale, text } = await asked(props)
  const t = translator(locale, 'frame')
  // Which condition is missing and who can grant it; of what is hidden not even that much is said.
  const refusal = text === 'forbidden' ? await notedRefusal() : undefined
  const isForConvenor = refusal === undefined || refusal.grantedBy === 'convenor'
  return (
    <>
      <PageHead
        locale={locale}
        title={t(`refused.${text}.title`)}
        lead={<p>{refusal ? sentenceOf(refusal, locale) : t(`refused.${text}.text`)}</p>}
      />
      {text === 'forbidden' && isForConvenor && (
        <p className="mb-6">{t('refused.forbidden.ask')}</p>
      )}
      <Toolbar>
        {text === 'forbidden' || (await currentPerson()) ? null : <SignIn locale={locale} />}
        <ButtonLink href={`/${locale}`}>{t('refused.home')}</ButtonLink>
      </Toolbar>
    </>
  )
}

/** Leads back to the page that was asked for. */
async function SignIn({ locale }: { locale: Locale }) {
  const here = (await currentPath(locale)).slice(locale.length + 1)
  const to = here.startsWith('/refused') ? '' : `?to=${encodeURIComponent(here)}`
  return (
    <ButtonLink kind="main" href={`/${locale}/sign-in${to}`}>
      {translator(locale, 'frame')('signIn')}
    </ButtonLink>
  )
}
