import { Panel } from '@/components/ui/layout'
import { GroupMark } from '@/components/ui/group-mark'
import type { Sample } from '@/lib/invitations/dry-run'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** Each text of a round once, as it will be read. */
export function RoundTexts({ samples, locale }: { samples: readonly Sample[]; locale: Locale }) {
  const t = translator(locale, 'invitations')
  const { language } = formatter(locale)
  return (
    <div className="grid gap-6">
      {samples.map(({ subject, paragraphs, group, channel, count, ...sample }) => (
        <Panel key={`${sample.locale} ${channel} ${paragraphs.join()}`}>
          <p className="text-small text-muted">
            {t('send.textFor', {
              ...{ language: language(sample.locale), channel: t(`channels.${channel}`), count },
            })}
            {' · '}
            <GroupMark group={group} locale={locale} />
          </p>
          <div lang={sample.locale}>
            <h3>{subject}</h3>
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        </Panel>
      ))}
    </div>
  )
}
