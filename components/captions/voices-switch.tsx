import { Checkbox } from '@/components/form/checkbox'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Section } from '@/components/ui/layout'
import { sayWhetherVoicesLeave } from '@/lib/captions/actions'
import { translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  slug: string
  locale: Locale
  allowed: boolean
}

/** Whether a service that isn't the portal's own may hear interviews of this dialogue: for the convenor to say. */
export function VoicesSwitch({ slug, locale, allowed }: Props) {
  const t = translator(locale, 'captions')
  return (
    <Section title={t('voices.title')} id="voices">
      <Form action={sayWhetherVoicesLeave} locale={locale} id="voices-leave">
        <Hidden name="slug" value={slug} />
        <Checkbox
          name="allowed"
          look="switch"
          label={t('voices.label')}
          hint={t('voices.hint')}
          defaultChecked={allowed}
        />
        <FormEnd>
          <Submit kind="plain">{t('voices.save')}</Submit>
        </FormEnd>
      </Form>
    </Section>
  )
}
