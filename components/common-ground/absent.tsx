import { Notice } from '@/components/ui/notice'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { inUsualOrder } from '@/lib/dialogues/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** Who is missing from all that follows. */
export function AbsentGroups({
  groups,
  locale,
}: {
  groups: readonly StakeholderGroup[]
  locale: Locale
}) {
  if (groups.length === 0) return null
  const t = translator(locale, 'commonGround')
  const names = translator(locale, 'ui')
  const listed = inUsualOrder(groups.map((group) => ({ group }))).map(({ group }) =>
    names(`group.${group}`),
  )
  return (
    <Notice
      kind="warning"
      locale={locale}
      title={t('absent.title', { groups: formatter(locale).list(listed) })}
    >
      <p>{t('absent.says')}</p>
    </Notice>
  )
}
