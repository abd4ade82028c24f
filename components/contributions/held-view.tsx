import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { endAHold } from '@/lib/contributions/actions'
import type { HeldView as Held } from '@/lib/contributions/queries/queue'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { Byline } from './byline'
import { ViewWords } from './view-words'

interface HeldViewProps {
  view: Held
  slug: string
  locale: Locale
}

/** A view that is out of sight: why, until when, and the button to show it again. */
export function HeldView({ view, slug, locale }: HeldViewProps) {
  const t = translator(locale, 'contributions')
  const { content, publicId, until, reason } = view
  if (!content) return null
  return (
    <article className="view" id={`view-${publicId}`}>
      <p className="view-by">
        <Byline by={content.by} locale={locale} />
      </p>
      <ViewWords words={content.words} locale={locale} />
      <p>{t('queue.reason', { reason })}</p>
      <p className="view-foot">
        <span>{t('queue.until', { moment: formatter(locale).dayAndTime(until, 'UTC') })}</span>
        <a href={`/${locale}/dialogues/${slug}/views/${publicId}`}>{t('list.open')}</a>
      </p>
      {view.canEnd ? (
        <Form action={endAHold} locale={locale} id={`end-${publicId}`} label={t('queue.endHold')}>
          <Hidden name="publicId" value={publicId} />
          <Submit kind="plain">{t('queue.endHold')}</Submit>
        </Form>
      ) : (
        <p>{t('queue.whoEnds')}</p>
      )}
    </article>
  )
}
