import type { ReactNode } from 'react'
import { Tag } from '@/components/ui/tag'
import type { OwnCut } from '@/lib/consents/queries/own'
import { translator, type Locale } from '@/lib/platform/i18n'

const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** What a speaker asked to have left out, and what became of it. */
export function CutList({
  cuts,
  locale,
  action,
}: {
  cuts: readonly OwnCut[]
  locale: Locale
  action?: (cut: OwnCut) => ReactNode
}) {
  const t = translator(locale, 'consents')
  if (cuts.length === 0) return null
  return (
    <ul className="list">
      {cuts.map((cut) => (
        <li key={cut.id} className="entry">
          <div className="entry-body">
            <p>
              <strong>
                {clock(cut.startSecond)}–{clock(cut.endSecond)}
              </strong>{' '}
              <Tag>{t(`cut.state.${cut.state}`)}</Tag>
            </p>
            {cut.words && <p>{cut.words}</p>}
            {cut.answer && <p>{t('cut.answered', { answer: cut.answer })}</p>}
            {cut.state === 'open' && action?.(cut)}
          </div>
        </li>
      ))}
    </ul>
  )
}
