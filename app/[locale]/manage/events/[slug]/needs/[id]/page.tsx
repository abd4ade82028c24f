import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { crumbsOf } from '@/components/forms/form-crumbs'
import { OnlyIfScript } from '@/components/forms/only-if-script'
import { ClosedSheet, MaskedContact } from '@/components/needs/closed-sheet'
import { NeedsFields } from '@/components/needs/needs-fields'
import { GroupMark } from '@/components/ui/group-mark'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { fillNeedsFor } from '@/lib/needs/actions'
import { needsOf } from '@/lib/needs/queries'
import { translator } from '@/lib/platform/i18n'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; id: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'needs')('filling.title') }
}

/** One person's sheet, opened and filled in by those who look after them. */
export default async function NeedsOfPersonPage({ params, searchParams }: Props) {
  const { slug, id } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'needs')
  const page = await ask((actor) => needsOf(actor, slug, id))
  const path = `/manage/events/${slug}/needs/${id}`
  const here = { registrationId: id, path, locale }
  const back = { href: `/${locale}/manage/events/${slug}/needs/people`, label: t('filling.title') }
  return (
    <>
      <PageHead
        locale={locale}
        title={page.name}
        above={page.group && <GroupMark group={page.group} locale={locale} />}
        lead={t('filling.heard')}
        crumbs={[...crumbsOf(page, locale), back]}
      />
      {(await searchParams).saved === 'yes' && (
        <Notice kind="good" locale={locale} title={t('filling.saved')} isAnswer />
      )}
      {!page.isOpened && <ClosedSheet {...here} />}
      {page.isOpened && (
        <>
          <Form
            id="sheet"
            action={fillNeedsFor}
            {...{ locale, path }}
            initial={await heldState(path)}
            guarded
          >
            <Hidden name="registrationId" value={id} />
            <NeedsFields page={page} daysLabel={t('filling.days')} locale={locale} />
            <FormEnd>
              <Submit>{t('filling.save')}</Submit>
            </FormEnd>
          </Form>
          {page.hasMaskedContact && <MaskedContact {...here} />}
        </>
      )}
      <OnlyIfScript />
    </>
  )
}
