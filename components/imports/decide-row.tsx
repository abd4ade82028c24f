import { Checkbox } from '@/components/form/checkbox'
import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { attributions, viewLimit } from '@/lib/contributions/schema'
import { leaveOutRow, takeRowIn } from '@/lib/imports/actions'
import type { RowPage } from '@/lib/imports/queries/review'
import { translator, type Locale } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'
import { Earshot } from './type-row'

interface RowFormProps {
  page: RowPage
  locale: Locale
}

function Which({ page }: { page: RowPage }) {
  return (
    <>
      <Hidden name="id" value={page.id} />
      <Hidden name="number" value={String(page.row.number)} />
      <Hidden name="seen" value={page.seen} />
    </>
  )
}

/** Whose words they are, which of them count, and how they are shown. */
export function TakeInForm({ page, locale }: RowFormProps) {
  const t = translator(locale, 'imports')
  const entry = translator(locale, 'contributions')
  const { row, takesUnregistered } = page
  const isSound = row.seconds !== null
  return (
    <Form action={takeRowIn} locale={locale} id="take" guarded>
      <Which page={page} />
      <Whose {...{ page, locale }} />
      <TextArea
        name="text"
        label={t(isSound ? 'row.gloss' : 'row.text')}
        hint={isSound ? entry('post.textHint') : t('row.textHint')}
        limit={viewLimit}
        rows={6}
        defaultValue={row.pieces.map(({ text }) => text).join('')}
      />
      <Select
        name="language"
        label={t('send.language')}
        placeholder={t('row.choose')}
        options={languageOptions(locale)}
        defaultValue={row.language ?? ''}
        width="medium"
      />
      {(isSound || page.kind === 'paper') && <HowTakenDown {...{ page, locale }} />}
      <RadioGroup
        name="attribution"
        label={t('row.attribution')}
        defaultValue={row.person || !takesUnregistered ? 'group' : 'anonymous'}
        options={attributions.map((value) => ({
          value,
          label: entry(`attribution.${value}.name`),
          hint: t(`row.attributions.${value}`),
        }))}
      />
      <Checkbox name="isPublic" look="switch" label={t('row.public')} hint={t('row.publicHint')} />
      <FormEnd>
        <Submit>{t('row.takeButton')}</Submit>
      </FormEnd>
    </Form>
  )
}

/** What is asked of words that somebody else wrote down: not of messages that people typed themselves. */
function HowTakenDown({ page, locale }: RowFormProps) {
  const entry = translator(locale, 'contributions')
  const { row, how } = page
  return (
    <>
      <Checkbox
        name="isGloss"
        label={entry('enter.gloss')}
        hint={entry('enter.glossHint')}
        defaultChecked={row.isGloss || row.seconds !== null}
      />
      <Select
        name="spokenLanguage"
        label={entry('enter.spoken')}
        placeholder={entry('enter.spokenSame')}
        options={languageOptions(locale)}
        defaultValue={how.spokenLanguage ?? ''}
        width="medium"
        optional
      />
      <Checkbox name="isReadBack" label={entry('enter.readBack')} defaultChecked={how.isReadBack} />
      <Earshot given={how.earshot} locale={locale} />
    </>
  )
}

function Whose({ page, locale }: RowFormProps) {
  const t = translator(locale, 'imports')
  const names = translator(locale, 'ui')
  const { row, people, groups, takesUnregistered, slug } = page
  const known = people.map(({ registrationId, name, group, tag }) => ({
    value: registrationId,
    label: t('row.person', { name, tag, group: names(`group.${group}`) }),
  }))
  const others = takesUnregistered ? [{ value: 'nobody', label: t('row.nobody') }] : []
  return (
    <>
      <Select
        name="whose"
        label={t('row.whose')}
        hint={t('row.whoseHint')}
        placeholder={t('row.choose')}
        options={[...others, ...known]}
        defaultValue={row.person?.registrationId ?? ''}
      />
      {page.mayRegister && (
        <p className="text-small">
          {t('row.register')}{' '}
          <a href={`/${locale}/manage/dialogues/${slug}/registrations/new`}>
            {t('row.registerLink')}
          </a>
        </p>
      )}
      {takesUnregistered && (
        <Select
          name="group"
          label={t('row.group')}
          placeholder={t('row.choose')}
          options={groups.map((value) => ({ value, label: names(`group.${value}`) }))}
          defaultValue={row.group ?? ''}
          width="medium"
          optional
        />
      )}
    </>
  )
}

export function LeaveOutForm({ page, locale }: RowFormProps) {
  const t = translator(locale, 'imports')
  return (
    <Form action={leaveOutRow} locale={locale} id="leave">
      <Which page={page} />
      <TextField name="reason" label={t('row.reason')} hint={t('row.reasonHint')} />
      <FormEnd>
        <Submit kind="plain">{t('row.leaveButton')}</Submit>
      </FormEnd>
    </Form>
  )
}
