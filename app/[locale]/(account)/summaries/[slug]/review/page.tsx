import type { Metadata } from 'next'
import { ObjectionCode } from '@/components/objections/objection-code'
import { ObjectionFields, ObjectorFields } from '@/components/objections/objection-fields'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Brief, WhoTookPart } from '@/components/summaries/version-front'
import { VersionParts } from '@/components/summaries/version-parts'
import { Done } from '@/components/ui/done'
import { Section } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { raiseAnObjection } from '@/lib/objections/actions'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { reviewPage } from '@/lib/reviews/queries'
import { readFlash } from '@/lib/web/flash'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  // Without the title: it is nobody's business whose history or tab it stands in.
  return { title: translator(localeOf(await params), 'reviews')('page.draft'), robots: 'noindex' }
}

/** The draft, for the participants of its dialogue, while they review it. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'reviews')
  const page = await ask((actor) => reviewPage(actor, slug))
  const { done } = await searchParams
  const { version, dialogue, author } = page
  const code = done === 'anonymous' ? (await readFlash('objected'))?.code : undefined
  const to = formatter(locale).dayAndTime(page.closesAt, 'UTC')
  return (
    <>
      <PageHead
        locale={locale}
        title={<Words of={version.title} locale={locale} />}
        above={<StatusWord kind="warning">{t('page.above')}</StatusWord>}
        lead={t('page.lead')}
        crumbs={[
          {
            href: `/${locale}/dialogues/${dialogue.slug}`,
            label: inLanguage(dialogue.title, locale).text,
          },
        ]}
      />
      <Done of={done} from="objections" locale={locale} />
      {code && <ObjectionCode code={code} locale={locale} />}
      <p>
        {t('page.until', { to: `${to} UTC` })}{' '}
        {page.mayObject && <a href="#objection">{t('page.object')}</a>}
      </p>
      <div className="summary-body">
        <Brief brief={version.brief} locale={locale} />
        <WhoTookPart
          groups={page.groups}
          participation={version.participation}
          missing={dialogue.missingVoices}
          locale={locale}
        />
        <VersionParts parts={version.parts} locale={locale} />
      </div>
      {page.mayObject && author && (
        <Section title={t('page.object')} id="objection">
          <p>{t('page.objectSays')}</p>
          <Form
            action={raiseAnObjection}
            path={`/summaries/${slug}/review`}
            locale={locale}
            guarded
          >
            <Hidden name="slug" value={slug} />
            <ObjectionFields parts={version.parts} locale={locale} />
            <ObjectorFields author={author} locale={locale} />
            <FormEnd>
              <Submit>{translator(locale, 'objections')('raise')}</Submit>
            </FormEnd>
          </Form>
        </Section>
      )}
    </>
  )
}
