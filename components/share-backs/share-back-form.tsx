import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { translator, type Locale } from '@/lib/platform/i18n'
import { prepareIt } from '@/lib/share-backs/actions'
import type { ShareBackDesk } from '@/lib/share-backs/queries'
import { limits } from '@/lib/share-backs/schema'
import type { FormState } from '@/lib/web/form-state'

interface ShareBackFormProps {
  shareBack: ShareBackDesk
  path: string
  initial: FormState
  locale: Locale
}

/** Four fields, one language at a time: written on a phone between the last session and the bus. */
export function ShareBackForm({ shareBack, path, initial, locale }: ShareBackFormProps) {
  const t = translator(locale, 'shareBacks')
  const { language, fields, event, seen } = shareBack
  const heard = (['heard1', 'heard2', 'heard3'] as const).map((name, index) => ({
    name,
    label: t('field.heard', { number: index + 1 }),
  }))
  const next = { name: 'next' as const, label: t('next') }
  return (
    <Form action={prepareIt} id="share-back" {...{ locale, path, initial }} guarded>
      <Hidden name="slug" value={event.slug} />
      <Hidden name="language" value={language} />
      <Seen value={seen} fields={[...heard, next]} languages={[]} />
      {heard.map(({ name, label }, index) => (
        <TextArea
          key={name}
          {...{ name, label }}
          {...(index === 0 && { hint: t('field.hint') })}
          defaultValue={fields[name]}
          rows={3}
          limit={limits.heard}
          lang={language}
        />
      ))}
      <TextArea
        {...next}
        hint={t('field.nextHint')}
        defaultValue={fields.next}
        rows={4}
        limit={limits.next}
        lang={language}
      />
      <FormEnd>
        <Submit>{t('prepare')}</Submit>
      </FormEnd>
    </Form>
  )
}
