import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { Words } from '@/components/ui/words'
import { takeBackObjectionByCode, takeObjectionBack } from '@/lib/objections/actions'
import type { MyObjection } from '@/lib/objections/queries'
import { translator, type Locale } from '@/lib/platform/i18n'
import { Objection } from './objection'

interface Props {
  objection: MyObjection
  /** Of an anonymous one. */
  code?: string
  path: string
  locale: Locale
}

/** One's own objection with its answer, and the way to take it back. */
export function OwnObjection({ objection, code, path, locale }: Props) {
  const t = translator(locale, 'objections')
  const { publicId, slug, title, isPrinted } = objection
  return (
    <Objection objection={objection} heading={null} locale={locale}>
      <p className="text-small">
        {t(isPrinted ? 'mine.printed' : 'mine.waits')}
        {': '}
        {isPrinted ? (
          <a href={`/${locale}/summaries/${slug}`}>
            <Words of={title} locale={locale} />
          </a>
        ) : (
          <Words of={title} locale={locale} />
        )}
      </p>
      <Confirm ask={t('mine.back')}>
        <p>{t('mine.backSays')}</p>
        <Form
          action={code ? takeBackObjectionByCode : takeObjectionBack}
          id={`back-${publicId}`}
          {...{ locale, path }}
        >
          {code ? <Hidden name="code" value={code} /> : <Hidden name="publicId" value={publicId} />}
          <FormEnd>
            <Submit kind="danger">{t('mine.back')}</Submit>
          </FormEnd>
        </Form>
      </Confirm>
    </Objection>
  )
}
