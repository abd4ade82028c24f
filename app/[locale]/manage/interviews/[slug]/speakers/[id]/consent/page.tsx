import type { Metadata } from 'next'
import { GrantTable } from '@/components/consents/grant-table'
import { grantWords } from '@/components/consents/grant-words'
import { speakerName } from '@/components/consents/speaker-name'
import { WorkHead } from '@/components/desk/work-head'
import { Checkbox } from '@/components/form/checkbox'
import { RadioGroup } from '@/components/form/choices'
import { DateField } from '@/components/form/date-and-time'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { ButtonLink } from '@/components/ui/button'
import { writeConsentDown } from '@/lib/consents/actions'
import { speakerToAsk } from '@/lib/consents/queries/speakers'
import { manners, reviewMonths } from '@/lib/consents/schema'
import { translator } from '@/lib/platform/i18n'
import { dayText } from '@/lib/platform/inputs'
import { languageOptions } from '@/lib/platform/languages'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'consents')('record.title') }
}

export default async function RecordConsentPage({ params }: Props) {
  const { slug, id } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'consents')
  const { page, speaker } = await ask((actor) => speakerToAsk(actor, slug, id))
  const back = `/manage/interviews/${slug}/speakers`
  const path = `${back}/${id}/consent`
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={page.dialogue}
        title={t('record.title')}
        lead={speakerName(locale, speaker)}
      />
      <p>{t('record.lead')}</p>
      {page.state !== 'draft' && <p>{t('record.more')}</p>}
      <Form action={writeConsentDown} {...{ locale, path }} initial={await heldState(path)} guarded>
        <Hidden name="slug" value={slug} />
        <Hidden name="speakerId" value={id} />
        <Checkbox name="isAdult" label={t('field.isAdult')} hint={t('field.isAdultHint')} />
        <GrantTable words={grantWords(locale, t('record.table'))} />
        <RadioGroup
          name="manner"
          label={t('field.manner')}
          options={manners.map((value) => ({
            value,
            label: t(`manner.${value}`),
            hint: t(`mannerHint.${value}`),
          }))}
        />
        <Select
          name="language"
          label={t('field.asked')}
          options={languageOptions(locale)}
          defaultValue={page.spokenLanguage}
          width="medium"
        />
        {page.scripts.length > 0 && (
          <Select
            name="scriptVersion"
            label={t('field.script')}
            options={[
              { value: '', label: t('field.noScript') },
              ...page.scripts.map((version) => ({
                value: String(version),
                label: t('script', { version }),
              })),
            ]}
            defaultValue={String(page.scripts[0] ?? '')}
            width="medium"
          />
        )}
        <TextField
          name="witness"
          label={t('field.witness')}
          hint={t('field.witnessHint')}
          autoComplete="off"
          optional
        />
        <DateField
          name="givenOn"
          label={t('field.givenOn')}
          defaultValue={dayText(page.recordedOn ?? page.today)}
          max={dayText(page.today)}
        />
        <DateField
          name="reviewOn"
          label={t('field.reviewOn')}
          hint={t('field.reviewOnHint', { months: reviewMonths })}
          optional
        />
        <FormEnd>
          <Submit>{t('record.do')}</Submit>
          <ButtonLink kind="quiet" href={`/${locale}${back}`}>
            {t('back')}
          </ButtonLink>
        </FormEnd>
      </Form>
    </>
  )
}
