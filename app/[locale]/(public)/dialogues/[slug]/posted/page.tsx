import type { Metadata } from 'next'
import { FollowUpCode } from '@/components/contributions/follow-up-code'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { ButtonLink } from '@/components/ui/button'
import { Toolbar } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { forgetCode } from '@/lib/contributions/actions'
import { viewInput } from '@/lib/contributions/schema'
import { translator } from '@/lib/platform/i18n'
import { readFlash } from '@/lib/web/flash'
import { localeOf, signedInActor } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ [each in 'answered' | 'how']?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'contributions')('posted.title') }
}

/** What happens next; and, of an anonymous view, the code. The page asks the database for nothing. */
export default async function PostedPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const path = `/dialogues/${slug}/posted`
  await signedInActor(locale, path)
  const search = await searchParams
  const answered = viewInput.safeParse({ publicId: search.answered }).data?.publicId
  const code = (await readFlash('posted'))?.code
  const t = translator(locale, 'contributions')
  const dialogue = `/${locale}/dialogues/${slug}`
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: dialogue, label: t('dialogue') }]}
        title={t('posted.title')}
        lead={t(search.how === 'spoken' ? 'posted.leadSpoken' : 'posted.lead')}
      />
      {code ? (
        <>
          <FollowUpCode code={code} locale={locale} />
          <Form action={forgetCode} locale={locale} path={path}>
            <Hidden name="slug" value={slug} />
            <FormEnd>
              <Submit>{t('code.kept')}</Submit>
            </FormEnd>
          </Form>
          <p>
            {t.rich('code.later', {
              link: (text) => <a href={`/${locale}/follow-up`}>{text}</a>,
            })}
          </p>
          {answered && (
            <p>
              <a href={`${dialogue}/views/${answered}`}>{t('posted.toAnswered')}</a>
            </p>
          )}
        </>
      ) : (
        <>
          <p>{t('posted.change')}</p>
          <Toolbar>
            {answered ? (
              <ButtonLink kind="main" href={`${dialogue}/views/${answered}`}>
                {t('posted.toAnswered')}
              </ButtonLink>
            ) : (
              <ButtonLink kind="main" href={dialogue}>
                {t('posted.back')}
              </ButtonLink>
            )}
            <ButtonLink href={`/${locale}/me/views`}>{t('posted.mine')}</ButtonLink>
          </Toolbar>
        </>
      )}
    </>
  )
}
