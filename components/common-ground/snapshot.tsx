import type { ReactNode } from 'react'
import { Details } from '@/components/ui/details'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/layout'
import type { SnapshotPage } from '@/lib/common-ground/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { absentGroups } from '@/lib/common-ground/sections'
import { AbsentGroups } from './absent'
import { GroundRow } from './ground-row'
import { GroupsHeard } from './groups-heard'
import { OpinionGroups } from './opinion-groups'
import { WhatMatters } from './what-matters'

interface SnapshotProps {
  snapshot: SnapshotPage
  slug: string
  locale: Locale
  isForStaff?: boolean
  /** What those who write a summary find at each view. */
  toolsAt?: (publicId: string) => ReactNode
}

/** A snapshot as it is read: common ground first, then what divides whom, then who has not been heard. */
export function Snapshot({ snapshot, slug, locale, isForStaff = false, toolsAt }: SnapshotProps) {
  const t = translator(locale, 'commonGround')
  const filled = snapshot.sections.filter(({ rows }) => rows.length > 0)
  const absent = absentGroups(snapshot.sections.flatMap(({ rows }) => rows))
  return (
    <>
      <AbsentGroups groups={absent} locale={locale} />
      {filled.length > 1 && (
        <nav aria-label={t('parts')}>
          <ul className="ground-parts">
            {filled.map(({ name, rows }) => (
              <li key={name}>
                <a href={`#${name}`}>
                  {t('section.count', { name: t(`section.${name}`), count: rows.length })}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {snapshot.count === 0 && <EmptyState title={t('empty.none')} />}
      {snapshot.sections.map(({ name, rows }) =>
        rows.length === 0 && name !== 'commonGround' ? null : (
          <Section key={name} title={t(`section.${name}`)} id={name}>
            <p className="text-muted">{t(`says.${name}`)}</p>
            {rows.length === 0 && snapshot.count > 0 && <p>{t('empty.commonGround')}</p>}
            {rows.map((row) => (
              <GroundRow
                key={row.publicId}
                isUnderLabel={name === 'commonGround' || name === 'emerging' || name === 'open'}
                groups={snapshot.groups}
                {...(snapshot.publishedAt && { opinionGroups: '#opinion-groups' })}
                tools={toolsAt?.(row.publicId)}
                {...{ row, slug, locale, isForStaff }}
              />
            ))}
          </Section>
        ),
      )}
      <WhatMatters snapshot={snapshot} locale={locale} />
      <Section title={t('heard.title')} id="heard">
        <GroupsHeard groups={snapshot.groups} locale={locale} />
        <p className="text-small text-muted">{t('heard.rules')}</p>
      </Section>
      {snapshot.publishedAt && (
        <OpinionGroups opinion={snapshot.opinion} slug={slug} locale={locale} />
      )}
      <HowMade snapshot={snapshot} locale={locale} />
    </>
  )
}

function HowMade({ snapshot, locale }: { snapshot: SnapshotPage; locale: Locale }) {
  const t = translator(locale, 'commonGround')
  const { number, day } = formatter(locale)
  return (
    <Details summary={t('made.title')}>
      <p>{t('made.how')}</p>
      <p>{t('made.rules')}</p>
      <p>{t('made.line')}</p>
      <p className="text-small">
        {t('made.id', {
          id: snapshot.publicId,
          number: number(snapshot.number),
          day: day(snapshot.madeAt),
          method: number(snapshot.method),
        })}{' '}
        <code className="ground-hash">{snapshot.inputHash}</code>
      </p>
    </Details>
  )
}
