import { saidMarks } from '@/lib/moderation/said-marks'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { Confirm, Details } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { changeView, showViewAs, takeBackView } from '@/lib/contributions/actions'
import type { ViewPage } from '@/lib/contributions/queries/view'
import { viewLimit } from '@/lib/contributions/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { FormState } from '@/lib/web/form-state'
import { AttributionFields } from './attribution-fields'
import { LanguageField } from './writing-fields'

interface OwnViewToolsProps {
  page: ViewPage
  locale: Locale
  /** New words that were kept when the sign-in had ended. */
  initial: FormState
}

/** What the author can do with a view of theirs: change it until it is answered, show less or more, withdraw it. */
export function OwnViewTools({ page, locale, initial }: OwnViewToolsProps) {
  const t = translator(locale, 'contributions')
  const { view, author, can } = page
  const { publicId, content } = view
  const path = `/dialogues/${page.dialogue.slug}/views/${publicId}`
  if (!content || !can.withdraw) return null
  return (
    <Section title={t('own.title')} id="own">
      {can.edit ? (
        <Details summary={t('own.edit')} isOpen={initial.values !== undefined}>
          <p>{t('own.editText')}</p>
          <Form
            action={changeView}
            locale={locale}
            id="edit"
            path={`${path}?form=edit`}
            initial={initial}
            guarded
          >
            <Hidden name="publicId" value={publicId} />
            <TextArea
              name="text"
              label={t('post.text')}
              hint={t('post.textHint')}
              limit={viewLimit}
              rows={7}
              defaultValue={saidMarks(content.words.text, locale)}
            />
            <LanguageField locale={locale} value={content.words.language} />
            <FormEnd>
              <Submit kind="plain">{t('own.save')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      ) : (
        <p>{t('own.fixed')}</p>
      )}
      {author && can.showLess && (
        <Details summary={t('own.showAs')}>
          <p>{t('own.showAsText')}</p>
          <Form action={showViewAs} locale={locale} id="show" path={path}>
            <Hidden name="publicId" value={publicId} />
            <AttributionFields
              author={author}
              locale={locale}
              chosen={{
                attribution: page.attribution,
                isPublic: page.scope === 'public',
                underPseudonym: page.underPseudonym,
              }}
            />
            <FormEnd>
              <Submit kind="plain">{t('own.saveShown')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
      <Confirm ask={t('own.withdraw')}>
        <p>{t('own.withdrawText')}</p>
        <Form action={takeBackView} locale={locale} id="withdraw" path={path}>
          <Hidden name="publicId" value={publicId} />
          <FormEnd>
            <Submit kind="danger">{t('own.withdrawNow')}</Submit>
          </FormEnd>
        </Form>
      </Confirm>
    </Section>
  )
}
