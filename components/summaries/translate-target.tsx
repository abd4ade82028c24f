import { DraftOffer } from '@/components/drafts/draft-offer'
import { goingOn } from '@/components/drafts/going-on'
import { Writing } from '@/components/drafts/writing'
import { writingWords } from '@/components/drafts/writing-words'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Section } from '@/components/ui/layout'
import { StatusWord } from '@/components/ui/tag'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { haveMachineDraft, markChecked, saveTranslation } from '@/lib/summaries/actions'
import type { WritingPlace } from '@/lib/drafts/queries'
import { limits } from '@/lib/summaries/schema'
import type { TranslationDesk } from '@/lib/summaries/translations'
import { editorWords } from './editor-words'
import { TranslatedText } from './translated-text'

interface Props {
  desk: TranslationDesk
  target: TranslationDesk['targets'][number]
  path: string
  /** Where what is typed is kept; null where it isn't. */
  place: WritingPlace | null
  /** The writer goes on with what they typed before. */
  isGoneOn: boolean
  locale: Locale
}

/** Titles are one line; all else is Markdown. */
const isMarkdown = (name: string) => name !== 'title' && name !== 'heading'

const looks = { checked: 'good', stale: 'warning', missing: 'warning', draft: 'neutral' } as const

/** The front or one part: each field of the original beside its translation. */
export function TranslateTarget({ desk, target, path, place, isGoneOn, locale }: Props) {
  const t = translator(locale, 'wordings')
  const name = formatter(locale).language
  const editor = editorWords(locale)
  const { slug, language } = desk
  const id = target.target === 'front' ? 'front' : target.target.slice(0, 8)
  const here = `${path}?language=${language}`
  const about = (
    <>
      <Hidden name="slug" value={slug} />
      <Hidden name="target" value={target.target} />
      <Hidden name="language" value={language} />
    </>
  )
  return (
    <Section title={target.kind === 'front' ? t('front') : target.heading} id={`t-${id}`}>
      <StatusWord kind={looks[target.status]}>{t(`status.${target.status}`)}</StatusWord>
      {target.isMachine && target.status !== 'checked' && <p>{t('page.isMachine')}</p>}
      {!isGoneOn && (
        <DraftOffer
          {...{ place, path: here, locale }}
          id={`drop-${id}`}
          goOn={`${here}&draft=${target.target}#t-${id}`}
        />
      )}
      <Form
        key={isGoneOn ? 'draft' : 'saved'}
        action={saveTranslation}
        id={`form-${id}`}
        path={here}
        locale={locale}
        guarded={place === null}
        {...(isGoneOn && place && { initial: goingOn(place, locale) })}
      >
        {about}
        <Writing
          place={place}
          seen={target.of}
          fields={[{ name: 'texts', label: t('page.translation', { language: name(language) }) }]}
          languages={[]}
          words={writingWords(locale)}
          locale={locale}
        >
          {target.fields.map((field) => (
            <div key={field.name} className="two-texts">
              <div>
                <p className="text-small text-muted">
                  {t('page.original', { language: name(field.from) })}
                </p>
                <p className="two-texts-own" lang={field.from}>
                  {field.original}
                </p>
              </div>
              <TranslatedText
                name={`texts.${field.name}`}
                label={t('page.translation', { language: name(language) })}
                lang={language}
                rows={Math.min(12, 2 + Math.ceil(field.original.length / 70))}
                limit={limits.text}
                defaultValue={field.translation}
                {...(isMarkdown(field.name) && { preview: editor.previewOf, empty: editor.empty })}
              />
            </div>
          ))}
        </Writing>
        <FormEnd>
          <Submit kind="plain">{t('page.save')}</Submit>
        </FormEnd>
      </Form>
      {desk.hasMachine && target.status === 'missing' && (
        <Form action={haveMachineDraft} id={`machine-${id}`} path={here} locale={locale}>
          {about}
          <FormEnd>
            <Submit kind="quiet">{t('page.machine')}</Submit>
          </FormEnd>
        </Form>
      )}
      {(target.status === 'draft' || target.status === 'stale') &&
        (target.mayCheck ? (
          <Form action={markChecked} id={`check-${id}`} path={here} locale={locale}>
            {about}
            <Hidden name="of" value={target.of} />
            <FormEnd>
              <Submit kind="plain">{t('page.check')}</Submit>
            </FormEnd>
          </Form>
        ) : (
          target.checking === 'ownTranslation' && <p className="text-muted">{t('page.own')}</p>
        ))}
    </Section>
  )
}
