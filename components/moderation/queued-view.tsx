import { spokenText } from '@/components/audio/spoken-note'
import { Byline, Day, provenanceText } from '@/components/contributions/byline'
import { ViewWords } from '@/components/contributions/view-words'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Tag } from '@/components/ui/tag'
import { endAHold, releaseAView } from '@/lib/contributions/actions'
import type { QueuedView as Queued } from '@/lib/moderation/queries/queue'
import type { MissingRelease } from '@/lib/moderation/queries/releases'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface QueuedViewProps {
  view: Queued
  slug: string
  locale: Locale
  /** On its own page it doesn't lead to itself. */
  isAlone?: boolean
}

/** A view in the queue: the words, what it waits for, and the one tap that helps where it is oneself. */
export function QueuedView({ view, slug, locale, isAlone = false }: QueuedViewProps) {
  const t = translator(locale, 'contributions')
  const m = translator(locale, 'moderation')
  const { content, publicId, hold, proposal } = view
  if (!content) return null
  return (
    <article className="view" id={`view-${publicId}`}>
      <p className="view-by">
        <Byline by={content.by} locale={locale} />
        {content.provenance && <span> · {provenanceText(content.provenance, locale)}</span>}
      </p>
      <ViewWords words={content.words} locale={locale} />
      {content.spoken && (
        <p className="view-note">
          {!content.provenance && spokenText(content.spoken, locale)}
          {content.spoken.isKept && (
            <>
              {!content.provenance && ' · '}
              <a href={`/${locale}/manage/dialogues/${slug}/recordings/${publicId}`}>
                {translator(locale, 'audio')('spoken.listen')}
              </a>
            </>
          )}
        </p>
      )}
      <p className="view-foot">
        <Day on={content.on} locale={locale} />
        <Tag>{t(`scope.${content.scope}`)}</Tag>
        {view.isReply && <Tag>{t('queue.reply')}</Tag>}
        {view.flags > 0 && <Tag>{m('queue.flags', { count: view.flags })}</Tag>}
        {view.reports > 0 && <Tag>{m('queue.reports', { count: view.reports })}</Tag>}
      </p>
      {view.claimedBy && (
        <p className="claimed">{m('queue.claimedBy', { name: view.claimedBy })}</p>
      )}
      {proposal && (
        <p>
          {m('queue.proposed', { kind: proposal.kind, reason: m(`reason.${proposal.reason}`) })}
        </p>
      )}
      {hold && <HeldFor hold={hold} publicId={publicId} locale={locale} />}
      {(view.given.length > 0 || view.missing.length > 0) && (
        <ul className="releases">
          {view.given.map((kind) => (
            <li key={kind}>{t('release.given', { release: t(`release.${kind}.name`) })}</li>
          ))}
          {view.missing.map((each) => (
            <li key={each.kind}>
              <Release release={each} publicId={publicId} locale={locale} />
            </li>
          ))}
        </ul>
      )}
      {!isAlone && view.canOpen && (
        <p className="view-foot">
          <a href={`/${locale}/manage/dialogues/${slug}/moderation/${publicId}`}>
            {m('queue.open')}
          </a>
        </p>
      )}
    </article>
  )
}

interface HeldForProps {
  hold: NonNullable<Queued['hold']>
  publicId: string
  locale: Locale
}

/** Why it is out of sight, until when, and the button to show it again. */
function HeldFor({ hold: { why, note, isDenied, until, canEnd }, publicId, locale }: HeldForProps) {
  const t = translator(locale, 'contributions')
  const m = translator(locale, 'moderation')
  return (
    <>
      <p>
        {m('queue.heldFor', { why: m(`reason.${why}`) })}
        {isDenied && ` ${m('queue.denied')}`}
        {note && ` ${t('queue.reason', { reason: note })}`}
      </p>
      <p className="view-note">
        {until
          ? t('queue.until', { moment: formatter(locale).dayAndTime(until, 'UTC') })
          : m('queue.untilLead')}
      </p>
      {canEnd ? (
        <Form action={endAHold} locale={locale} id={`end-${publicId}`} label={t('queue.endHold')}>
          <Hidden name="publicId" value={publicId} />
          <Submit kind="plain">
            {why === 'accusation' && !until ? m('queue.endForLead') : t('queue.endHold')}
          </Submit>
        </Form>
      ) : (
        until && <p className="view-note">{t('queue.whoEnds')}</p>
      )}
    </>
  )
}

interface ReleaseProps {
  release: MissingRelease
  publicId: string
  locale: Locale
}

// Where it is about this person or these words, the sentence says what to do.
const aboutThem = ['otherRelease', 'ownCase', 'flagsOpen']

function Release({ release: { kind, canGive, whyNot }, publicId, locale }: ReleaseProps) {
  const t = translator(locale, 'contributions')
  if (!canGive) {
    const refusals = translator(locale, 'refusals')
    return (
      <>
        {t(`release.${kind}.waits`)}{' '}
        {whyNot && aboutThem.includes(whyNot) && refusals.has(whyNot) && refusals(whyNot)}
      </>
    )
  }
  return (
    <Form
      action={releaseAView}
      locale={locale}
      id={`${kind}-${publicId}`}
      className="release-form"
      label={t(`release.${kind}.button`)}
    >
      <Hidden name="publicId" value={publicId} />
      <Hidden name="kind" value={kind} />
      <Submit kind="plain">{t(`release.${kind}.button`)}</Submit>
      <span className="hint">{t(`release.${kind}.means`)}</span>
    </Form>
  )
}
