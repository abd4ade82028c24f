import type { Metadata } from 'next'
import { WorkHead } from '@/components/desk/work-head'
import { MembersAtDesk } from '@/components/research/members-at-desk'
import { MemberForm } from '@/components/research/member-form'
import { PlaceForm } from '@/components/research/place-form'
import { PlacesAtDesk } from '@/components/research/places-at-desk'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Done } from '@/components/ui/done'
import { EmptyState } from '@/components/ui/empty-state'
import { Section, Toolbar } from '@/components/ui/layout'
import { translator } from '@/lib/platform/i18n'
import { researchDesk } from '@/lib/research/desk'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'research')('deskTitle') }
}

export default async function ResearchDeskPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'research')
  const desk = await ask((actor) => researchDesk(actor, slug))
  const path = `/manage/dialogues/${slug}/research`
  const shared = { desk, slug, locale, path }
  const named = desk.people.filter(({ members }) => members.length > 0)
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title: desk.title }}
        title={t('deskTitle')}
        lead={<p>{t('deskLead')}</p>}
      />
      <Toolbar>
        <ButtonLink href={`/${locale}/dialogues/${slug}/research`} icon="eye">
          {t('see')}
        </ButtonLink>
      </Toolbar>
      <Done of={(await searchParams).done} from="research" locale={locale} />
      <Section title={t('document.title')} id="documents">
        {desk.places.length === 0 ? (
          <EmptyState title={t('document.none')} />
        ) : (
          <PlacesAtDesk {...shared} />
        )}
        <Details summary={t('document.add')}>
          <PlaceForm {...shared} />
        </Details>
      </Section>
      {named.length === 0 && <EmptyState title={t('nobody')} />}
      {named.map(({ part, members }) => (
        <Section key={part} title={t(`partTitle.${part}`)} id={part}>
          <MembersAtDesk {...shared} members={members} />
        </Section>
      ))}
      <Details summary={t('person.add')}>
        <MemberForm {...shared} />
      </Details>
    </>
  )
}
