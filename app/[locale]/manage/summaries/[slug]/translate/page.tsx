import type { Metadata } from 'next'
import { TranslateTarget } from '@/components/summaries/translate-target'
import { TranslationStatus } from '@/components/summaries/translation-status'
import { ForgetSent } from '@/components/drafts/forget-sent'
import { ButtonLink } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { translatingPlaces } from '@/lib/drafts/queries'
import { formatter, locales, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { translationDesk } from '@/lib/summaries/translations'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ [each in 'language' | 'saved' | 'draft']?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'wordings')('page.title') }
}

/** The original stands beside the translation, field by field. */
export default async function TranslatePage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'wordings')
  const asked = await searchParams
  const language = locales.find((each) => each === asked.language) ?? 'fr'
  const desk = await ask((actor) => translationDesk(actor, slug, language))
  const places = await ask((actor) => translatingPlaces(actor, slug, language))
  const path = `/manage/summaries/${slug}/translate`
  return (
    <>
      <PageHead
        locale={locale}
        title={t('page.title')}
        lead={t('page.lead')}
        crumbs={[
          {
            href: `/${locale}/manage/summaries/${slug}`,
            label: inLanguage(desk.title, locale).text,
          },
        ]}
      />
      <ForgetSent isSaved={asked.saved === 'yes'} />
      {asked.saved === 'yes' && (
        <Notice kind="good" locale={locale} title={t('page.saved')} isAnswer />
      )}
      <Tabs
        label={t('page.into')}
        items={locales.map((each) => ({
          href: `/${locale}${path}?language=${each}`,
          label: formatter(locale).language(each),
          isCurrent: each === language,
        }))}
      />
      <p>
        <ButtonLink href={`/${language}/manage/summaries/${slug}/preview`} icon="book-open">
          {t('page.preview', { language: formatter(locale).language(language) })}
        </ButtonLink>
      </p>
      {desk.targets.length === 0 && <p>{t('page.none')}</p>}
      {desk.targets.map((each) => (
        <TranslateTarget
          key={each.target}
          {...{ desk, path, locale }}
          target={each}
          place={places.get(each.target) ?? null}
          isGoneOn={asked.draft === each.target && places.get(each.target)?.draft != null}
        />
      ))}
      <TranslationStatus translations={desk.statuses} locale={locale} />
    </>
  )
}
