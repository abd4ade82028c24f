import { Button } from '@/components/ui/button'
import type { ListedView } from '@/lib/contributions/queries/list'
import { translator, type Locale } from '@/lib/platform/i18n'
import { localeField } from '@/lib/web/form-state'

interface ResponseButtonsProps {
  publicId: string
  chosen: ListedView['myResponse']
  back: string
  locale: Locale
}

const answers = [
  ['agree', 'thumbs-up'],
  ['unsure', 'circle-help'],
  ['disagree', 'thumbs-down'],
] as const

/** Three equal buttons, the chosen one pressed. No score beside them: it would lean on who hasn't answered yet. */
export function ResponseButtons({ publicId, chosen, back, locale }: ResponseButtonsProps) {
  const t = translator(locale, 'contributions')
  return (
    <form method="post" action="/api/responses" className="answers" aria-label={t('answer.label')}>
      <input type="hidden" name={localeField} value={locale} />
      <input type="hidden" name="view" value={publicId} />
      <input type="hidden" name="back" value={back} />
      {answers.map(([value, icon]) => (
        <Button key={value} icon={icon} name="value" value={value} isPressed={chosen === value}>
          {t(`answer.${value}`)}
        </Button>
      ))}
    </form>
  )
}
