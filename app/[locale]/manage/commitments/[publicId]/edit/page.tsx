import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CommitmentFields } from '@/components/commitments/commitment-fields'
import { WorkHead } from '@/components/desk/work-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Seen } from '@/components/form/seen'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { groupNames } from '@/components/ui/group-mark'
import { Notice } from '@/components/ui/notice'
import { changePromise } from '@/lib/commitments/actions'
import { commitmentDesk } from '@/lib/commitments/queries/desk'
import { topicOptions } from '@/lib/dialogues/topics'
import { translator } from '@/lib/platform/i18n'
import { languageOptions, writingLanguages } from '@/lib/platform/languages'
import { inLanguage } from '@/lib/platform/translated'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; publicId: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'commitments')('desk.edit') }
}

export default async function EditCommitmentPage({ params }: Props) {
  const { publicId } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'commitments')
  const ui = translator(locale, 'ui')
  const found = await ask((actor) => commitmentDesk(actor, publicId))
  if (!found.choices) notFound()
  const path = `/manage/commitments/${publicId}/edit`
  const plain = ['result', 'proof', 'dueOn', 'ownerName', 'ownerRole'] as const
  return (
    <>
      <WorkHead locale={locale} dialogue={found.dialogue} title={t('desk.edit')} />
      {found.state !== 'draft' && (
        <Notice kind="warning" locale={locale}>
          <p>{t('desk.editWarning')}</p>
        </Notice>
      )}
      <Form action={changePromise} {...{ locale, path }} initial={await heldState(path)} guarded>
        <Hidden name="publicId" value={publicId} />
        <Seen
          value={found.form.seen}
          languages={writingLanguages(locale)}
          fields={[
            ...plain.map((name) => ({ name, label: t(`field.${name}`) })),
            { name: 'ownerOrganisationName', label: t('field.ownerOrganisation') },
            {
              name: 'ownerGroup',
              label: t('field.ownerGroup'),
              options: groupNames.map((value) => ({ value, label: ui(`group.${value}`) })),
            },
            {
              name: 'ownerLanguage',
              label: t('field.ownerLanguage'),
              options: languageOptions(locale),
            },
            {
              name: 'ownerRegistration',
              label: t('field.ownerRegistration'),
              options: found.choices.people.map(({ registrationId, name, tag }) => ({
                value: registrationId,
                label: `${name} (${tag})`,
              })),
            },
            {
              name: 'interview',
              label: t('field.interview'),
              options: found.choices.interviews.map(({ slug, title }) => ({
                value: slug,
                label: inLanguage(title, locale).text,
              })),
            },
            { name: 'topics', label: t('facts.topics'), options: topicOptions(locale) },
            { name: 'goals', label: translator(locale, 'goals')('field') },
          ]}
        />
        <CommitmentFields
          {...{ locale, choices: found.choices, form: found.form, contact: found.contact }}
        />
        <FormEnd>
          <Submit>{t('desk.save')}</Submit>
          <ButtonLink kind="quiet" href={`/${locale}/manage/commitments/${publicId}`}>
            {t('desk.back')}
          </ButtonLink>
        </FormEnd>
      </Form>
    </>
  )
}
