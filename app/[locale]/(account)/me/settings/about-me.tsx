import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Section } from '@/components/ui/layout'
import { changeMyself } from '@/lib/accounts/actions'
import type { MySettings } from '@/lib/accounts/queries'
import { formatter, locales, translator, type Locale } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'

/** Its own address among the forms of the page, for what is held while somebody signs in again. */
const path = '/me/settings?form=about'

export async function AboutMe({ locale, settings }: { locale: Locale; settings: MySettings }) {
  const t = translator(locale, 'accounts')
  const held = await heldState(path)
  return (
    <Section title={t('settings.about.title')} id="about">
      <Form id="about-me" action={changeMyself} locale={locale} path={path} initial={held}>
        <TextField
          name="name"
          label={t('settings.about.name')}
          hint={t('settings.about.nameHint')}
          autoComplete="name"
          defaultValue={settings.name}
        />
        <Select
          name="language"
          label={t('settings.about.language')}
          options={locales.map((each) => ({
            value: each,
            label: formatter(locale).language(each),
          }))}
          defaultValue={settings.language}
          width="medium"
        />
        <FormEnd>
          <Submit kind="plain">{t('settings.about.submit')}</Submit>
        </FormEnd>
      </Form>
    </Section>
  )
}
