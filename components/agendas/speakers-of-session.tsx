import { Checkbox } from '@/components/form/checkbox'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import { Section, Toolbar } from '@/components/ui/layout'
import { nameSpeaker, showSpeaker, takeOffSpeaker } from '@/lib/agendas/actions'
import { speakerParts } from '@/lib/agendas/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { SpeakerPart } from '@/generated/prisma/enums'

interface SpeakersOfSessionProps {
  sessionId: string
  speakers: readonly {
    id: string
    name: string
    says: string | null
    part: SpeakerPart
    isPublic: boolean
  }[]
  people: readonly { id: string; name: string }[]
  path: string
  locale: Locale
}

/** Who does what in a session, each with their own switch for the public page. */
export function SpeakersOfSession(props: SpeakersOfSessionProps) {
  const { sessionId, speakers, people, path, locale } = props
  const t = translator(locale, 'agendas')
  return (
    <Section title={t('speakers.title')} id="speakers">
      {speakers.length === 0 ? (
        <p>{t('speakers.none')}</p>
      ) : (
        <ul className="list">
          {speakers.map(({ id, name, says, part, isPublic }) => (
            <li key={id} className="entry">
              <p>
                {t(`parts.${part}`)}: <strong>{name}</strong>
                {says && `, ${says}`}{' '}
                <span className="text-muted">
                  ({t(isPublic ? 'speakers.isPublic' : 'speakers.isInside')})
                </span>
              </p>
              <Toolbar label={name}>
                <Form action={showSpeaker} id={`show-${id}`} {...{ locale, path }}>
                  <Hidden name="id" value={id} />
                  {!isPublic && <Hidden name="isPublic" value="on" />}
                  <Submit kind="plain">{t(isPublic ? 'speakers.hide' : 'speakers.show')}</Submit>
                </Form>
                <Form action={takeOffSpeaker} id={`off-${id}`} {...{ locale, path }}>
                  <Hidden name="id" value={id} />
                  <Submit kind="danger">{t('speakers.remove')}</Submit>
                </Form>
              </Toolbar>
            </li>
          ))}
        </ul>
      )}
      <Details summary={t('speakers.add')}>
        <Form action={nameSpeaker} id="speaker" {...{ locale, path }}>
          <Hidden name="sessionId" value={sessionId} />
          <Select
            name="registrationId"
            label={t('speakers.person')}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder={t('speakers.nobody')}
            optional
          />
          <TextField
            name="name"
            label={t('speakers.name')}
            hint={t('speakers.nameHint')}
            optional
          />
          <TextField name="says" label={t('speakers.says')} optional />
          <Select
            name="part"
            label={t('speakers.part')}
            options={speakerParts.map((value) => ({ value, label: t(`parts.${value}`) }))}
            defaultValue="speaker"
          />
          <Checkbox
            name="isPublic"
            label={t('speakers.consent')}
            hint={t('speakers.consentHint')}
            look="switch"
          />
          <FormEnd>
            <Submit>{t('speakers.save')}</Submit>
          </FormEnd>
        </Form>
      </Details>
    </Section>
  )
}
