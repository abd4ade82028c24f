import type { Metadata } from 'next'
import { DialogueStateWord } from '@/components/dialogues/dialogue-state'
import { datesOf } from '@/components/dialogues/place-and-dates'
import { Done } from '@/components/ui/done'
import { PortalLinks } from '@/components/desk/portal-links'
import { WorkedEvents } from '@/components/desk/worked-events'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Entry, List } from '@/components/ui/list'
import { PageHead } from '@/components/ui/page-head'
import { Words } from '@/components/ui/words'
import { manageHome } from '@/lib/desk/home'
import { formatter, translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'desk')('title') }
}

export default async function ManagePage({ params, searchParams }: Props) {
  const locale = localeOf(await params)
  const { dialogues, events, mayCreate, links } = await ask(manageHome)
  const t = translator(locale, 'desk')
  const td = translator(locale, 'dialogues')
  return (
    <>
      <PageHead locale={locale} title={t('title')} lead={<p>{t('lead')}</p>}>
        {mayCreate && (
          <p className="mt-6">
            <ButtonLink kind="main" icon="plus" href={`/${locale}/manage/dialogues/new`}>
              {td('new.title')}
            </ButtonLink>
          </p>
        )}
      </PageHead>
      <Done of={(await searchParams).done} from="desk" locale={locale} />
      <List
        count={td('list.count', { count: dialogues.length })}
        empty={
          events.length === 0 && (
            <EmptyState title={t('noDialogue')}>
              <p>{t('noDialogueText')}</p>
            </EmptyState>
          )
        }
      >
        {dialogues.map((dialogue) => (
          <Entry
            key={dialogue.slug}
            href={`/${locale}/manage/dialogues/${dialogue.slug}`}
            title={<Words of={dialogue.title} locale={locale} />}
            above={<DialogueStateWord {...dialogue} locale={locale} />}
            facts={[
              { term: td('page.dates'), detail: datesOf(dialogue, locale) },
              {
                term: t('yourRole'),
                detail: formatter(locale).list(dialogue.heldAs.map((role) => t(`role.${role}`))),
              },
            ]}
          />
        ))}
      </List>
      <WorkedEvents events={events} locale={locale} />
      <PortalLinks links={links} locale={locale} />
    </>
  )
}
