import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Section } from '@/components/ui/layout'
import { letMyVoiceBeHeard, letMyVoiceBeHeardNoLonger } from '@/lib/audio/actions'
import type { OwnSound as Own } from '@/lib/audio/own'
import { translator, type Locale } from '@/lib/platform/i18n'
import { Sound } from './sound'

interface OwnSoundProps {
  own: Own
  publicId: string
  path: string
  locale: Locale
}

/** One's own recording: to be heard, and to say who else may. */
export function OwnSound({ own, publicId, path, locale }: OwnSoundProps) {
  const t = translator(locale, 'audio')
  return (
    <Section title={t('own.title')} id="recording">
      {own.sound ? (
        <>
          <Sound sound={own.sound} label={t('own.title')} locale={locale} />
          <p>{t(whoHears(own))}</p>
        </>
      ) : (
        <p>{t('own.gone')}</p>
      )}
      {own.canLetHear && (
        <Form action={letMyVoiceBeHeard} locale={locale} id="hear" path={path}>
          <Hidden name="publicId" value={publicId} />
          <p>{t('own.letHearText')}</p>
          <FormEnd>
            <Submit kind="plain">{t('own.letHear')}</Submit>
          </FormEnd>
        </Form>
      )}
      {own.canEnd && (
        <Form action={letMyVoiceBeHeardNoLonger} locale={locale} id="unhear" path={path}>
          <Hidden name="publicId" value={publicId} />
          <p>{t(own.isChecked ? 'own.endText' : 'own.endEarlyText')}</p>
          <FormEnd>
            <Submit kind="plain">{t('own.end')}</Submit>
          </FormEnd>
        </Form>
      )}
    </Section>
  )
}

function whoHears({ isLetHeard, isChecked }: Own) {
  if (!isLetHeard) return 'own.onlyDesk'
  return isChecked ? 'own.heard' : 'own.heardLater'
}
