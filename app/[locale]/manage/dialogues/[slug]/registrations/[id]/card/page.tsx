import type { Metadata } from 'next'
import { cache } from 'react'
import { CardPanel } from '@/components/registrations/card-panel'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { translator } from '@/lib/platform/i18n'
import { registrationToDecide } from '@/lib/registrations/detail'
import { readFlash } from '@/lib/web/flash'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; id: string }>
}

const load = cache((slug: string, id: string) =>
  ask((actor) => registrationToDecide(actor, slug, id)),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params
  const { name } = await load(slug, id)
  return {
    title: translator(localeOf(await params), 'registrations')('card.titleOther', { name }),
  }
}

/** The card that was just made for somebody, once. */
export default async function CardPage({ params }: Props) {
  const { slug, id } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'registrations')
  const registration = await load(slug, id)
  const flash = await readFlash('card')
  const card = flash?.for === id ? flash : null
  const list = `/${locale}/manage/dialogues/${slug}/registrations`
  const title = t('card.titleOther', { name: registration.name })
  return (
    <>
      <PageHead
        locale={locale}
        title={title}
        lead={card ? t('card.leadOther') : undefined}
        crumbs={[
          { href: list, label: t('manage.title') },
          { href: `${list}/${id}`, label: registration.name },
        ]}
      />
      {card ? (
        <CardPanel
          locale={locale}
          theirLanguage={registration.language}
          card={(language) => ({
            code: card.code ?? '',
            pin: card.pin ?? '',
            name: registration.name,
            dialogue: <Words of={registration.title} locale={language} />,
          })}
          shownFor={{ slug, registrationId: id }}
        />
      ) : (
        <EmptyState
          title={t('card.shownOnce')}
          action={<ButtonLink href={`${list}/${id}#card`}>{t('manage.newCard')}</ButtonLink>}
        >
          {t('card.shownOnceText')}
        </EmptyState>
      )}
    </>
  )
}
