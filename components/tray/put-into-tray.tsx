import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { Details } from '@/components/ui/details'
import { translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { putAside } from '@/lib/tray/actions'
import type { Tray } from '@/lib/tray/queries'

interface PutIntoTrayProps {
  trays: readonly Tray[]
  /** The one thing: { view } or { interview, start, end } or { note } or { item }. */
  thing: Readonly<Record<string, string>>
  /** Where the button stands, without locale. */
  back: string
  id?: string
  locale: Locale
}

/** For those who write a summary of this dialogue, and nobody else. */
export function PutIntoTray({ trays, thing, back, id = 'tray', locale }: PutIntoTrayProps) {
  const t = translator(locale, 'tray')
  const [only, ...more] = trays
  if (!only) return null
  return (
    <div className="no-print">
      <Details summary={t('put')}>
        <Form action={putAside} id={id} path={back} locale={locale}>
          {Object.entries(thing).map(([name, value]) => (
            <Hidden key={name} name={name} value={value} />
          ))}
          <Hidden name="back" value={back} />
          {more.length === 0 ? (
            <>
              <p>{t('putInto', { title: inLanguage(only.title, locale).text })}</p>
              <Hidden name="slug" value={only.slug} />
            </>
          ) : (
            <Select
              name="slug"
              label={t('which')}
              options={trays.map(({ slug, title }) => ({
                value: slug,
                label: inLanguage(title, locale).text,
              }))}
            />
          )}
          <FormEnd>
            <Submit kind="plain">{t('put')}</Submit>
          </FormEnd>
        </Form>
      </Details>
    </div>
  )
}
