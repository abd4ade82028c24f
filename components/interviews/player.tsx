import type { InterviewPage } from '@/lib/interviews/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'

/**
 * The browser's own player. Nothing of the recording is asked for before somebody presses play; no track is
 * marked as default, because browsers fetch such a one at once: public/assets/player.js turns it on at play.
 */
export function Player({ interview, locale }: { interview: InterviewPage; locale: Locale }) {
  const t = translator(locale, 'interviews')
  const { media, captions, posterId, title, spokenLanguage } = interview
  if (!media) return <p>{t('play.noFile')}</p>
  const size = formatter(locale).megabytes(media.bytes)
  const source = `/api/media/${media.id}`
  const label = t('play.label', { title: inLanguage(title, locale).text })
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
  return (
    <div className="player">
      {media.hasVideo ? (
        <video controls preload="none" playsInline poster={poster} aria-label={label} data-player>
          <source src={source} type={media.contentType} />
          {tracks}
          <p>{t('play.cannot')}</p>
        </video>
      ) : (
        <>
          {poster && <img src={poster} alt="" />}
          <audio controls preload="none" aria-label={label} data-player>
            <source src={source} type={media.contentType} />
            {tracks}
            <p>{t('play.cannot')}</p>
          </audio>
        </>
      )}
      <p className="text-small text-muted mt-2">
        <strong>{t(media.hasVideo ? 'play.video' : 'play.audio', { size })}</strong>
        {' · '}
        {t('play.nothingBefore')} <a href={source}>{t('play.open')}</a>
      </p>
    </div>
  )
}
