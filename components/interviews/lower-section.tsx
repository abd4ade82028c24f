import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Details } from '@/components/ui/details'
import { showsMore } from '@/lib/contributions/attribution'
import { showLess } from '@/lib/interviews/actions'
import type { ManagedInterview } from '@/lib/interviews/managed'
import { mostShown } from '@/lib/interviews/speakers'
import { translator, type Locale } from '@/lib/platform/i18n'

const attributions = ['named', 'role', 'group', 'anonymous'] as const

/** Less of the speaker, or fewer people, at once: offers nothing that would show more. */
export function LowerSection({
  interview,
  locale,
  path,
}: {
  interview: ManagedInterview
  locale: Locale
  path: string
}) {
  const t = translator(locale, 'interviews')
  const { speakers, isPublic, slug } = interview
  const shown = mostShown(speakers)
  const scopes = isPublic ? (['public', 'dialogue'] as const) : (['dialogue'] as const)
  const less = attributions.filter((each) => !showsMore(each, shown))
  if (less.length === 1 && scopes.length === 1) return null
  return (
    <Details summary={t('manage.lower.title')}>
      <p className="mb-4">{t('manage.lower.text')}</p>
      <Form action={showLess} id="lower" {...{ locale, path }}>
        <Hidden name="slug" value={slug} />
        <RadioGroup
          name="attribution"
          label={t('manage.lower.attribution')}
          options={less.map((value) => ({ value, label: t(`attribution.${value}`) }))}
          look="row"
          defaultValue={shown}
        />
        <RadioGroup
          name="scope"
          label={t('manage.lower.scope')}
          options={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))}
          look="row"
          defaultValue={isPublic ? 'public' : 'dialogue'}
        />
        <FormEnd>
          <Submit kind="plain">{t('manage.lower.do')}</Submit>
        </FormEnd>
      </Form>
    </Details>
  )
}
