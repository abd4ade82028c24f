import { Button } from '@/components/ui/button'
import type { ListedView } from '@/lib/contributions/queries/list'
import { translator, type Locale } from '@/lib/platform/i18n'
import { localeField } from '@/lib/web/form-state'

interface ResponseButtonsProps {
  publicId: string
  chosen: ListedView['myResponse']
  mattersToMe: boolean
  back: string
  locale: Locale
}

const answers = [
  ['agree', 'thumbs-up'],
  ['unsure', 'circle-help'],
  ['disagree', 'thumbs-down'],
] as const

/** Three equal buttons, the chosen one pressed. No score beside them: it would lean on who hasn't answered yet. */
export function ResponseButtons({
  publicId,
  chosen,
  mattersToMe,
  back,
  locale,
}: ResponseButtonsProps) {
  const t = translator(locale, 'contributions')
  const hidden = (
    <>
      <input type="hidden" name={localeField} value={locale} />
      <input type="hidden" name="view" value={publicId} />
      <input type="hidden" name="back" value={back} />
    </>
  )
  return (
    <>
      <form
        method="post"
        action="/api/responses"
        className="answers"
        aria-label={t('answer.label')}
      >
        {hidden}
        {answers.map(([value, icon]) => (
          <Button key={value} icon={icon} name="value" value={value} isPressed={chosen === value}>
            {t(`answer.${value}`)}
          </Button>
        ))}
      </form>
      {/* Once answered: an answer and what matters are two things, and most views are just answered. */}
      {chosen && (
        <form method="post" action="/api/responses" className="matters">
          {hidden}
          <input type="hidden" name="value" value={chosen} />
          <Button
            kind="quiet"
            icon="star"
            name="matters"
            value={mattersToMe ? 'no' : 'yes'}
            isPressed={mattersToMe}
          >
            {t('answer.matters')}
          </Button>
        </form>
      )}
    </>
  )
}
