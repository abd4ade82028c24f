import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Section } from '@/components/ui/layout'
import { Pager } from '@/components/ui/pager'
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
  const { views, count, page: shown, pages } = page.replies
  const addressOf = (number: number) => `${path}${number > 1 ? `?page=${number}` : ''}`
  return (
    <>
      <Section title={t('replies.title')} id="replies">
        {count === 0 ? (
          <p>{t('replies.none')}</p>
        ) : (
          <>
            <p className="count">{t('replies.count', { count })}</p>
            <ul className="view-list">
              {views.map((reply) => (
                <li key={reply.publicId}>
                  <ViewCard view={reply} slug={slug} locale={locale} back={addressOf(shown)} />
                </li>
              ))}
            </ul>
            <Pager
              locale={locale}
              page={shown}
              pages={pages}
              href={(number) => `/${locale}${addressOf(number)}#replies`}
            />
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
