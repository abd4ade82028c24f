import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Button } from '@/components/ui/button'
import { Section } from '@/components/ui/layout'
import { PageHead } from '@/components/ui/page-head'
import { Table } from '@/components/ui/table'
import { runLate } from '@/lib/agendas/actions'
import { lateness } from '@/lib/agendas/queries'
import { longestMove, shiftAsked } from '@/lib/agendas/schema'
import { slotInWords } from '@/lib/agendas/wording'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'agendas')('late') }
}

export default async function LatePage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'agendas')
  const asked = shiftAsked.safeParse(await searchParams).data ?? null
  const event = await ask((actor) => lateness(actor, slug, asked))
  const { sessions, moves, seen } = event
  const agenda = `/manage/events/${slug}/agenda`
  const path = `${agenda}/late`
  return (
    <>
      <PageHead
        locale={locale}
        title={t('late')}
        lead={t('shift.lead')}
        crumbs={[
          { href: `/${locale}/manage/events/${slug}`, label: inLanguage(event.title, locale).text },
          { href: `/${locale}${agenda}`, label: t('title') },
        ]}
      />
      <form method="get" action={`/${locale}${path}`} className="form">
        <div className="field">
          <label htmlFor="from">{t('shift.from')}</label>
          <select id="from" name="from" className="control control-full" defaultValue={asked?.from}>
            {sessions.map((session) => (
              <option key={session.id} value={session.id}>
                {`${slotInWords(session, locale)} · ${inLanguage(session.title, locale).text}`}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="minutes">{t('shift.minutes')}</label>
          <p className="hint" id="minutes-hint">
            {t('session.minutesHint')}
          </p>
          <input
            id="minutes"
            name="minutes"
            type="number"
            className="control control-short"
            defaultValue={asked?.minutes ?? 20}
            min={-longestMove}
            max={longestMove}
            aria-describedby="minutes-hint"
          />
        </div>
        <FormEnd>
          <Button kind={asked ? 'plain' : 'main'}>{t('shift.preview')}</Button>
        </FormEnd>
      </form>
      {asked && (
        <Section title={t('shift.moves', { count: moves.length })} id="moves">
          {moves.length === 0 ? (
            <p>{t('shift.nothing')}</p>
          ) : (
            <>
              <Table
                caption={t('shift.moves', { count: moves.length })}
                columns={[
                  { label: t('shift.name') },
                  { label: t('shift.was') },
                  { label: t('shift.now') },
                ]}
                rows={moves.map(({ from, to }) => ({
                  id: from.id,
                  cells: [
                    inLanguage(from.title, locale).text,
                    `${from.startsAt}–${from.endsAt}`,
                    to ? `${to.startsAt}–${to.endsAt}` : t('shift.leaves'),
                  ],
                }))}
              />
              <Form action={runLate} id="shift" {...{ locale, path }}>
                <Hidden name="id" value={asked.from} />
                <Hidden name="minutes" value={String(asked.minutes)} />
                <Hidden name="seen" value={seen} />
                <FormEnd>
                  <Submit>{t('shift.do')}</Submit>
                </FormEnd>
              </Form>
            </>
          )}
        </Section>
      )}
    </>
  )
}
