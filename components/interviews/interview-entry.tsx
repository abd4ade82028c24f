import { Entry } from '@/components/ui/list'
import { StatusWord, Tag } from '@/components/ui/tag'
import { Time } from '@/components/ui/time'
import { Words } from '@/components/ui/words'
import type { InterviewInList } from '@/lib/interviews/shown'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { SpeakerLines } from './speaker-line'

interface InterviewEntryProps {
  interview: InterviewInList
  locale: Locale
  headingLevel?: 2 | 3 | 4
  /** A small picture beside it, where those who speak agreed to one. */
  withPicture?: boolean
}

/** An interview in a list; how long and how large it is, before anybody pays for loading it. */
export function InterviewEntry({
  interview,
  locale,
  headingLevel = 2,
  withPicture = false,
}: InterviewEntryProps) {
  const t = translator(locale, 'interviews')
  const { title, slug, speakers, form, recording, isPublic, recordedOn, country, posterId } =
    interview
  return (
    <Entry
      action={
        withPicture &&
        posterId && (
          <img
            className="entry-picture"
            src={`/api/media/${posterId}`}
            alt=""
            width={160}
            height={90}
            loading="lazy"
          />
        )
      }
      headingLevel={headingLevel}
      href={`/${locale}/interviews/${slug}`}
      title={<Words of={title} locale={locale} />}
      above={
        <>
          {recording && <Tag>{t(recording.hasVideo ? 'kind.video' : 'kind.audio')}</Tag>}
          {recording && form !== 'full' && (
            <Tag>{translator(locale, 'watching')(`form.${form}`)}</Tag>
          )}
          {!isPublic && <StatusWord>{t('scope.dialogue')}</StatusWord>}
        </>
      }
      facts={[
        {
          term: t('fact.recordedOn'),
          detail: recordedOn && <Time at={recordedOn} locale={locale} />,
        },
        { term: t('fact.where'), detail: country && formatter(locale).country(country) },
        { term: t('fact.length'), detail: lengthOf(interview, locale) },
        { term: t('fact.size'), detail: recording && formatter(locale).megabytes(recording.bytes) },
        { term: t('fact.spoken'), detail: formatter(locale).language(interview.spokenLanguage) },
        { term: t('fact.captions'), detail: captionLanguages(interview, locale) },
      ]}
    >
      <p>
        <SpeakerLines speakers={speakers} locale={locale} />
      </p>
    </Entry>
  )
}

export function lengthOf({ durationSeconds }: InterviewInList, locale: Locale): string | null {
  return durationSeconds === null ? null : formatter(locale).duration(durationSeconds)
}

export function captionLanguages(interview: InterviewInList, locale: Locale): string | null {
  const { language, list } = formatter(locale)
  const named = interview.captionLanguages.map(language)
  return named.length === 0 ? null : list(named)
}
