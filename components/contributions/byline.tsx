import { GroupMark } from '@/components/ui/group-mark'
import type { Byline as By } from '@/lib/contributions/attribution'
import type { Provenance } from '@/lib/contributions/shown'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** Who speaks, as they chose to be shown: shape, colour and words. */
export function Byline({ by, locale }: { by: By; locale: Locale }) {
  return <GroupMark group={by.group} locale={locale} label={bylineText(by, locale)} />
}

/** "A miner"; "A miner, anonymous"; "District mining officer, government"; "Efua Mensah, miners". */
export function bylineText(by: By, locale: Locale): string {
  const t = translator(locale, 'contributions')
  const group = t(`by.of.${by.group}`)
  switch (by.attribution) {
    case 'named':
      return t('by.named', { name: by.name, group })
    case 'role':
      return t('by.role', { role: capitalised(by.roleTitle, locale), group })
    case 'group':
      return by.pseudonym
        ? t('by.madeUp', { group: t(`by.group.${by.group}`), name: by.pseudonym })
        : t(`by.group.${by.group}`)
    case 'anonymous':
      return t('by.anonymous', { group: t(`by.group.${by.group}`) })
  }
}

const spoken = ['facilitator', 'voice']

/** "spoken, entered by a facilitator, read back". What somebody wrote themself was never to be read back. */
export function provenanceText(
  { channel, isReadBack, earshot }: Provenance,
  locale: Locale,
): string {
  const t = translator(locale, 'contributions')
  const parts = [
    t(`provenance.${channel ?? 'entered'}`),
    ...(isReadBack ? [t('provenance.readBack')] : []),
    ...(!isReadBack && channel && spoken.includes(channel) ? [t('provenance.notReadBack')] : []),
    ...(earshot ? [t(`provenance.earshot.${earshot}`)] : []),
  ]
  return parts.join(', ')
}

/** A day in words: never a time. */
export function Day({ on, locale }: { on: Date; locale: Locale }) {
  return <time dateTime={on.toISOString().slice(0, 10)}>{formatter(locale).day(on)}</time>
}

/** A title stands at the beginning of the line, however it was typed. */
function capitalised(title: string, locale: Locale): string {
  const [first = '', ...rest] = title
  return first.toLocaleUpperCase(locale) + rest.join('')
}
