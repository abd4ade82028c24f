import { RadioGroup } from '@/components/form/choices'
import { Hidden } from '@/components/form/parts'
import { Words } from '@/components/ui/words'
import type { PostingPage } from '@/lib/contributions/queries/author'
import { translator, type Locale } from '@/lib/platform/i18n'

interface PromptFieldProps {
  prompts: PostingPage['prompts']
  /** As the address names one. */
  asked: string | string[] | undefined
  locale: Locale
}

/** Which question a view answers; asked only where there is more than one. */
export function PromptField({ prompts, asked, locale }: PromptFieldProps) {
  const [only, ...more] = prompts
  if (only && more.length === 0) return <Hidden name="promptId" value={only.id} />
  const t = translator(locale, 'contributions')
  return (
    <RadioGroup
      name="promptId"
      label={t('post.prompt')}
      defaultValue={prompts.find(({ id }) => id === asked)?.id}
      options={prompts.map(({ id, question, guidance, room }) => ({
        value: id,
        label: <Words of={question} locale={locale} />,
        hint: (
          <>
            {guidance && <Words of={guidance} locale={locale} />} {t('post.room', { left: room })}
          </>
        ),
      }))}
    />
  )
}
