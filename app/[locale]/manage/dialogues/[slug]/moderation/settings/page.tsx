import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { CheckboxGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { DoneInQueue } from '@/components/moderation/done'
import { ButtonLink } from '@/components/ui/button'
import { GroupMark } from '@/components/ui/group-mark'
import { saveTiming } from '@/lib/moderation/actions'
import { timingPage } from '@/lib/moderation/queries/settings'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'moderation')('settings.title') }
}

/** Before others see them, or after: group by group. */
export default async function ModerationSettingsPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const page = await ask((actor) => timingPage(actor, slug))
  const t = translator(locale, 'moderation')
  const back = `/${locale}/manage/dialogues/${slug}/moderation`
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={page}
        title={t('settings.title')}
        lead={t('settings.lead')}
      />
      <DoneInQueue of={(await searchParams).done} slug={slug} locale={locale} />
      <Form action={saveTiming} locale={locale}>
        <Hidden name="slug" value={slug} />
        <CheckboxGroup
          name="after"
          label={t('settings.after')}
          hint={t('settings.afterHint')}
          defaultValues={page.groups
            .filter(({ timing }) => timing === 'after')
            .map(({ group }) => group)}
          options={page.groups.map(({ group }) => ({
            value: group,
            label: <GroupMark group={group} locale={locale} />,
          }))}
        />
        <FormEnd>
          <Submit>{t('settings.save')}</Submit>
          <ButtonLink kind="quiet" href={back}>
            {t('queue.back')}
          </ButtonLink>
        </FormEnd>
      </Form>
    </>
  )
}
