import { Checkbox } from '@/components/form/checkbox'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Submit } from '@/components/form/submit'
import { TranslatedField } from '@/components/form/translated-field'
import { Confirm, Details } from '@/components/ui/details'
import { StatusWord } from '@/components/ui/tag'
import { answerAnObjection, keepFromPrint } from '@/lib/objections/actions'
import type { ObjectionsDesk } from '@/lib/objections/queries'
import { answerLimit } from '@/lib/objections/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { Objection } from './objection'

interface Props {
  objection: ObjectionsDesk['objections'][number]
  parts: ObjectionsDesk['parts']
  path: string
  locale: Locale
}

/** One objection with what can be done: answered, kept from print. */
export function StaffObjection({ objection, parts, path, locale }: Props) {
  const t = translator(locale, 'objections')
  const { publicId, partKey, answer, isMet, isWithheld, flags } = objection
  const heading = parts.find(({ key }) => key === partKey)?.heading ?? null
  const form = (
    <Form action={answerAnObjection} id={`answer-${publicId}`} {...{ locale, path }} guarded>
      <Hidden name="publicId" value={publicId} />
      <Seen
        value={objection.seen}
        fields={[
          { name: 'answer', label: t('answer.label') },
          { name: 'isMet', label: t('answer.isMet') },
        ]}
        languages={writingLanguages(locale)}
      />
      <TranslatedField
        name="answer"
        label={t('answer.label')}
        languages={writingLanguages(locale)}
        value={answer ?? undefined}
        rows={4}
        limit={answerLimit}
      />
      <Checkbox name="isMet" label={t('answer.isMet')} defaultChecked={isMet} />
      <FormEnd>
        <Submit kind="plain">{t('answer.do')}</Submit>
      </FormEnd>
    </Form>
  )
  return (
    <Objection objection={objection} heading={heading} locale={locale}>
      {isWithheld && <StatusWord kind="warning">{t('isWithheld')}</StatusWord>}
      {flags.length > 0 && (
        <p className="text-small">
          {t('flags', { list: formatter(locale).list(flags.map((kind) => t(`flag.${kind}`))) })}
        </p>
      )}
      {objection.mayAnswer &&
        (answer ? <Details summary={t('answer.again')}>{form}</Details> : form)}
      {objection.mayWithhold && (
        <Confirm ask={t(isWithheld ? 'letIn' : 'withhold')}>
          <p>{t('withholdSays')}</p>
          <Form action={keepFromPrint} id={`withhold-${publicId}`} {...{ locale, path }}>
            <Hidden name="publicId" value={publicId} />
            <FormEnd>
              <Submit kind="plain">{t(isWithheld ? 'letIn' : 'withhold')}</Submit>
            </FormEnd>
          </Form>
        </Confirm>
      )}
    </Objection>
  )
}
