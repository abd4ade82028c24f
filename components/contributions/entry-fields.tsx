import { Checkbox } from '@/components/form/checkbox'
import { RadioGroup } from '@/components/form/choices'
import { Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { TextArea } from '@/components/form/text-area'
import type { EntryPage } from '@/lib/contributions/queries/entry'
import { attributions, channels, earshots, viewLimit } from '@/lib/contributions/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'
import { inLanguage } from '@/lib/platform/translated'
import { SessionField } from './session-field'

/** What a facilitator asks, in the order of the conversation: who, the words, read back, how to be shown. */
export function EntryFields({ page, locale }: { page: EntryPage; locale: Locale }) {
  const t = translator(locale, 'contributions')
  const group = translator(locale, 'ui')
  const [only, ...more] = page.prompts
  const languages = languageOptions(locale)
  return (
    <>
      <Select
        name="registrationId"
        label={t('enter.who')}
        hint={t('enter.whoHint')}
        placeholder={t('enter.choose')}
        options={page.people.map((person) => ({
          value: person.registrationId,
          label: `${person.name} (${group(`group.${person.group}`)})`,
        }))}
      />
      {only && more.length === 0 ? (
        <Hidden name="promptId" value={only.id} />
      ) : (
        <Select
          name="promptId"
          label={t('post.prompt')}
          options={page.prompts.map(({ id, question }) => ({
            value: id,
            label: inLanguage(question, locale).text,
          }))}
        />
      )}
      <SessionField sessions={page.sessions} locale={locale} />
      <RadioGroup
        name="channel"
        label={t('enter.channel')}
        look="row"
        defaultValue="facilitator"
        options={channels.map((value) => ({ value, label: t(`enter.channels.${value}`) }))}
      />
      <TextArea
        name="text"
        label={t('enter.text')}
        hint={t('post.textHint')}
        limit={viewLimit}
        rows={7}
      />
      <Select
        name="language"
        label={t('enter.language')}
        options={languages}
        defaultValue={locale}
        width="medium"
      />
      <Checkbox name="isGloss" label={t('enter.gloss')} hint={t('enter.glossHint')} />
      <Select
        name="spokenLanguage"
        label={t('enter.spoken')}
        optional
        options={languages}
        placeholder={t('enter.spokenSame')}
        width="medium"
      />
      <Checkbox name="isReadBack" label={t('enter.readBack')} hint={t('enter.readBackHint')} />
      <RadioGroup
        name="earshot"
        label={t('enter.earshot')}
        look="row"
        options={earshots.map((value) => ({ value, label: t(`enter.earshots.${value}`) }))}
      />
      <RadioGroup
        name="attribution"
        label={t('enter.attribution')}
        defaultValue="group"
        options={attributions.map((value) => ({
          value,
          label: t(`attribution.${value}.name`),
          hint: t(`enter.attributions.${value}`),
        }))}
      />
      <Checkbox
        name="isPublic"
        look="switch"
        label={t('enter.public')}
        hint={t('enter.publicHint')}
      />
    </>
  )
}
