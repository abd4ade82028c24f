import type { Metadata } from 'next'
import { ViewsOfDialogue } from '@/components/contributions/views-of-dialogue'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { viewsOfDialogue } from '@/lib/contributions/queries/list'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(localeOf(await params), 'contributions')
  return { title: t('list.title') }
}

export default async function ViewsPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const search = await searchParams
  const list = await ask((actor) => viewsOfDialogue(actor, { slug }, search))
  const t = translator(locale, 'contributions')
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[
          {
            href: `/${locale}/dialogues/${slug}`,
            label: <Words of={list.title} locale={locale} />,
          },
        ]}
        title={t('list.title')}
      >
        {(list.canPost || list.canAnswer) && (
          <p className="toolbar mt-6">
            {list.canPost && (
              <ButtonLink kind="main" href={`/${locale}/dialogues/${slug}/views/new`}>
                {t('post.go')}
              </ButtonLink>
            )}
            {list.canAnswer && (
              <ButtonLink href={`/${locale}/dialogues/${slug}/answer`}>
                {translator(locale, 'answering')('go.views')}
              </ButtonLink>
            )}
          </p>
        )}
      </PageHead>
      <div id="views">
        <ViewsOfDialogue list={list} locale={locale} path={`/dialogues/${slug}/views`} />
      </div>
    </>
  )
}
