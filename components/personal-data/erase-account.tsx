import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Prose } from '@/components/ui/prose'
import { eraseMe } from '@/lib/personal-data/actions'
import { erasingWords } from '@/lib/personal-data/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { FormState } from '@/lib/web/form-state'

const goes = ['name', 'answers', 'messages', 'pending'] as const
const stays = ['counts', 'log', 'anonymous', 'copies'] as const

/** What goes, what stays and why; then the word to type. */
export function EraseAccount({ locale, initial }: { locale: Locale; initial: FormState }) {
  const t = translator(locale, 'me')
  return (
    <>
      <Prose>
        <p>{t('data.eraseText')}</p>
        <h3>{t('data.goes.title')}</h3>
        <ul>
          {goes.map((key) => (
            <li key={key}>{t(`data.goes.${key}`)}</li>
          ))}
        </ul>
        <h3>{t('data.stays.title')}</h3>
        <ul>
          {stays.map((key) => (
            <li key={key}>{t(`data.stays.${key}`)}</li>
          ))}
        </ul>
      </Prose>
      <div className="mt-8">
        <Form action={eraseMe} locale={locale} path="/me/data" initial={initial}>
          <RadioGroup
            name="views"
            label={t('data.words')}
            hint={t('data.wordsWhy')}
            options={[
              { value: 'withdraw', label: t('data.withdraw'), hint: t('data.withdrawText') },
              { value: 'keep', label: t('data.keep'), hint: t('data.keepText') },
            ]}
          />
          <TextField
            name="word"
            label={t('data.word', { word: erasingWords[locale] })}
            width="short"
            autoComplete="off"
          />
          <FormEnd>
            <Submit kind="danger">{t('data.eraseDo')}</Submit>
          </FormEnd>
        </Form>
      </div>
    </>
  )
}
