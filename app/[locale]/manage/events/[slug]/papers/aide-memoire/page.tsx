import type { Metadata } from 'next'
import { cache } from 'react'
import { AideMemoireForm } from '@/components/aide-memoires/aide-memoire-form'
import { CheckAideMemoire } from '@/components/aide-memoires/check-aide-memoire'
import { NamedWarning } from '@/components/aide-memoires/named-warning'
import { DeskHead } from '@/components/events/desk-head'
import { Markdown } from '@/components/ui/prose'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { StatusWord } from '@/components/ui/tag'
import { LanguageTag } from '@/components/ui/words'
import { aideMemoireDesk } from '@/lib/aide-memoires/queries'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

const load = cache((slug: string) => ask((actor) => aideMemoireDesk(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).event.title, locale).text
  return { title: translator(locale, 'aideMemoires')('of', { title }) }
}

/** One page about an event: written, read by two others, published on the same day. */
export default async function AideMemoireDeskPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'aideMemoires')
  const aideMemoire = await load(slug)
  const { event, text, state, mayWrite, named } = aideMemoire
  const path = `/manage/events/${slug}/papers/aide-memoire`
  const kind = state === 'published' ? 'good' : state === 'withdrawn' ? 'danger' : 'warning'
  return (
    <>
      <DeskHead
        event={event}
        title={t('title')}
        under={{ part: 'papers', label: translator(locale, 'papers')('title') }}
        lead={t('lead')}
        locale={locale}
      />
      {state !== 'none' && (
        <p>
          <StatusWord kind={kind}>{t(`state.${state}`)}</StatusWord>
        </p>
      )}
      {(await searchParams).saved === 'yes' && (
        <Notice kind="good" locale={locale} isAnswer>
          {t('saved')}
        </Notice>
      )}
      <NamedWarning named={named} locale={locale} />
      {text && (
        <Section title={t('check.title')} id="check">
          <CheckAideMemoire {...{ aideMemoire, locale, path }} />
        </Section>
      )}
      {mayWrite ? (
        <Section title={t('text')} id="text">
          <AideMemoireForm {...{ aideMemoire, locale, path }} initial={await heldState(path)} />
        </Section>
      ) : (
        text && (
          <Section title={t('text')} id="text">
            {Object.entries(text.texts).map(([tag, words]) => (
              <div key={tag} className="mt-6">
                <p>
                  <LanguageTag lang={tag} locale={locale} />
                </p>
                <Markdown source={words} lang={tag} />
              </div>
            ))}
          </Section>
        )
      )}
    </>
  )
}
