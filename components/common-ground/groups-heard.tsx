import { GroupMark } from '@/components/ui/group-mark'
import { Table } from '@/components/ui/table'
import type { Each, GroupHeard } from '@/lib/common-ground/rosters'
import { inUsualOrder } from '@/lib/dialogues/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { bandText } from '@/lib/registrations/bands'

/** Who was asked and who has answered, group by group: also those that nobody has heard yet. */
export function GroupsHeard({ groups, locale }: { groups: readonly GroupHeard[]; locale: Locale }) {
  const t = translator(locale, 'commonGround')
  return (
    <>
      <Table
        caption={t('heard.caption')}
        onPhones="scroll"
        columns={[
          { label: t('table.group') },
          { label: t('heard.members'), isNumeric: true },
          { label: t('heard.answered'), isNumeric: true },
          { label: t('heard.each'), isNumeric: true },
        ]}
        rows={inUsualOrder(groups).map(({ group, isExpected, members, answered, each }) => ({
          id: group,
          cells: [
            <span key="g">
              <GroupMark group={group} locale={locale} />
              {!isExpected && (
                <span className="text-muted text-small"> {t('heard.shownOnly')}</span>
              )}
            </span>,
            bandText(members, locale),
            bandText(answered, locale),
            eachText(each, locale),
          ],
        }))}
      />
      <p className="text-small text-muted">{t('heard.eachSays')}</p>
    </>
  )
}

/** "12"; "5 to 9" in a small group; "40 or more". */
function eachText(each: Each, locale: Locale): string {
  if (each === null) return '–'
  const { number } = formatter(locale)
  const { from, to } = each
  if (to === from) return number(from)
  if (to === null)
    return translator(locale, 'commonGround')('heard.eachFrom', { from: number(from) })
  return translator(locale, 'registrations')('bands.between', { from, to })
}
