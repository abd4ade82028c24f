import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Section } from '@/components/ui/layout'
import { replyToAView } from '@/lib/contributions/actions'
import type { ViewPage } from '@/lib/contributions/queries/view'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { FormState } from '@/lib/web/form-state'
import { ViewCard } from './view-card'
import { WritingFields } from './writing-fields'

interface RepliesToViewProps {
  page: ViewPage
  locale: Locale
  initial: FormState
}

/** Replies, one level deep, each in an attribution of its own; nothing marks the view's author among them. */
export function RepliesToView({ page, locale, initial }: RepliesToViewProps) {
  const t = translator(locale, 'contributions')
  const { slug } = page.dialogue
  const { publicId } = page.view
  const path = `/dialogues/${slug}/views/${publicId}`
  return (
    <>
      <Section title={t('replies.title')} id="replies">
        {page.replies.length === 0 ? (
          <p>{t('replies.none')}</p>
        ) : (
          <>
            <p className="count">{t('replies.count', { count: page.replies.length })}</p>
            <ul className="view-list">
              {page.replies.map((reply) => (
                <li key={reply.publicId}>
                  <ViewCard view={reply} slug={slug} locale={locale} back={path} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      {page.can.reply && page.author && (
        <Section title={t('replies.write')} id="reply">
          <Form
            action={replyToAView}
            locale={locale}
            id="reply-form"
            // Two forms of this page take words: what is held for one must not turn up in the other.
            path={`${path}?form=reply`}
            initial={initial}
            guarded
          >
            <Hidden name="publicId" value={publicId} />
            <WritingFields
              author={page.author}
              locale={locale}
              label={t('replies.text')}
              hint={t('post.textHint')}
              canBePublic={page.scope === 'public'}
            />
            <FormEnd>
              <Submit>{t('replies.submit')}</Submit>
            </FormEnd>
          </Form>
        </Section>
      )}
    </>
  )
}
