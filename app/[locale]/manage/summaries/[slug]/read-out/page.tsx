import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { DateField } from '@/components/form/date-and-time'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { ReadAloud } from '@/components/reviews/read-aloud'
import { ButtonLink } from '@/components/ui/button'
import { Done } from '@/components/ui/done'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { Section, Toolbar } from '@/components/ui/layout'
import { dayText } from '@/lib/platform/inputs'
import { formatter, translator } from '@/lib/platform/i18n'
import { languageOptions } from '@/lib/platform/languages'
import { noteReadOut } from '@/lib/reviews/actions'
import { readOutPage } from '@/lib/reviews/queries'
import { groups } from '@/lib/summaries/schema'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'reviews')('readOut.title') }
}

export default async function ReadOutPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'reviews')
  const ui = translator(locale, 'ui')
  const page = await ask((actor) => readOutPage(actor, slug))
  const path = `/manage/summaries/${slug}/read-out`
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={page.dialogue}
        title={t('readOut.title')}
        lead={t('readOut.lead')}
      />
      <Done of={(await searchParams).done} from="reviews" locale={locale} />
      <p>{t('readOut.until', { to: formatter(locale).day(page.closesAt) })}</p>
      <div className="no-print">
        <Toolbar>
          <PrintButton locale={locale} />
          {page.mayEnter && (
            <ButtonLink href={`/${locale}/manage/summaries/${slug}/objections#enter`}>
              {t('readOut.enter')}
            </ButtonLink>
          )}
        </Toolbar>
      </div>
      <ReadAloud page={page} locale={locale} />
      <div className="no-print">
        <Section title={t('readOut.note')} id="note">
          <Form action={noteReadOut} {...{ locale, path }}>
            <Hidden name="slug" value={slug} />
            <DateField name="on" label={t('readOut.when')} defaultValue={dayText(page.today)} />
            <Select
              name="group"
              label={t('readOut.group')}
              placeholder="–"
              options={groups.map((value) => ({ value, label: ui(`group.${value}`) }))}
              width="medium"
            />
            <Select
              name="language"
              label={t('readOut.language')}
              options={languageOptions(locale)}
              defaultValue={locale}
              width="medium"
            />
            <TextField
              name="people"
              inputMode="numeric"
              label={t('readOut.people')}
              hint={t('readOut.peopleHint')}
              width="short"
            />
            <FormEnd>
              <Submit>{t('readOut.do')}</Submit>
            </FormEnd>
          </Form>
        </Section>
      </div>
    </>
  )
}
