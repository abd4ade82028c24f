import type { Metadata } from 'next'
import { cache } from 'react'
import { BeforePublishing } from '@/components/desk/before-publishing'
import { ComingList } from '@/components/desk/coming-list'
import { AllDeskLinks } from '@/components/desk/desk-links'
import { Done } from '@/components/ui/done'
import { GroupBalance } from '@/components/desk/group-balance'
import { WaitingList } from '@/components/desk/waiting-list'
import { DialogueStateWord } from '@/components/dialogues/dialogue-state'
import { Columns, Section } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { deskPage } from '@/lib/desk/queries'
import { formatter, translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

const load = cache((slug: string) => ask((actor) => deskPage(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const { title } = await load(slug)
  return {
    title: translator(locale, 'desk')('titleOf', { title: inLanguage(title, locale).text }),
  }
}

export default async function DeskPage({ params, searchParams }: Props) {
  const { slug, ...rest } = await params
  const locale = localeOf(rest)
  const desk = await load(slug)
  const t = translator(locale, 'desk')
  const roles = formatter(locale).list(desk.heldAs.map((role) => t(`role.${role}`)))
  return (
    <>
      <PageHead
        locale={locale}
        crumbs={[{ href: `/${locale}/manage`, label: t('title') }]}
        above={<DialogueStateWord {...desk} locale={locale} />}
        title={<Words of={desk.title} locale={locale} />}
        lead={<p>{t('youAre', { roles })}</p>}
      />
      <Done of={(await searchParams).done} from="desk" locale={locale} />
      {(desk.state === 'draft' || desk.missing.length > 0) && (
        <BeforePublishing missing={desk.missing} state={desk.state} {...{ slug, locale }} />
      )}
      <Columns
        side={
          <Section title={t('comesNext')}>
            <ComingList coming={desk.coming} locale={locale} />
          </Section>
        }
      >
        <Section title={t('waits')} id="waiting">
          <WaitingList waiting={desk.waiting} now={desk.now} locale={locale} />
        </Section>
        <Section title={t('balance')} id="groups">
          <GroupBalance groups={desk.groups} isUntouched={desk.isUntouched} locale={locale} />
        </Section>
        <Section title={t('everythingElse')} id="more">
          <AllDeskLinks desk={desk} locale={locale} />
        </Section>
      </Columns>
    </>
  )
}
