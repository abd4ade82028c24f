import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { Details } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { sayAboutDraft, settleOrOpen } from '@/lib/comments/actions'
import type { Comments, ShownComment } from '@/lib/comments/queries'
import { commentLimit } from '@/lib/comments/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface CommentsProps {
  of: Comments | null
  partKey: string | null
  /** Where the forms stand, without locale. */
  path: string
  locale: Locale
}

/** What those who work on a draft say to each other about it. */
export function CommentsOnDraft({ of, partKey, path, locale }: CommentsProps) {
  const t = translator(locale, 'comments')
  if (!of || (of.comments.length === 0 && !of.mayWrite)) return null
  const open = of.comments.filter(({ isSettled }) => !isSettled)
  const settled = of.comments.filter(({ isSettled }) => isSettled)
  const list = (some: ShownComment[]) => (
    <ul className="comments">
      {some.map((each) => (
        <li key={each.id}>
          <p className="text-small text-muted">
            {each.by || t('nobody')} · {formatter(locale).dayAndTime(each.at, 'UTC')} UTC
          </p>
          <p className="comment-text">{each.text}</p>
          {of.maySettle && (
            <Form action={settleOrOpen} id={`settle-${each.id}`} {...{ locale, path }}>
              <Hidden name="id" value={each.id} />
              <FormEnd>
                <Submit kind="quiet">{t(each.isSettled ? 'openAgain' : 'settle')}</Submit>
              </FormEnd>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
  return (
    <Section title={t('title')} id="comments">
      <p className="hint">{t('says')}</p>
      {open.length > 0 ? list(open) : <p>{t('none')}</p>}
      {settled.length > 0 && (
        <Details summary={t('settled', { count: settled.length })}>{list(settled)}</Details>
      )}
      {of.mayWrite && (
        <Form action={sayAboutDraft} id="comment" {...{ locale, path }} guarded>
          <Hidden name="slug" value={of.slug} />
          <Hidden name="part" value={partKey ?? ''} />
          <TextArea name="text" label={t('text')} rows={3} limit={commentLimit} />
          <FormEnd>
            <Submit kind="plain">{t('do')}</Submit>
          </FormEnd>
        </Form>
      )}
    </Section>
  )
}
