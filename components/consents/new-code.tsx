import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { giveAnotherCode } from '@/lib/consents/actions'
import type { AskedSpeaker } from '@/lib/consents/queries/speakers'
import { translator, type Locale } from '@/lib/platform/i18n'

interface Props {
  slug: string
  speaker: AskedSpeaker
  locale: Locale
  path: string
}

/** For a speaker who has lost their card: the code on it dies. */
export function NewCode({ slug, speaker, locale, path }: Props) {
  const t = translator(locale, 'consents')
  return (
    <Confirm ask={t('newCode.ask')}>
      <p>{t('newCode.text')}</p>
      <Form action={giveAnotherCode} id={`code-${speaker.number}`} {...{ locale, path }}>
        <Hidden name="slug" value={slug} />
        <Hidden name="speakerId" value={speaker.id} />
        <FormEnd>
          <Submit kind="plain">{t('newCode.do')}</Submit>
        </FormEnd>
      </Form>
    </Confirm>
  )
}
