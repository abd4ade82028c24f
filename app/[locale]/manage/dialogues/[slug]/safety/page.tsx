import type { Metadata } from 'next'
import { OpenedViews } from '@/components/contributions/opened-views'
import { WorkHead } from '@/components/desk/work-head'
import { ShelterForms } from '@/components/dialogues/shelter-forms'
import { SheltersInPlace } from '@/components/dialogues/shelters-in-place'
import { Done } from '@/components/ui/done'
import { Section } from '@/components/ui/layout'
import { safetyPage } from '@/lib/dialogues/shelters/queries'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[]; person?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'dialogues')('safety.title') }
}

export default async function SafetyPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const { done, person } = await searchParams
  const locale = localeOf(rest)
  const page = await ask((actor) => safetyPage(actor, slug))
  const t = translator(locale, 'dialogues')
  const path = `/manage/dialogues/${slug}/safety`
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={page}
        title={t('safety.title')}
        lead={<p>{t('safety.lead')}</p>}
      />
      <Done of={done} from="desk" locale={locale} />
      <Section title={t('safety.inPlace')}>
        <SheltersInPlace
          shelters={page.inPlace}
          mayBringBackPeople={page.people !== null}
          path={path}
          locale={locale}
        />
      </Section>
      <OpenedViews opened={page.opened} slug={slug} locale={locale} />
      <ShelterForms
        page={page}
        path={path}
        locale={locale}
        {...(typeof person === 'string' && { person })}
      />
    </>
  )
}
