import type { Metadata } from 'next'
import { cache } from 'react'
import { ExternalVideo } from '@/components/interviews/external-video'
import { InterviewFacts } from '@/components/interviews/interview-facts'
import { MomentLink } from '@/components/interviews/moment-link'
import { Player } from '@/components/interviews/player'
import { CommitmentsOfInterviews } from '@/components/commitments/of-interviews'
import { ThenAndSinceSection } from '@/components/interviews/then-and-since'
import { PartOfSeries } from '@/components/series/part-of-series'
import { SpeakerLines } from '@/components/interviews/speaker-line'
import { mostShown } from '@/lib/interviews/speakers'
import { Transcripts } from '@/components/interviews/transcript'
import { WhereCited } from '@/components/interviews/where-cited'
import { WithdrawInterview } from '@/components/interviews/withdraw-interview'
import { PutIntoTray } from '@/components/tray/put-into-tray'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { chosenOf } from '@/lib/interviews/choices'
import { interviewPage, type InterviewPage, type Tombstone } from '@/lib/interviews/queries'
import { thenAndSince, type ThenAndSince } from '@/lib/interviews/then-and-since'
import { keywordsOf } from '@/lib/goals/names'
import { seriesOf, type InSeries } from '@/lib/series/queries'
import { asData, videoObject } from '@/lib/interviews/video-object'
import { watchingOf, type Watching } from '@/lib/interviews/watching'
import type { SearchParams } from '@/lib/dialogues/list-filters'
import { env } from '@/lib/platform/env'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { summariesCiting, type CitingSummary } from '@/lib/summaries/citing'
import { traysIn, type Tray } from '@/lib/tray/queries'
import { asksToSaveData, rememberedChoice, scriptNonce } from '@/lib/web/frame-facts'
import { frameMetadata } from '@/lib/web/framed'
import { goneMetadata } from '@/lib/web/gone'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<SearchParams>
}

const found = cache((slug: string) => ask((actor) => interviewPage(actor, slug)))

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const interview = await found(slug)
  const t = translator(locale, 'interviews')
  if (interview.kind === 'gone') return { title: t('gone.title'), ...goneMetadata }
  const { title, abstract, isPublic, state, external } = interview
  const isAsked = watchingOf(await searchParams).external
  return {
    title: inLanguage(title, locale).text,
    ...(abstract && { description: inLanguage(abstract, locale).text }),
    ...(external && isAsked && { other: frameMetadata(external.host) }),
    ...((!isPublic || state !== 'published') && { robots: { index: false } }),
  }
}

export default async function InterviewPageRoute({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const interview = await found(slug)
  if (interview.kind === 'gone') return <Withdrawn tombstone={interview} locale={locale} />
  const citing = await ask((actor) => summariesCiting(actor, interview.id))
  const series = await ask((actor) => seriesOf(actor, interview.id))
  const around = await ask((actor) => thenAndSince(actor, interview))
  const trays = await ask((actor) => traysIn(actor, interview.dialogue.slug))
  const watching = watchingOf(await searchParams)
  const remembered = await rememberedChoice()
  const wish = { asked: watching.choice, savesData: await asksToSaveData(), remembered }
  const chosen = chosenOf(interview.choices, wish)
  const isRemembered = chosen?.choice.name === remembered
  const nonce = await scriptNonce()
  return (
    <Here
      {...{
        interview,
        citing,
        trays,
        series,
        around,
        watching,
        chosen,
        isRemembered,
        locale,
        nonce,
      }}
    />
  )
}

function Withdrawn({ tombstone, locale }: { tombstone: Tombstone; locale: Locale }) {
  const t = translator(locale, 'interviews')
  const day = tombstone.withdrawnAt ? formatter(locale).day(tombstone.withdrawnAt) : ''
  return (
    <>
      <PageHead
        locale={locale}
        title={t('gone.title')}
        lead={<p>{t('gone.text', { day })}</p>}
        crumbs={[{ href: `/${locale}/interviews`, label: t('title') }]}
      />
      <ButtonLink href={`/${locale}/interviews`}>{t('gone.back')}</ButtonLink>
    </>
  )
}

interface HereProps {
  interview: InterviewPage
  citing: readonly CitingSummary[]
  trays: readonly Tray[]
  series: InSeries | null
  around: ThenAndSince
  watching: Watching
  chosen: ReturnType<typeof chosenOf>
  isRemembered: boolean
  locale: Locale
  nonce: string | undefined
}

function Here({ interview, citing, trays, series, around, watching, chosen, ...rest }: HereProps) {
  const { isRemembered, locale, nonce } = rest
  const t = translator(locale, 'interviews')
  const { title, slug, speakers, isPublic, state, abstract, captions } = interview
  return (
    <>
      <PageHead
        locale={locale}
        title={<Words of={title} locale={locale} />}
        crumbs={[{ href: `/${locale}/interviews`, label: t('title') }]}
        above={
          <>
            {state !== 'published' && <StatusWord kind="warning">{t(`state.${state}`)}</StatusWord>}
            {!isPublic && <StatusWord>{t('scope.dialogue')}</StatusWord>}
          </>
        }
        lead={<SpeakerLines speakers={speakers} locale={locale} />}
      />
      {state !== 'published' && (
        <Notice kind="warning" locale={locale}>
          <p>{t('notPublished')}</p>
        </Notice>
      )}
      <div className="watch">
        <div className="watch-player">
          {interview.external && (
            <ExternalVideo
              {...{ slug, locale }}
              external={interview.external}
              title={inLanguage(title, locale).text}
              isAsked={watching.external}
            />
          )}
          <Player {...{ interview, chosen, watching, isRemembered, locale }} />
          {abstract && <Words as="p" of={abstract} locale={locale} className="mt-6" />}
          <p className="mt-6">
            {t(`agreed.${isPublic ? 'public' : 'dialogue'}.${mostShown(speakers)}`)}{' '}
            {t('agreed.respect')}
          </p>
          {chosen && (
            <MomentLink
              address={`${env.url}/${locale}/interviews/${slug}`}
              watching={watching}
              locale={locale}
            />
          )}
          <div className="mt-8">
            <InterviewFacts interview={interview} locale={locale} />
          </div>
        </div>
        <Section title={t('transcript.title')} id="transcript">
          <Transcripts {...{ slug, captions, watching, locale }} />
        </Section>
      </div>
      <ThenAndSinceSection around={around} locale={locale} />
      <CommitmentsOfInterviews
        slugs={[slug, ...[...around.earlier, ...around.later].map((each) => each.slug)]}
        locale={locale}
      />
      <PartOfSeries series={series} locale={locale} />
      <WhereCited summaries={citing} locale={locale} />
      <PutIntoTray
        trays={trays}
        thing={{
          interview: slug,
          ...(watching.moment && { start: String(Math.floor(watching.moment.start)) }),
          ...(watching.moment?.end && { end: String(Math.ceil(watching.moment.end)) }),
        }}
        back={`/interviews/${slug}`}
        locale={locale}
      />
      <OwnTools interview={interview} locale={locale} />
      <ToSearchEngines interview={interview} locale={locale} />
      {['player', 'transcript'].map((name) => (
        <script
          key={name}
          type="module"
          src={`/assets/${name}.js`}
          nonce={nonce}
          suppressHydrationWarning
        />
      ))}
    </>
  )
}

function ToSearchEngines({ interview, locale }: { interview: InterviewPage; locale: Locale }) {
  const words = {
    title: inLanguage(interview.title, locale).text,
    abstract: interview.abstract && inLanguage(interview.abstract, locale).text,
    keywords: keywordsOf(interview, locale),
  }
  const object = videoObject(interview, words, { url: env.url, locale })
  if (!object) return null
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: asData(object) }} />
}

function OwnTools({ interview, locale }: { interview: InterviewPage; locale: Locale }) {
  const t = translator(locale, 'interviews')
  const { slug, mayManage, isSpeaker } = interview
  if (mayManage) {
    return (
      <p className="mt-12">
        <ButtonLink href={`/${locale}/manage/interviews/${slug}`} icon="pencil">
          {t('manage.editTitle')}
        </ButtonLink>
      </p>
    )
  }
  if (!isSpeaker || !interview.mayWithdraw) return null
  return (
    <Section title={t('withdraw.ask')} id="own">
      <p className="mb-4">{t('withdraw.own')}</p>
      <WithdrawInterview slug={slug} locale={locale} path={`/interviews/${slug}`} />
    </Section>
  )
}
