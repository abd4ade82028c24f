import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Tag } from '@/components/ui/tag'
import { releaseAView } from '@/lib/contributions/actions'
import type { MissingRelease, WaitingView as Waiting } from '@/lib/contributions/queries/queue'
import { translator, type Locale } from '@/lib/platform/i18n'
import { Byline, Day, provenanceText } from './byline'
import { ViewWords } from './view-words'

interface WaitingViewProps {
  view: Waiting
  slug: string
  locale: Locale
}

/** A view before its release: the words, what it still needs and who can give it, one tap where it is oneself. */
export function WaitingView({ view, slug, locale }: WaitingViewProps) {
  const t = translator(locale, 'contributions')
  const { content, publicId } = view
  if (!content) return null
  return (
    <article className="view" id={`view-${publicId}`}>
      <p className="view-by">
        <Byline by={content.by} locale={locale} />
        {content.provenance && <span> · {provenanceText(content.provenance, locale)}</span>}
      </p>
      <ViewWords words={content.words} locale={locale} />
      <p className="view-foot">
        <Day on={content.on} locale={locale} />
        <Tag>{t(`scope.${content.scope}`)}</Tag>
        {view.isReply && <Tag>{t('queue.reply')}</Tag>}
        <a href={`/${locale}/dialogues/${slug}/views/${publicId}`}>{t('list.open')}</a>
      </p>
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
    </article>
  )
}

interface ReleaseProps {
  release: MissingRelease
  publicId: string
  locale: Locale
}

function Release({ release: { kind, canGive, whyNot }, publicId, locale }: ReleaseProps) {
  const t = translator(locale, 'contributions')
  if (!canGive) {
    const refusals = translator(locale, 'refusals')
    const isAboutThem = whyNot === 'otherRelease' || whyNot === 'ownCase'
    return (
      <>
        {t(`release.${kind}.waits`)} {isAboutThem && refusals(whyNot)}
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
