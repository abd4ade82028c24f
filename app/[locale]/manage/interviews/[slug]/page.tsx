import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { CaptionsSection } from '@/components/captions/captions-section'
import { InterviewStateWord } from '@/components/interviews/interview-state'
import { ExternalSection } from '@/components/interviews/external-video'
import { KitSection } from '@/components/interviews/kit-section'
import { LowerSection } from '@/components/interviews/lower-section'
import { RecordingSection } from '@/components/interviews/recording-section'
import { ReleaseSection } from '@/components/interviews/release-section'
import { SpeakerLines } from '@/components/interviews/speaker-line'
import { EarlierSection } from '@/components/interviews/then-and-since'
import { WithdrawInterview } from '@/components/interviews/withdraw-interview'
import { ButtonLink } from '@/components/ui/button'
import { Section, Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { captionDesk } from '@/lib/captions/queries'
import { kitDesk } from '@/lib/interviews/kit'
import { externalDesk } from '@/lib/interviews/external-desk'
import { managedInterview } from '@/lib/interviews/managed'
import { earlierChoices } from '@/lib/interviews/then-and-since'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ file?: string | string[]; saved?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'interviews')('manage.title') }
}

export default async function ManageInterviewPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'interviews')
  const interview = await ask((actor) => managedInterview(actor, slug))
  const captions = await ask((actor) => captionDesk(actor, slug))
  const kit = await ask((actor) => kitDesk(actor, slug))
  const earlier = interview.may.edit ? await ask((actor) => earlierChoices(actor, slug)) : null
  const external = interview.may.edit ? await ask((actor) => externalDesk(actor, slug)) : null
  const { file, saved } = await searchParams
  const { dialogue, title, state, isPublic, speakers, may } = interview
  const path = `/manage/interviews/${slug}`
  const isDraft = state === 'draft'
  const shared = { interview, locale, path }
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={dialogue}
        title={<Words of={title} locale={locale} />}
        lead={<SpeakerLines speakers={speakers} locale={locale} />}
      >
        <p className="mt-4 flex flex-wrap gap-2">
          <InterviewStateWord state={state} locale={locale} />
          <Tag>{t(`scope.${isPublic ? 'public' : 'dialogue'}`)}</Tag>
        </p>
      </WorkHead>
      {saved === 'interview' && (
        <Notice kind="good" locale={locale} isAnswer>
          <p>{t('manage.saved')}</p>
        </Notice>
      )}
      <Toolbar>
        <ButtonLink href={`/${locale}/interviews/${slug}`} icon="eye">
          {t('manage.see')}
        </ButtonLink>
        {may.edit && (
          <ButtonLink href={`/${locale}${path}/edit`} icon="pencil">
            {t('manage.editTitle')}
          </ButtonLink>
        )}
        {may.readConsent && (
          <ButtonLink href={`/${locale}${path}/speakers`}>{t('manage.speakers')}</ButtonLink>
        )}
      </Toolbar>
      <RecordingSection
        interview={interview}
        locale={locale}
        answer={typeof file === 'string' ? file : undefined}
      />
      <CaptionsSection {...shared} desk={captions} />
      <ReleaseSection {...shared} />
      {external && <ExternalSection {...{ slug, isDraft, locale, path }} external={external.set} />}
      <EarlierSection {...{ slug, isDraft, locale, path }} choice={earlier} />
      <KitSection kit={kit} slug={slug} locale={locale} />
      {(may.lower || may.withdraw) && (
        <Section title={t('withdraw.ask')} id="withdraw-section">
          {may.lower && <LowerSection {...shared} />}
          {may.withdraw && <WithdrawInterview slug={slug} locale={locale} path={path} />}
        </Section>
      )}
    </>
  )
}
