import { StatusWord } from '@/components/ui/tag'
import type { Choice, Why } from '@/lib/interviews/choices'
import { momentText, momentWords, type Moment } from '@/lib/interviews/moment'
import type { InterviewPage } from '@/lib/interviews/queries'
import { watchingQuery, type Watching } from '@/lib/interviews/watching'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { choiceWords, PlayChoices } from './play-choices'

interface PlayerProps {
  interview: InterviewPage
  /** What is played, and why it is that. */
  chosen: { choice: Choice; why: Why } | null
  watching: Watching
  isRemembered: boolean
  locale: Locale
}

/**
 * The browser's own player. Nothing of the recording is asked for before somebody presses play; no track is
 * marked as default, because browsers fetch such a one at once: public/assets/player.js turns it on at play.
 */
export function Player({ interview, chosen, watching, isRemembered, locale }: PlayerProps) {
  const t = translator(locale, 'watching')
  if (!chosen && interview.external) return null
  if (!chosen) return <p>{translator(locale, 'interviews')('play.noFile')}</p>
  const { choice, why } = chosen
  const { choices, form } = interview
  return (
    <div className="player" id="player">
      {form !== 'full' && (
        <p className="player-form">
          <StatusWord>{t(`form.${form}`)}</StatusWord> {t('form.why')}
        </p>
      )}
      <Media interview={interview} choice={choice} moment={watching.moment} locale={locale} />
      {interview.waveformId && (
        <canvas
          className="waveform"
          data-waveform={`/api/media/${interview.waveformId}`}
          width={300}
          height={40}
          aria-hidden="true"
          hidden
        />
      )}
      {watching.moment && (
        <p className="text-small mt-2">
          {t('moment.here', { moment: momentWords(watching.moment) })}{' '}
          <a
            href={`/${locale}/interviews/${interview.slug}${watchingQuery({ choice: watching.choice })}#player`}
          >
            {t('moment.whole')}
          </a>
        </p>
      )}
      {why === 'saveData' && <p className="text-small mt-2">{t('saveData')}</p>}
      <p className="text-small text-muted mt-2">
        <strong data-now>{choiceWords(choice, choices, locale)}</strong>
        {' · '}
        {translator(locale, 'interviews')('play.nothingBefore')}
      </p>
      <PlayChoices {...{ interview, choice, why, watching, isRemembered, locale }} />
    </div>
  )
}

interface MediaProps {
  interview: InterviewPage
  choice: Choice
  moment: Moment | null
  locale: Locale
}

function Media({ interview, choice, moment, locale }: MediaProps) {
  const t = translator(locale, 'interviews')
  const { choices, captions, posterId, title, spokenLanguage } = interview
  // The browser itself plays from here to there.
  const fragment = moment ? `#t=${momentText(moment)}` : ''
  const sources = choice.sources.map(({ address, type }) => (
    <source key={address} src={`${address}${fragment}`} type={type} />
  ))
  const tracks = captions.map(({ id, language, isGloss }) => (
    <track
      key={id}
      src={`/api/captions/${id}`}
      srcLang={language}
      // Captions repeat the speech for who can't hear it, subtitles are for who doesn't know the language.
      kind={language === spokenLanguage && !isGloss ? 'captions' : 'subtitles'}
      label={formatter(locale).language(language)}
    />
  ))
  const poster = posterId ? `/api/media/${posterId}` : undefined
  const attributes = {
    controls: true,
    preload: 'none',
    'aria-label': t('play.label', { title: inLanguage(title, locale).text }),
    'data-player': true,
    'data-kind': choice.hasVideo ? 'video' : 'audio',
    'data-playlist': choice.playlist ?? undefined,
    'data-moment': moment ? momentText(moment) : undefined,
  } as const
  // Captions over a picture that stands still, where somebody has chosen to listen only.
  if (choices.some(({ hasVideo }) => hasVideo)) {
    return (
      <video {...attributes} playsInline poster={poster}>
        {sources}
        {tracks}
        <p>{t('play.cannot')}</p>
      </video>
    )
  }
  return (
    <>
      {poster && <img src={poster} alt="" />}
      <audio {...attributes}>
        {sources}
        {tracks}
        <p>{t('play.cannot')}</p>
      </audio>
    </>
  )
}
