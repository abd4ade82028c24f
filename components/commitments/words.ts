import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { CommitmentCard, Headline, ShownOwner } from '@/lib/commitments/shown'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** "Ama Mensah, district officer, Minerals Commission": as much of it as may be known. */
export function ownerText(owner: ShownOwner, locale: Locale): string {
  const { name, role, organisation, group } = owner
  const parts = [name, role, organisation?.name].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : translator(locale, 'ui')(`group.${group}`)
}

/** Who answers for it, in a word or two: the organisation, else the role, else the group. */
export function whoText(owner: ShownOwner, locale: Locale): string {
  return owner.organisation?.name ?? owner.role ?? translator(locale, 'ui')(`group.${owner.group}`)
}

const inWords = (groups: readonly StakeholderGroup[], locale: Locale) =>
  formatter(locale).list(
    groups.map((group) => translator(locale, 'commitments')(`inSentence.${group}`)),
  )

/** "Done, says the Minerals Commission; disputed by miners; too few answers from industry." */
export function headlineText(headline: Headline, owner: ShownOwner, locale: Locale): string {
  const t = translator(locale, 'commitments')
  const { status, isByOwner, judged } = headline
  const who = whoText(owner, locale)
  const told = isByOwner
    ? t(`says.${status}`, { who })
    : t('says.team', { status: t(`status.${status}`) })
  const others = (['agrees', 'disputes', 'divided', 'few'] as const).flatMap((judgement) =>
    judged[judgement].length > 0
      ? [t(`judged.${judgement}`, { groups: inWords(judged[judgement], locale) })]
      : [],
  )
  return [told, ...others].reduce((one, more) => t('judged.joined', { one, more }))
}

export const statusKind = ({ status, isOverdue }: Pick<CommitmentCard, 'status' | 'isOverdue'>) =>
  isOverdue || status === 'dropped'
    ? ('danger' as const)
    : status === 'complete' || status === 'substantial'
      ? ('good' as const)
      : status === 'changed'
        ? ('warning' as const)
        : ('neutral' as const)
