import { Icon } from '@/components/ui/icon'
import { longestView } from '@/lib/audio/schema'
import { translator, type Locale } from '@/lib/platform/i18n'

/**
 * Records in the page and puts the sound into the form's own file field; hidden until public/assets/say.js can. The form
 * doesn't know it from a file that was chosen.
 */
export function Recorder({ locale }: { locale: Locale }) {
  const t = translator(locale, 'audio')
  const words = {
    'data-seconds': String(longestView),
    'data-ready': t('record.ready', { seconds: longestView }),
    'data-recording': t('record.recording'),
    'data-nearly': t('record.nearly', { seconds: 10 }),
    'data-done': t('record.done', { seconds: '{seconds}' }),
    'data-full': t('record.full', { seconds: longestView }),
    'data-chosen': t('record.chosen'),
    'data-discarded': t('record.discarded'),
    'data-too-long': t('record.tooLong', { seconds: longestView }),
    'data-refused': t('record.refused'),
    'data-absent': t('record.absent'),
    'data-busy': t('record.busy'),
    'data-cannot': t('record.cannot'),
    'data-silent': t('record.silent'),
    'data-begin': t('record.record'),
    'data-again': t('record.again'),
    'data-left': t('record.left', { seconds: '{seconds}' }),
  }
  return (
    <section
      className="recorder panel"
      aria-label={t('record.title')}
      data-recorder
      hidden
      {...words}
    >
      <p role="status" data-said />
      <div className="recorder-live" data-live-part hidden>
        <meter min={0} max={1} value={0} aria-label={t('record.level')} data-level />
        <span role="timer" aria-live="off" data-left-said />
      </div>
      <audio controls preload="metadata" aria-label={t('record.listen')} data-listen hidden />
      <div className="recorder-buttons" data-buttons>
        <button type="button" className="button button-main" data-start>
          <Icon name="mic" />
          <span data-start-word>{t('record.record')}</span>
        </button>
        <button type="button" className="button button-main" data-stop hidden>
          {t('record.stop')}
        </button>
        <button type="button" className="button button-quiet" data-discard hidden>
          {t('record.discard')}
        </button>
      </div>
    </section>
  )
}
