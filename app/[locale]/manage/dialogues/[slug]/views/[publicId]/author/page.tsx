import type { Metadata } from 'next'
import { Byline, Day } from '@/components/contributions/byline'
import { OpenedBefore } from '@/components/contributions/opened-views'
import { ViewWords } from '@/components/contributions/view-words'
import { WorkHead } from '@/components/desk/work-head'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { Section } from '@/components/ui/layout'
import { openAuthor } from '@/lib/contributions/actions'
import { breakGlassPage } from '@/lib/contributions/queries/break-glass'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string; publicId: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'contributions')('breakGlass.title') }
}

export default async function BreakGlassPage({ params }: Props) {
  const { slug, publicId, ...rest } = await params
  const locale = localeOf(rest)
  const page = await ask((actor) => breakGlassPage(actor, slug, publicId))
  const t = translator(locale, 'contributions')
  const { content } = page.view
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={page}
        title={t('breakGlass.title')}
        lead={<p>{t('breakGlass.lead')}</p>}
      />
      {content && (
        <article className="view">
          <p className="view-by">
            <Byline by={content.by} locale={locale} /> · <Day on={content.on} locale={locale} />
          </p>
          <ViewWords words={content.words} locale={locale} />
        </article>
      )}
      <OpenedBefore before={page.before} locale={locale} />
      <Section title={t('breakGlass.open')}>
        <p>{t('breakGlass.text')}</p>
        <Form
          action={openAuthor}
          locale={locale}
          id="open"
          path={`/manage/dialogues/${slug}/views/${publicId}/author`}
        >
          <Hidden name="publicId" value={publicId} />
          <TextArea
            name="reason"
            label={t('breakGlass.reason')}
            hint={t('breakGlass.reasonHint')}
            limit={300}
            rows={3}
          />
          <FormEnd>
            <Submit kind="danger">{t('breakGlass.now')}</Submit>
          </FormEnd>
        </Form>
      </Section>
    </>
  )
}
