import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { answerCut } from '@/lib/consents/actions'
import type { AskedSpeaker } from '@/lib/consents/queries/speakers'
import { translator, type Locale } from '@/lib/platform/i18n'
import { CutList } from './cut-list'

interface AskedCutsProps {
  slug: string
  speaker: AskedSpeaker
  locale: Locale
  path: string
  mayAnswer: boolean
}

/** What a speaker asked to have left out, for those who can do it and answer. */
export function AskedCuts({ slug, speaker, locale, path, mayAnswer }: AskedCutsProps) {
  const t = translator(locale, 'consents')
  if (speaker.cutRequests.length === 0) return null
  return (
    <>
      <h3>{t('cut.title')}</h3>
      <CutList
        cuts={speaker.cutRequests}
        locale={locale}
        action={({ id }) =>
          mayAnswer && (
            <Form action={answerCut} id={`cut-${id}`} {...{ locale, path }}>
              <Hidden name="slug" value={slug} />
              <Hidden name="cutId" value={id} />
              <RadioGroup
                name="state"
                label={t('cut.settle')}
                options={(['made', 'declined'] as const).map((value) => ({
                  value,
                  label: t(`cut.state.${value}`),
                }))}
                look="row"
              />
              <TextField name="answer" label={t('cut.answer')} autoComplete="off" optional />
              <FormEnd>
                <Submit kind="plain">{t('cut.send')}</Submit>
              </FormEnd>
            </Form>
          )
        }
      />
    </>
  )
}
