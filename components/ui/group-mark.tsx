import { translator, type Locale } from '@/lib/platform/i18n'

/** Each group has a shape of its own, so that nobody needs to see its colour. On a grid of 16. */
const shapes = {
  government: 'M2 2h12v12H2z',
  civilSociety: 'M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1z',
  industry: 'M8 1.5 15 14H1z',
  miners: 'M8 .5 15.500 8 8 15.500.500 8z',
  community: 'M8 1l6.500 5v9h-13V6z',
  academia: 'M8 1.500l7 3.500-7 3.500L1 5zM3.500 8v4.500h9V8L8 10.500z',
  media: 'M1 6h4l6-4.500v13L5 10H1zM13 5.500h2v5h-2z',
  partner: 'M6 1h4v5h5v4h-5v5H6v-5H1V6h5z',
} as const

export type GroupName = keyof typeof shapes

export const groupNames = Object.keys(shapes) as GroupName[]

/** Shape, colour and name of a stakeholder group; the name may be said differently ("A miner"). */
export function GroupMark({
  group,
  locale,
  label,
}: {
  group: GroupName
  locale: Locale
  label?: string
}) {
  return (
    <span className={`group group-${group}`}>
      <GroupShape group={group} />
      {label ?? translator(locale, 'ui')(`group.${group}`)}
    </span>
  )
}

/** Only beside the group's name. */
export function GroupShape({ group }: { group: GroupName }) {
  return (
    <svg
      className={`group-shape group-${group}`}
      viewBox="0 0 16 16"
      width="14"
      height="14"
      aria-hidden="true"
    >
      <path d={shapes[group]} />
    </svg>
  )
}
