import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Section } from '@/components/ui/layout'
import { takeOff } from '@/lib/dialogues/shelters/actions'
import type { SafetyPage } from '@/lib/dialogues/shelters/queries'
import { translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  page: SafetyPage
  path: string
  locale: Locale
  /** Chosen already, where the way led over somebody's registration. */
  person?: string
}

/** One form for each thing that can be in danger. One action: there is no second question. */
export function ShelterForms({ page, path, locale, person }: Props) {
  const t = translator(locale, 'dialogues')
  const ui = translator(locale, 'ui')
  const { dialogue, people, districts, inPlace } = page
  const reason = (
    <TextField name="reason" label={t('safety.reason')} hint={t('safety.reasonHint')} />
  )
  const shared = { action: takeOff, locale, path }
  return (
    <>
      {people && people.length > 0 && (
        <Section title={t('safety.person')} id="person">
          <p className="mb-4">{t('safety.personText')}</p>
          <Form id="take-person" {...shared} label={t('safety.person')}>
            <Hidden name="kind" value="person" />
            <Hidden name="dialogueId" value={dialogue.id} />
            <Select
              name="personId"
              label={t('safety.who')}
              placeholder=""
              defaultValue={person}
              options={people.map(({ id, name, group }) => ({
                value: id,
                label: `${name} (${ui(`group.${group}`)})`,
              }))}
            />
            {reason}
            <FormEnd>
              <Submit kind="danger">{t('safety.do')}</Submit>
            </FormEnd>
          </Form>
        </Section>
      )}
      {districts.length > 0 && (
        <Section title={t('safety.place')} id="place">
          <p className="mb-4">{t('safety.placeText')}</p>
          <Form id="take-place" {...shared} label={t('safety.place')}>
            <Hidden name="kind" value="place" />
            <Hidden name="dialogueId" value={dialogue.id} />
            <Select
              name="place"
              label={t('safety.which')}
              options={districts.map((place) => ({ value: place, label: place }))}
            />
            {reason}
            <FormEnd>
              <Submit kind="danger">{t('safety.do')}</Submit>
            </FormEnd>
          </Form>
        </Section>
      )}
      {!inPlace.some(({ kind }) => kind === 'dialogue') && (
        <Section title={t('safety.dialogue')} id="dialogue">
          <p className="mb-4">{t('safety.dialogueText')}</p>
          <Form id="take-dialogue" {...shared} label={t('safety.dialogue')}>
            <Hidden name="kind" value="dialogue" />
            <Hidden name="dialogueId" value={dialogue.id} />
            {reason}
            <FormEnd>
              <Submit kind="danger">{t('safety.do')}</Submit>
            </FormEnd>
          </Form>
        </Section>
      )}
    </>
  )
}
