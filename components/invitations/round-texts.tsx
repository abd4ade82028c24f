import { Panel } from '@/components/ui/layout'
import { GroupMark } from '@/components/ui/group-mark'
import type { Sample } from '@/lib/invitations/dry-run'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** Each text of a round once, as it will be read, with who gets it. */
export function RoundTexts({ samples, locale }: { samples: readonly Sample[]; locale: Locale }) {
  const t = translator(locale, 'invitations')
  const { language } = formatter(locale)
  return (
    <div className="grid gap-6">
      {samples.map(({ subject, paragraphs, count, parts, ...sample }) => (
        <Panel key={`${sample.locale} ${paragraphs.join()}`}>
          <p className="text-small text-muted">
            {t('send.textFor', { language: language(sample.locale), count })}
          </p>
          <ul className="text-small text-muted">
            {parts.map(({ group, channel, count: people }) => (
              <li key={`${group} ${channel}`}>
                <GroupMark group={group} locale={locale} />
                {', '}
                {t('send.textBy', { channel: t(`channels.${channel}`), count: people })}
              </li>
            ))}
          </ul>
          {new Set(parts.map(({ group }) => group)).size > 1 && (
            <p className="text-small text-muted">{t('send.ownGroup')}</p>
          )}
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
