import type { Metadata } from 'next'
import { ObjectionCode } from '@/components/objections/objection-code'
import { EnterObjection } from '@/components/objections/enter-objection'
import { StaffObjection } from '@/components/objections/staff-objection'
import { Done } from '@/components/ui/done'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { objectionsDesk } from '@/lib/objections/queries'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { readFlash } from '@/lib/web/flash'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'objections')('list') }
}

export default async function ObjectionsPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'objections')
  const desk = await ask((actor) => objectionsDesk(actor, slug))
  const { done } = await searchParams
  const code = done === 'anonymous' ? (await readFlash('objected'))?.code : undefined
  const path = `/manage/summaries/${slug}/objections`
  return (
    <>
      <PageHead
        locale={locale}
        title={t('list')}
        lead={t('lead')}
        crumbs={[
          {
            href: `/${locale}/manage/summaries/${slug}`,
            label: inLanguage(desk.title, locale).text,
          },
        ]}
      />
      <Done of={done} from="objections" locale={locale} />
      {code && <ObjectionCode code={code} isEntered locale={locale} />}
      {desk.objections.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneSays')}</EmptyState>
      ) : (
        desk.objections.map((each) => (
          <StaffObjection
            key={each.publicId}
            objection={each}
            parts={desk.parts}
            {...{ path, locale }}
          />
        ))
      )}
      {desk.mayEnter && (
        <Section title={t('enter')} id="enter">
          <EnterObjection {...{ desk, path, locale }} />
        </Section>
      )}
    </>
  )
}
