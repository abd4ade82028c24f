import type { Metadata } from 'next'
import { CardPanel } from '@/components/registrations/card-panel'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Prose } from '@/components/ui/prose'
import { Words } from '@/components/ui/words'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { registrationForm } from '@/lib/registrations/form-facts'
import { readFlash } from '@/lib/web/flash'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'registrations')
  return { title: t('registered.title'), robots: { index: false } }
}

/** What one sees after registering: the same for every address, and a card once where there is none. */
export default async function RegisteredPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'registrations')
  const form = await ask((actor) => registrationForm(actor, slug))
  const title = inLanguage(form.title, locale).text
  const [card, mailed] = await Promise.all([readFlash('card'), readFlash('mailed')])
  const shown = card?.for === slug ? card : null
  return (
    <>
      <PageHead
        locale={locale}
        title={t('registered.title')}
        lead={shown ? t('card.lead') : undefined}
        crumbs={[{ href: `/${locale}/dialogues/${slug}`, label: title }]}
      />
      {!shown && (await searchParams).done === 'card' && (
        <Notice kind="good" locale={locale} title={t('card.removed')} isAnswer />
      )}
      {shown && (
        <CardPanel
          locale={locale}
          card={(language) => ({
            code: shown.code ?? '',
            pin: shown.pin ?? '',
            name: shown.name ?? '',
            dialogue: <Words of={form.title} locale={language} />,
          })}
          shownFor={{ slug }}
        />
      )}
      {!shown && mailed?.for === slug && (
        <Notice locale={locale} title={t('registered.mailTitle')} isAnswer>
          <p>{t('registered.mail', { address: mailed.address ?? '' })}</p>
          <p>{t('registered.mailNone')}</p>
        </Notice>
      )}
      {!shown && !mailed && <p>{form.known ? t('registered.signedIn') : t('registered.gone')}</p>}
      <Section title={t('form.next.title')}>
        <Prose>
          <ol>
            <li>{t('form.next.one')}</li>
            <li>{t('form.next.two')}</li>
            <li>{t('form.next.three')}</li>
          </ol>
        </Prose>
        <p className="mt-8">
          <ButtonLink href={form.known ? `/${locale}/me` : `/${locale}/dialogues/${slug}`}>
            {form.known ? t('form.see') : t('form.toDialogue')}
          </ButtonLink>
        </p>
      </Section>
    </>
  )
}
