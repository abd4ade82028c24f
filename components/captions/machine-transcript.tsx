import { RefreshWhile } from '@/components/interviews/refresh-while'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { Details } from '@/components/ui/details'
import { askForMachineTranscript } from '@/lib/captions/actions'
import type { CaptionDesk } from '@/lib/captions/queries'
import type { ManagedInterview } from '@/lib/interviews/managed'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'

interface Props {
  interview: ManagedInterview
  desk: CaptionDesk
  locale: Locale
  path: string
}

const problems = [
  ...(['unreachable', 'refused', 'nonsense', 'notAllowed'] as const),
  ...(['noSound', 'tooLong', 'silent'] as const),
]

/** A machine that writes down what is said: says first who would hear it, and whether they may. */
export function MachineTranscript({ interview, desk, locale, path }: Props) {
  const t = translator(locale, 'captions')
  const refusals = translator(locale, 'refusals')
  const { machine, captions } = desk
  if (!machine) return null
  const { under, refusal, isOwn } = machine
  const isUnderWay = under?.state === 'waiting' || under?.state === 'running'
  const there = captions.map(({ language }) => language)
  const problem = problems.find((each) => each === under?.problem) ?? 'unreachable'
  return (
    <Details summary={t('transcript.ask')} isOpen={under !== null && under.state !== 'done'}>
      <p className="mb-4">{t(isOwn ? 'transcript.own' : 'transcript.outside')}</p>
      {isUnderWay && <p role="status">{t('transcript.underWay')}</p>}
      {under?.state === 'failed' && <p>{t(`transcript.problem.${problem}`)}</p>}
      <RefreshWhile isUnderWay={isUnderWay} />
      {refusal && refusals.has(refusal) && <p>{refusals(refusal)}</p>}
      {!refusal && !isUnderWay && (
        <Form action={askForMachineTranscript} id="transcript" {...{ locale, path }}>
          <Hidden name="slug" value={interview.slug} />
          <Select
            name="language"
            label={t('transcript.language')}
            options={languageOptions(locale).filter(({ value }) => !there.includes(value))}
            defaultValue={interview.spokenLanguage}
            width="medium"
          />
          <FormEnd>
            <Submit kind="plain">{t('transcript.do')}</Submit>
          </FormEnd>
        </Form>
      )}
    </Details>
  )
}
