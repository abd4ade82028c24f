import type { Metadata } from 'next'
import { CommentsOnDraft } from '@/components/comments/comments'
import { DraftOffer } from '@/components/drafts/draft-offer'
import { ForgetSent } from '@/components/drafts/forget-sent'
import { goingOn } from '@/components/drafts/going-on'
import { ReviewSection } from '@/components/reviews/review-section'
import { UnsavedList } from '@/components/drafts/unsaved-list'
import { CheckAndPublish } from '@/components/summaries/check-and-publish'
import { Correct, DropCorrection, Withdraw } from '@/components/summaries/correct-and-withdraw'
import { FrontForm } from '@/components/summaries/front-form'
import { GoalsForm } from '@/components/summaries/goals-form'
import { PartList } from '@/components/summaries/part-list'
import { TrayBeside } from '@/components/tray/tray'
import { Plan } from '@/components/summaries/plan'
import { WholeMeter } from '@/components/summaries/whole-meter'
import { WhatIsMissing } from '@/components/summaries/what-is-missing'
import { ButtonLink } from '@/components/ui/button'
import { Section, Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { commentsOn } from '@/lib/comments/queries'
import { unsavedDrafts, writingPlace } from '@/lib/drafts/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { reviewDesk } from '@/lib/reviews/queries'
import { summaryDesk, type SummaryDesk } from '@/lib/summaries/desk'
import { partKinds } from '@/lib/summaries/schema'
import { trayOf } from '@/lib/tray/queries'
import { ask, localeOf } from '@/lib/web/page'
import { heldWith } from '../held'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ saved?: string | string[]; draft?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'summaries')('manage.edit') }
}

export default async function SummaryDeskPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'summaries')
  const summary = await ask((actor) => summaryDesk(actor, slug))
  const { saved, draft } = await searchParams
  const said = `manage.said.${String(saved)}`
  const path = `/manage/summaries/${slug}`
  const shared = { summary, path, locale }
  const mayWrite = summary.isDraft && summary.mayEdit
  const place = mayWrite ? await ask((actor) => writingPlace(actor, slug, 'front')) : null
  const unsaved = mayWrite ? await ask((actor) => unsavedDrafts(actor, slug)) : []
  const isOpen = summary.isDraft && summary.state !== 'withdrawn'
  const review = isOpen ? await ask((actor) => reviewDesk(actor, slug)) : null
  const held = await heldWith(path, 'brief.language')
  const isGoneOn = draft === 'on' && place !== null && !held.values
  return (
    <>
      <Head summary={summary} locale={locale} />
      <ForgetSent isSaved={saved !== undefined} />
      {t.has(said) && <Notice kind="good" locale={locale} title={t(said)} isAnswer />}
      <Toolbar>
        <ButtonLink href={`/${locale}${path}/preview`} icon="book-open">
          {t('manage.preview')}
        </ButtonLink>
        <ButtonLink href={`/${locale}${path}/spoken`}>
          {translator(locale, 'spokenBriefs')('open')}
        </ButtonLink>
        {isOpen && (
          <ButtonLink href={`/${locale}${path}/translate`}>
            {translator(locale, 'wordings')('page.go')}
          </ButtonLink>
        )}
        {summary.state === 'published' && (
          <ButtonLink href={`/${locale}/summaries/${slug}`}>{t('manage.see')}</ButtonLink>
        )}
      </Toolbar>
      <WhatIsMissing summary={summary} locale={locale} />
      {summary.isDraft && (
        <>
          {mayWrite && (
            <Section title={translator(locale, 'drafts')('plan.title')} id="plan">
              <Plan slug={slug} version={summary.version} locale={locale} />
            </Section>
          )}
          <Section title={t('manage.parts')} id="parts">
            <UnsavedList drafts={unsaved} slug={slug} locale={locale} />
            <PartList
              slug={slug}
              parts={summary.version.parts}
              mayEdit={mayWrite}
              locale={locale}
            />
            {mayWrite && <AddPart slug={slug} locale={locale} />}
            <WholeMeter version={summary.version} locale={locale} />
          </Section>
          {mayWrite && (
            <Section title={t('manage.front')} id="front-section">
              {!isGoneOn && (
                <DraftOffer {...{ place, path, locale }} goOn={`${path}?draft=on#front-section`} />
              )}
              <FrontForm
                key={isGoneOn ? 'draft' : 'saved'}
                {...shared}
                place={place}
                initial={isGoneOn ? goingOn(place, locale) : held}
              />
            </Section>
          )}
          <TrayBeside items={await ask((actor) => trayOf(actor, slug))} {...{ path, locale }} />
          <CommentsOnDraft
            of={await ask((actor) => commentsOn(actor, slug, null))}
            partKey={null}
            {...{ path, locale }}
          />
          {review && <ReviewSection desk={review} path={path} locale={locale} />}
          {summary.state !== 'withdrawn' && (
            <Section title={t('manage.check.title')} id="check">
              <CheckAndPublish {...shared} />
            </Section>
          )}
        </>
      )}
      {summary.maySetGoals && <GoalsForm {...shared} />}
      <Correct {...shared} />
      {(summary.mayWithdraw || mayWrite) && (
        <div className="section">
          <Toolbar>
            <DropCorrection {...shared} />
            <Withdraw {...shared} />
          </Toolbar>
        </div>
      )}
    </>
  )
}

function Head({ summary, locale }: { summary: SummaryDesk; locale: Locale }) {
  const t = translator(locale, 'summaries')
  const { dialogue, version } = summary
  const [newest] = summary.published
  const desk = `/${locale}/manage/dialogues/${dialogue.slug}`
  return (
    <PageHead
      locale={locale}
      title={<Words of={version.title} locale={locale} />}
      above={
        <StatusWord kind={summary.state === 'published' ? 'good' : 'neutral'}>
          {t(`manage.state.${summary.state}`)}
        </StatusWord>
      }
      lead={
        summary.state === 'withdrawn'
          ? t('manage.withdrawn', { reason: summary.withdrawalReason ?? '' })
          : summary.isDraft && newest
            ? t('manage.correct.under', { number: version.label, published: newest.label })
            : undefined
      }
      crumbs={[
        { href: desk, label: inLanguage(dialogue.title, locale).text },
        { href: `${desk}/summaries`, label: t('title') },
      ]}
    />
  )
}

function AddPart({ slug, locale }: { slug: string; locale: Locale }) {
  const t = translator(locale, 'summaries')
  return (
    <ul className="add-parts">
      {partKinds.map((kind) => (
        <li key={kind}>
          <ButtonLink
            href={`/${locale}/manage/summaries/${slug}/parts/new?kind=${kind}`}
            icon="plus"
          >
            {t(`manage.add.${kind}`)}
          </ButtonLink>
          <p className="hint">{t(`manage.addSays.${kind}`)}</p>
        </li>
      ))}
    </ul>
  )
}
