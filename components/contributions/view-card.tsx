import { Sound } from '@/components/audio/sound'
import { spokenText } from '@/components/audio/spoken-note'
import { Tag } from '@/components/ui/tag'
import type { ListedView } from '@/lib/contributions/queries/list'
import { isTopic, topicName } from '@/lib/dialogues/topics'
import { translator, type Locale } from '@/lib/platform/i18n'
import { Byline, Day, provenanceText } from './byline'
import { ResponseButtons } from './response-buttons'
import { ViewWords } from './view-words'

interface ViewCardProps {
  view: ListedView
  slug: string
  locale: Locale
  /** Where to come back to after an answer, without locale; null where the view stands on its own page. */
  back: string
  /** On its own page a view doesn't lead to itself. */
  isAlone?: boolean
  inOriginal?: boolean
}

/** One view in a list: who, the words, the three answers, how many replied. */
export function ViewCard({
  view,
  slug,
  locale,
  back,
  isAlone = false,
  inOriginal = false,
}: ViewCardProps) {
  const t = translator(locale, 'contributions')
  const { publicId, content } = view
  const address = `/${locale}/dialogues/${slug}/views/${publicId}`
  const replies = view.replies > 0 && (
    <a href={`${address}#replies`}>{t('replies.count', { count: view.replies })}</a>
  )
  if (!content) {
    return (
      <article className="view view-gone" id={`view-${publicId}`}>
        <p>{t('tombstone')}</p>
        {!isAlone && replies && <p className="view-foot">{replies}</p>}
      </article>
    )
  }
  const { by, on, isEdited, words, provenance, topic, scope, rule, spoken } = content
  return (
    <article className="view" id={`view-${publicId}`}>
      <p className="view-by">
        <Byline by={by} locale={locale} />
        {provenance && <span> · {provenanceText(provenance, locale)}</span>}
        {spoken && !provenance && <span> · {spokenText(spoken, locale)}</span>}
      </p>
      <ViewWords words={words} locale={locale} inOriginal={inOriginal} />
      {spoken?.heard && (
        <Sound
          sound={spoken.heard}
          label={translator(locale, 'audio')('spoken.hear')}
          locale={locale}
        />
      )}
      <p className="view-foot">
        <Day on={on} locale={locale} />
        {isEdited && <span>{t('edited')}</span>}
        {scope === 'dialogue' && <span>{t('scope.dialogue')}</span>}
        {rule && (
          <span>
            {t('saidIn.under', { rule: translator(locale, 'events')(`rules.${rule}.name`) })}
          </span>
        )}
        {isTopic(topic) && <Tag>{topicName(locale, topic)}</Tag>}
        {view.isMine && <span>{t('mine')}</span>}
      </p>
      {view.canRespond && (
        <ResponseButtons
          publicId={publicId}
          chosen={view.myResponse}
          mattersToMe={view.mattersToMe}
          back={back}
          locale={locale}
        />
      )}
      {!isAlone && (
        <p className="view-foot">
          {replies}
          <a href={address}>{t(openLabel(view))}</a>
        </p>
      )}
    </article>
  )
}

function openLabel({ isMine, canRespond }: ListedView) {
  if (isMine) return 'list.openOwn'
  return canRespond ? 'list.reply' : 'list.open'
}
