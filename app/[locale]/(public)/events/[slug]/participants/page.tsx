import type { Metadata } from 'next'
import { cache } from 'react'
import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintButton } from '@/components/ui/enhanced-buttons'
import { GroupMark } from '@/components/ui/group-mark'
import { Section, Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Table } from '@/components/ui/table'
import { list } from '@/lib/papers/actions'
import { participantsOf } from '@/lib/papers/queries'
import { translator } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

const load = cache((slug: string) => ask((actor) => participantsOf(actor, slug)))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = localeOf(await params)
  const title = inLanguage((await load(slug)).event.title, locale).text
  return {
    title: translator(locale, 'papers')('participants.of', { title }),
    robots: { index: false },
  }
}

/** For those who come: who else does and agreed to be named here. */
export default async function ParticipantsPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'papers')
  const { event, isGivenOut, people, isListed } = await load(slug)
  return (
    <>
      <PageHead
        locale={locale}
        title={t('participants.title')}
        lead={isGivenOut && t('participants.lead')}
        crumbs={[
          { href: `/${locale}/events/${slug}`, label: inLanguage(event.title, locale).text },
        ]}
      />
      {!isGivenOut ? (
        <Notice locale={locale}>
          <p>{t('participants.notGivenOut')}</p>
        </Notice>
      ) : people.length === 0 ? (
        <EmptyState title={t('participants.none')} />
      ) : (
        <>
          <p className="count">{t('participants.count', { count: people.length })}</p>
          <Table
            caption={t('participants.title')}
            columns={[{ label: t('name') }, { label: t('group') }]}
            rows={people.map(({ id, name, group }) => ({
              id,
              cells: [
                name,
                group ? <GroupMark key="group" group={group} locale={locale} /> : t('noGroup'),
              ],
            }))}
          />
          <div className="mt-6">
            <Toolbar>
              <PrintButton locale={locale} />
            </Toolbar>
          </div>
        </>
      )}
      {isGivenOut && isListed !== null && (
        <Section title={t('participants.mine')} id="mine">
          <p>{t(isListed ? 'participants.isOn' : 'participants.isOff')}</p>
          <Form action={list} locale={locale} path={`/events/${slug}/participants`}>
            <Hidden name="slug" value={slug} />
            {!isListed && <Hidden name="isListed" value="on" />}
            <Submit kind="plain">
              {t(isListed ? 'participants.takeOff' : 'participants.putOn')}
            </Submit>
          </Form>
        </Section>
      )}
    </>
  )
}
