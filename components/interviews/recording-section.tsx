import { Facts } from '@/components/ui/facts'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { Details } from '@/components/ui/details'
import { Time } from '@/components/ui/time'
import { UploadAnswer } from '@/components/uploads/upload-answer'
import type { ManagedInterview } from '@/lib/interviews/managed'
import { largestRecording } from '@/lib/interviews/schema'
import { pictureLimits } from '@/lib/platform/recordings/strip-picture'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { filesByHand } from '@/lib/renditions/ladder'
import { HiddenOriginal } from './hidden-original'
import { lengthOf } from './interview-entry'
import { FormSection, OnlyCopy, RenditionsMade } from './renditions-made'
import { UploadForm } from './upload-form'

interface RecordingSectionProps {
  interview: ManagedInterview
  locale: Locale
  /** What came of an upload without script, from the address. */
  answer: string | undefined
}

/** The file as it lies on the disk, and the ways to send one. */
export function RecordingSection({ interview, locale, answer }: RecordingSectionProps) {
  const t = translator(locale, 'interviews')
  const { file, slug, may } = interview
  const then = arrived(slug, locale)
  const form = (
    <UploadForm
      {...{ slug, locale, kind: 'recording' }}
      label={t('manage.file.label')}
      hint={t('manage.file.hint')}
      send={t(file ? 'manage.file.replace' : 'manage.file.send')}
      accept="video/*,audio/*"
      limit={largestRecording}
      isMain={!file}
      then={then}
    />
  )
  return (
    <Section title={t('manage.file.title')} id="file">
      <UploadAnswer answer={answer} received={t('manage.received')} locale={locale} />
      {file ? <FileFacts {...{ interview, file, locale }} /> : <p>{t('manage.file.none')}</p>}
      {may.edit && file && (
        <Details summary={t('manage.file.replace')}>
          <p className="mb-4">{t('manage.file.replaceHint')}</p>
          {form}
        </Details>
      )}
      {may.edit && !file && <div className="mt-6">{form}</div>}
      <OnlyCopy {...{ interview, locale }} />
      <RenditionsMade {...{ interview, locale }} path={`/manage/interviews/${slug}`} />
      <HiddenOriginal {...{ interview, locale }} path={`/manage/interviews/${slug}`} />
      {may.edit && <FormSection {...{ interview, locale }} path={`/manage/interviews/${slug}`} />}
      {may.edit && <ByHand interview={interview} locale={locale} />}
      {may.edit && <PosterForm interview={interview} locale={locale} />}
    </Section>
  )
}

/** The same page, which says so. */
const arrived = (slug: string, locale: Locale) =>
  `/${locale}/manage/interviews/${slug}?file=received`

function FileFacts({
  interview,
  file,
  locale,
}: {
  interview: ManagedInterview
  file: NonNullable<ManagedInterview['file']>
  locale: Locale
}) {
  const t = translator(locale, 'interviews')
  const left = file.metadataLeft
  return (
    <>
      <Facts
        items={[
          { term: t('manage.file.label'), detail: t(file.hasVideo ? 'kind.video' : 'kind.audio') },
          { term: t('fact.size'), detail: formatter(locale).megabytes(file.bytes) },
          { term: t('fact.length'), detail: lengthOf(interview, locale) },
          {
            term: t('manage.file.uploaded'),
            detail: <Time at={file.uploadedAt} locale={locale} />,
          },
        ]}
      />
      {left ? (
        <Notice kind="warning" locale={locale} title={t('manage.file.participantsOnly')}>
          <p>{translator(locale, 'refusals')(`metadataLeft.${left}`)}</p>
        </Notice>
      ) : (
        <p className="text-small text-muted mt-2">{t('manage.cleaned')}</p>
      )}
    </>
  )
}

/** Where nothing is made by the portal, or somebody has made it better. */
function ByHand({ interview, locale }: { interview: ManagedInterview; locale: Locale }) {
  const t = translator(locale, 'interviews')
  const accepts = { audio: 'audio/*', low: 'video/*' }
  return (
    <Details summary={t('manage.byHand.title')}>
      {(['audio', 'low'] as const).map((kind) => (
        <UploadForm
          key={kind}
          {...{ slug: interview.slug, locale, kind }}
          label={t(`manage.byHand.${kind}`)}
          hint={t(`manage.byHand.${kind}Hint`)}
          send={t(`manage.byHand.${kind}Send`)}
          accept={accepts[kind]}
          limit={largestRecording}
          then={arrived(interview.slug, locale)}
        />
      ))}
      {filesByHand.map(({ kind, lines, kilobits }) => (
        <UploadForm
          key={kind}
          {...{ slug: interview.slug, locale, kind }}
          label={t('manage.byHand.file', { lines })}
          hint={t('manage.byHand.fileHint', { lines, rate: kilobits })}
          send={t('manage.byHand.fileSend', { lines })}
          accept="video/mp4"
          limit={largestRecording}
          then={arrived(interview.slug, locale)}
        />
      ))}
    </Details>
  )
}

function PosterForm({ interview, locale }: { interview: ManagedInterview; locale: Locale }) {
  const t = translator(locale, 'interviews')
  const { slug, posterId } = interview
  return (
    <Details summary={t('manage.file.posterTitle')}>
      {posterId && <img src={`/api/media/${posterId}`} alt="" width={320} className="mb-4" />}
      <UploadForm
        {...{ slug, locale, kind: 'poster' }}
        label={t('manage.file.posterLabel')}
        hint={t('manage.file.posterHint')}
        send={t('manage.file.posterSend')}
        accept="image/jpeg,image/png"
        limit={pictureLimits.bytes}
        then={arrived(slug, locale)}
      />
    </Details>
  )
}
