import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Details } from '@/components/ui/details'
import { translator, type Locale } from '@/lib/platform/i18n'
import { changeMine } from '@/lib/registrations/actions'
import type { ChoicesToChange, MyRegistration } from '@/lib/registrations/mine'
import type { FormState } from '@/lib/web/form-state'
import { ApplicantFields } from './applicant-fields'

/** Another name, group, organisation or role, filled in with what stands. */
export function ChangeMine({
  registration,
  choices,
  locale,
  path,
  initial,
}: {
  registration: MyRegistration
  choices: ChoicesToChange
  locale: Locale
  path: string
  initial: FormState
}) {
  const t = translator(locale, 'me')
  const { affiliation, name, language, state } = registration
  const isOpen = state === 'applied'
  return (
    <Details summary={t('registrations.change')} isOpen={initial.values !== undefined}>
      <p className="mb-6">
        {t(isOpen ? 'registrations.changeWhyOpen' : 'registrations.changeWhy')}
      </p>
      <Form action={changeMine} locale={locale} id="change" path={path} initial={initial}>
        <Hidden name="registrationId" value={registration.id} />
        <ApplicantFields locale={locale} {...choices} given={{ ...affiliation, name, language }} />
        <FormEnd>
          <Submit kind="plain">{t('registrations.changeDo')}</Submit>
        </FormEnd>
      </Form>
    </Details>
  )
}
