import { MarkedText } from '@/components/moderation/marked-text'
import { Byline, Day } from '@/components/contributions/byline'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { Confirm, Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { WorkedByLine } from '@/components/ui/worked-by'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { markOf } from '@/lib/platform/overtaken'
import {
  draftByMachine,
  dropTranslation,
  releaseTranslation,
  saveTranslation,
} from '@/lib/translations/actions'
import type { TranslationPage } from '@/lib/translations/queries'
import { translationLimit } from '@/lib/translations/schema'
import type { FormState } from '@/lib/web/form-state'

interface SideBySideProps {
  page: TranslationPage
  path: string
  locale: Locale
  initial: FormState
}

/** The original and its translation beside each other, one above the other on a phone. */
export function SideBySide({ page, path, locale, initial }: SideBySideProps) {
  const t = translator(locale, 'translations')
  const { language } = formatter(locale)
  const { content, translation, to } = page
  const { words } = content
  return (
    <div className="beside">
      <section aria-labelledby="original">
        <h2 id="original">{t('original', { language: language(words.language) })}</h2>
        <p className="view-by">
          <Byline by={content.by} locale={locale} /> · <Day on={content.on} locale={locale} />
        </p>
        {words.isGloss && <p className="view-note">{t('gloss')}</p>}
        <p className="view-text" lang={words.language} dir="auto">
          <MarkedText text={words.text} locale={locale} />
        </p>
      </section>
      <section aria-labelledby="translation">
        <h2 id="translation">{t('translation', { language: language(to) })}</h2>
        {translation && (
          <>
            <p className="view-note">
              {t(`stands.${translation.standing}`)}
              {translation.isMachine && <> {t('byMachine')}</>}
            </p>
            <p className="view-text" lang={to} dir="auto">
              <MarkedText text={translation.text} locale={locale} />
            </p>
            <WorkedByLine by={translation.by} locale={locale} />
          </>
        )}
        {!page.can.write && (
          <Notice locale={locale} title={t('notYours')}>
            <p>{t('notYoursText')}</p>
          </Notice>
        )}
        {translation && page.can.check && (
          <Form action={releaseTranslation} locale={locale} id="check" path={path}>
            <Mark page={page} />
            <Hidden name="seen" value={translation.mark} />
            <p>{t('checkText')}</p>
            <FormEnd>
              <Submit>{t('check')}</Submit>
            </FormEnd>
          </Form>
        )}
        {page.can.askMachine && (
          <Form action={draftByMachine} locale={locale} id="machine" path={path}>
            <Mark page={page} />
            <p>{t('machineText')}</p>
            <FormEnd>
              <Submit kind="plain">{t('askMachine')}</Submit>
            </FormEnd>
          </Form>
        )}
        {page.can.write && <Write page={page} path={path} locale={locale} initial={initial} />}
        {page.can.remove && (
          <Confirm ask={t('remove')}>
            <p>{t('removeText')}</p>
            <Form action={dropTranslation} locale={locale} id="remove" path={path}>
              <Mark page={page} />
              <FormEnd>
                <Submit kind="danger">{t('removeNow')}</Submit>
              </FormEnd>
            </Form>
          </Confirm>
        )}
      </section>
    </div>
  )
}

function Write({ page, path, locale, initial }: SideBySideProps) {
  const t = translator(locale, 'translations')
  const { language } = formatter(locale)
  const { translation, to } = page
  const label = t('text', { language: language(to) })
  const form = (
    <Form action={saveTranslation} locale={locale} id="write" path={path} initial={initial} guarded>
      <Mark page={page} />
      <Seen
        value={markOf({ text: translation?.text ?? '' })}
        fields={[{ name: 'text', label }]}
        languages={[]}
      />
      <TextArea
        name="text"
        label={label}
        hint={t('textHint', { limit: translationLimit })}
        limit={translationLimit}
        rows={8}
        lang={to}
        defaultValue={translation?.text}
      />
      <FormEnd>
        <Submit kind={page.can.check ? 'plain' : 'main'}>{t('save')}</Submit>
      </FormEnd>
    </Form>
  )
  if (!translation || translation.standing === 'stale') return form
  return (
    <Details summary={t('rewrite')} isOpen={initial.values !== undefined}>
      {form}
    </Details>
  )
}

function Mark({ page }: { page: TranslationPage }) {
  return (
    <>
      <Hidden name="publicId" value={page.publicId} />
      <Hidden name="language" value={page.to} />
      <Hidden name="of" value={page.of} />
    </>
  )
}
