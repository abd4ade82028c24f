import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { StatusWord, Tag } from '@/components/ui/tag'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { WorkedByLine } from '@/components/ui/worked-by'
import { dropCaptions } from '@/lib/captions/actions'
import type { CaptionsInLanguage } from '@/lib/captions/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface CaptionsRowProps {
  caption: CaptionsInLanguage
  slug: string
  mayRemove: boolean
  locale: Locale
  path: string
}

/** One language: how far it is, by whom, and the ways on. */
export function CaptionsRow({ caption, slug, mayRemove, locale, path }: CaptionsRowProps) {
  const t = translator(locale, 'captions')
  const language = formatter(locale).language(caption.language)
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <strong>{language}</strong>
        {caption.isDraft ? (
          <StatusWord kind="warning">{t('draft')}</StatusWord>
        ) : (
          <StatusWord kind="good">{t('checked')}</StatusWord>
        )}
        {caption.isMachine && <Tag>{t('machine')}</Tag>}
        {caption.isGloss && <Tag>{t('gloss')}</Tag>}
      </p>
      <WorkedByLine by={caption.by} locale={locale} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <a href={`/${locale}${path}/captions/${caption.language}`}>
          <span aria-hidden="true">{t('edit')}</span>
          <VisuallyHidden>{t('editLabel', { language })}</VisuallyHidden>
        </a>
        <CaptionFiles id={caption.id} locale={locale} />
        {mayRemove && (
          <Confirm
            ask={
              <>
                <span aria-hidden="true">{t('remove')}</span>
                <VisuallyHidden>{t('removeLabel', { language })}</VisuallyHidden>
              </>
            }
          >
            <p>{t('removeText')}</p>
            <Form action={dropCaptions} id={`drop-${caption.language}`} {...{ locale, path }}>
              <Hidden name="slug" value={slug} />
              <Hidden name="language" value={caption.language} />
              <FormEnd>
                <Submit kind="danger">{t('removeLabel', { language })}</Submit>
              </FormEnd>
            </Form>
          </Confirm>
        )}
      </div>
    </li>
  )
}

const files = [
  ['text', 'TXT'],
  ['vtt', 'WebVTT'],
  ['srt', 'SubRip'],
] as const

/** The same words as a transcript and as the two files that players and editing programs know. */
export function CaptionFiles({ id, locale }: { id: string; locale: Locale }) {
  const t = translator(locale, 'captions')
  return files.map(([as, form]) => (
    <a key={as} href={`/api/captions/${id}?as=${as}`} download>
      {t('download', { form })}
    </a>
  ))
}
