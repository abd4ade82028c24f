import type { Metadata } from 'next'
import { cache } from 'react'
import { DeskHead } from '@/components/events/desk-head'
import { BlocksOfPlan } from '@/components/seats/blocks-of-plan'
import { SeatPlanForm } from '@/components/seats/seat-plan-form'
import { WhereItStands } from '@/components/seats/where-it-stands'
import { Section } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { seatsDesk } from '@/lib/seats/queries'
import { heldState } from '@/lib/web/held-submission'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<{ saved?: string | string[] }>
}

const load = cache((slug: string) => ask((actor) => seatsDesk(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).title, locale).text
  return { title: translator(locale, 'seats')('titleOf', { title }) }
}

export default async function SeatPlanPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'seats')
  const desk = await load(slug)
  const path = `/manage/events/${slug}/seats`
  return (
    <>
      <DeskHead event={desk} title={t('title')} lead={t('lead')} locale={locale} />
      {(await searchParams).saved === 'plan' && (
        <Notice kind="good" locale={locale} isAnswer>
          {t('saved')}
        </Notice>
      )}
      {desk.total !== null && (
        <Section title={t('stands.title')} id="stands">
          <WhereItStands desk={desk} locale={locale} />
        </Section>
      )}
      {desk.blocks.length > 0 && (
        <Section title={t('blocks.title')} id="blocks">
          <BlocksOfPlan desk={desk} locale={locale} />
        </Section>
      )}
      <Section title={t('plan.title')} id="plan">
        <SeatPlanForm desk={desk} initial={await heldState(path)} {...{ locale, path }} />
      </Section>
    </>
  )
}
