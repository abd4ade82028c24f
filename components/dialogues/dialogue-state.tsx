import { StatusWord } from '@/components/ui/tag'
import type { DialogueState, StageKind } from '@/generated/prisma/enums'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface DialogueStateWordProps {
  state: DialogueState
  /** Stages that are open now. */
  openStages: readonly StageKind[]
  locale: Locale
}

/** "Registration", "Discussion and event" while something is open; else the state of the whole. */
export function DialogueStateWord({ state, openStages, locale }: DialogueStateWordProps) {
  const t = translator(locale, 'dialogues')
  if (state === 'draft') return <StatusWord kind="warning">{t('state.draft')}</StatusWord>
  if (state === 'open' && openStages.length > 0) {
    const names = formatter(locale).list(openStages.map((kind) => t(`stage.${kind}`)))
    return <StatusWord kind="good">{t('state.now', { stages: names })}</StatusWord>
  }
  return <StatusWord>{t(`state.${state}`)}</StatusWord>
}
