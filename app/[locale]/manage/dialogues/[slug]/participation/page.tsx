import type { Metadata } from 'next'
import { Done } from '@/components/ui/done'
import { WorkHead } from '@/components/desk/work-head'
import { HeardByGroup } from '@/components/participation/heard-by-group'
import { InviteSilent } from '@/components/participation/invite-silent'
import { SilentPeople } from '@/components/participation/silent-people'
import { WeeksOfGroup } from '@/components/participation/weeks-of-group'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { participationDesk } from '@/lib/participation/queries'
import { translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'participation')('title') }
}

/** Who answers and posts, who has not been heard, and a message to those who are missed. */
export default async function ParticipationPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const search = await searchParams
  const desk = await ask((actor) => participationDesk(actor, slug, search, locale))
  const t = translator(locale, 'participation')
  const group = translator(locale, 'ui')
  const names = (groups: typeof desk.leastHeard) =>
    new Intl.ListFormat(locale).format(groups.map((each) => group(`group.${each}`)))
  const shown = desk.groups.filter(({ approved }) => approved !== null)
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title: desk.title }}
        title={t('title')}
        lead={t('lead')}
      />
      <Done of={search['done']} from="desk" locale={locale} />
      {desk.drawnBlindly.length > 0 && (
        <Notice
          kind="warning"
          locale={locale}
          title={t('blind', { groups: names(desk.drawnBlindly) })}
        >
          <p>{t('blindText')}</p>
        </Notice>
      )}
      <Section title={t('groups')} id="groups">
        {desk.leastHeard.length > 0 && (
          <p className="mb-4">{t('least', { groups: names(desk.leastHeard) })}</p>
        )}
        <HeardByGroup groups={desk.groups} locale={locale} />
        <p className="text-small mt-4">{t('heardNote')}</p>
      </Section>
      {desk.mayInvite && (
        <Section title={t('invite')} id="invite">
          <InviteSilent desk={desk} slug={slug} locale={locale} />
        </Section>
      )}
      {desk.silent && (
        <Section title={t('silent')} id="silent">
          <SilentPeople silent={desk.silent} slug={slug} locale={locale} />
        </Section>
      )}
      {shown.length > 0 && (
        <Section title={t('byWeek')} id="weeks">
          <p className="text-small mb-4">{t('chartNote')}</p>
          {shown.map((figure) => (
            <WeeksOfGroup key={figure.group} figure={figure} locale={locale} />
          ))}
        </Section>
      )}
    </>
  )
}
