import type { Metadata } from 'next'
import { statusKind } from '@/components/commitments/words'
import { WorkHead } from '@/components/desk/work-head'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Toolbar } from '@/components/ui/layout'
import { Entry, List } from '@/components/ui/list'
import { StatusWord, Tag } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import { commitmentsAtDesk } from '@/lib/commitments/queries/desk'
import { formatter, translator } from '@/lib/platform/i18n'
import { ask, localeOf } from '@/lib/web/page'

interface Props {
  params: Promise<{ locale: string; slug: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(localeOf(await params), 'commitments')('desk.title') }
}

export default async function CommitmentsAtDeskPage({ params }: Props) {
  const { slug } = await params
  const locale = localeOf(await params)
  const t = translator(locale, 'commitments')
  const { title, mayWrite, commitments } = await ask((actor) => commitmentsAtDesk(actor, slug))
  const begin = mayWrite && (
    <ButtonLink
      kind="main"
      icon="plus"
      href={`/${locale}/manage/dialogues/${slug}/commitments/new`}
    >
      {t('desk.new')}
    </ButtonLink>
  )
  return (
    <>
      <WorkHead
        locale={locale}
        dialogue={{ slug, title }}
        title={t('desk.title')}
        lead={<p>{t('desk.lead')}</p>}
      />
      {commitments.length > 0 && (
        <div className="mb-8">
          <Toolbar>
            {begin}
            <ButtonLink href={`/${locale}/dialogues/${slug}/commitments`}>
              {t('desk.public')}
            </ButtonLink>
          </Toolbar>
        </div>
      )}
      <List
        count={t('count', { count: commitments.length })}
        empty={
          <EmptyState title={t('desk.none')} action={begin}>
            <p>{t('desk.noneText')}</p>
          </EmptyState>
        }
      >
        {commitments.map((each) => (
          <Entry
            key={each.publicId}
            title={<Words of={each.result} locale={locale} />}
            href={`/${locale}/manage/commitments/${each.publicId}`}
            above={
              <>
                <StatusWord kind={each.state === 'published' ? statusKind(each) : 'neutral'}>
                  {each.state !== 'published'
                    ? t(each.isConfirmed ? 'state.confirmed' : `state.${each.state}`)
                    : each.isOverdue
                      ? t('overdueAnd', { status: t(`status.${each.status}`) })
                      : t(`status.${each.status}`)}
                </StatusWord>{' '}
                {each.hasProposal && <Tag>{t('desk.hasProposal')}</Tag>}{' '}
                {each.toCheck > 0 && <Tag>{t('desk.toCheck', { count: each.toCheck })}</Tag>}{' '}
                {each.toCall > 0 && <Tag>{t('desk.toCall')}</Tag>}
              </>
            }
            facts={[
              { term: t('facts.owner'), detail: each.owner },
              { term: t('facts.due'), detail: formatter(locale).day(each.dueNow) },
            ]}
          />
        ))}
      </List>
    </>
  )
}
