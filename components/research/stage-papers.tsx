import { Facts } from '@/components/ui/facts'
import { translator, type Locale } from '@/lib/platform/i18n'
import type { ResearchInShort } from '@/lib/research/queries'
import { PaperLines } from './paper-lines'

/** Under the line of stages: what to read at each. */
export function StagePapers({
  stages,
  locale,
}: Pick<ResearchInShort, 'stages'> & { locale: Locale }) {
  if (stages.length === 0) return null
  return (
    <div className="mt-6">
      <h3>{translator(locale, 'research')('byStage')}</h3>
      <Facts
        look="column"
        items={stages.map(({ kind, papers }) => ({
          term: translator(locale, 'dialogues')(`stage.${kind}`),
          detail: <PaperLines papers={papers} locale={locale} />,
        }))}
      />
    </div>
  )
}
