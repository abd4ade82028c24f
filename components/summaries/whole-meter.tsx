import { translator, type Locale } from '@/lib/platform/i18n'
import { writingLanguages } from '@/lib/platform/languages'
import { budgets } from '@/lib/summaries/meters'
import type { VersionPage } from '@/lib/summaries/version-page'
import { joined, meterWords } from './meter-words'
import { TextMeter } from './text-meter'

/** Length and ease of a whole draft per language, as saved. */
export function WholeMeter({ version, locale }: { version: VersionPage; locale: Locale }) {
  const t = translator(locale, 'meters')
  const { title, brief, participation, parts } = version
  const texts = parts.flatMap(({ heading, body, against, between }) => [
    ...[heading, body, against, between],
  ])
  return (
    <div className="mt-6">
      <h3>{t('whole')}</h3>
      <TextMeter
        stems={[]}
        budget={budgets.whole}
        languages={writingLanguages(locale)}
        saved={joined(title, brief, participation, ...texts)}
        words={meterWords(locale)}
      />
      <p className="hint">{t('says')}</p>
    </div>
  )
}
