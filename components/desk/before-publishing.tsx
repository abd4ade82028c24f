import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { DialogueState } from '@/generated/prisma/enums'
import { isRequired, type Missing } from '@/lib/dialogues/readiness'
import { translator, type Locale } from '@/lib/platform/i18n'

const where: Record<Missing, string> = {
  host: 'edit',
  prompt: 'prompts',
  stages: 'stages',
  lead: 'team#safeguarding-lead',
}

interface Props {
  missing: readonly Missing[]
  state: DialogueState
  slug: string
  locale: Locale
}

/** A draft says what it still needs; an open dialogue what it has lost, as long as it lacks it. */
export function BeforePublishing({ missing, state, slug, locale }: Props) {
  const t = translator(locale, 'desk')
  const here = `/${locale}/manage/dialogues/${slug}`
  const list = (names: readonly Missing[]) => (
    <ul>
      {names.map((name) => (
        <li key={name}>
          <a href={`${here}/${where[name]}`}>{t(`draft.${name}`)}</a>
        </li>
      ))}
    </ul>
  )
  if (state !== 'draft') {
    return (
      <Notice kind="warning" locale={locale} title={t('draft.lost')}>
        {list(missing)}
        {missing.includes('lead') && <p>{t('draft.lostLead')}</p>}
      </Notice>
    )
  }
  const needs = missing.filter(isRequired)
  const advice = missing.filter((name) => !isRequired(name))
  return (
    <Notice kind={needs.length > 0 ? 'warning' : 'info'} locale={locale} title={t('draft.title')}>
      <p>{t(needs.length > 0 ? 'draft.missing' : 'draft.ready')}</p>
      {needs.length > 0 && list(needs)}
      {advice.length > 0 && (
        <>
          <p className="mt-4">{t('draft.advice')}</p>
          {list(advice)}
        </>
      )}
      {needs.length === 0 && (
        <p className="mt-4">
          <ButtonLink href={`${here}/close`}>{t('draft.publish')}</ButtonLink>
        </p>
      )}
    </Notice>
  )
}
