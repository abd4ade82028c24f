import { GroupMark } from '@/components/ui/group-mark'
import { Table } from '@/components/ui/table'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import type { SeatsDesk } from '@/lib/seats/queries'
import { criterionText } from './words'

/** Against the plan: what each group has, who waits, and why nobody of it is offered a place now. */
export function WhereItStands({ desk, locale }: { desk: SeatsDesk; locale: Locale }) {
  const t = translator(locale, 'seats')
  const { number } = formatter(locale)
  const free = Math.max(0, (desk.total ?? 0) - desk.setAside - desk.held)
  return (
    <>
      <p className="mb-4">
        {t('stands.says', { held: desk.held, total: desk.total ?? 0, free })}{' '}
        {desk.setAside > 0 && t('stands.setAside', { count: desk.setAside })}{' '}
        {desk.applied > 0 && (
          <a href={`/${locale}/manage/events/${desk.slug}/people?state=applied`}>
            {t('stands.applied', { count: desk.applied })}
          </a>
        )}
      </p>
      {desk.isByGroup && (
        <Table
          caption={t('stands.caption')}
          columns={[
            { label: t('group') },
            ...(['held', 'offered', 'minimum', 'target', 'maximum', 'waiting'] as const).map(
              (name) => ({ label: t(`columns.${name}`), isNumeric: true }),
            ),
            { label: t('columns.next') },
          ]}
          rows={desk.pools.map(({ pool, obstacle, waiting, ...figures }) => ({
            id: pool,
            cells: [
              pool === 'everybody' ? (
                t('everybody')
              ) : (
                <GroupMark key="g" group={pool} locale={locale} />
              ),
              number(figures.held),
              number(figures.offered),
              number(figures.minimum),
              number(figures.target),
              number(figures.maximum),
              number(waiting),
              obstacle ? t(`obstacle.${obstacle}`) : t('obstacle.none'),
            ],
          }))}
        />
      )}
      {desk.criteria.length > 0 && (
        <Table
          caption={t('criteria.caption')}
          onPhones="scroll"
          columns={[
            { label: t('criteria.label') },
            { label: t('columns.held'), isNumeric: true },
            { label: t('columns.minimum'), isNumeric: true },
          ]}
          rows={desk.criteria.map((criterion) => ({
            id: criterion.id,
            cells: [
              criterionText(criterion, locale),
              number(criterion.held),
              number(criterion.minimum),
            ],
          }))}
        />
      )}
    </>
  )
}
