import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Missing } from '@/lib/desk/queries'
import { translator, type Locale } from '@/lib/platform/i18n'

const where: Record<Missing, string> = {
  host: 'edit',
  prompt: 'prompts',
  stages: 'stages',
  lead: 'team#safeguarding-lead',
}

interface Props {
  missing: readonly Missing[]
  slug: string
  locale: Locale
}

/** A draft says what it still needs. */
export function BeforePublishing({ missing, slug, locale }: Props) {
  const t = translator(locale, 'desk')
  const here = `/${locale}/manage/dialogues/${slug}`
  return (
    <Notice locale={locale} title={t('draft.title')}>
      <p>{t(missing.length > 0 ? 'draft.missing' : 'draft.ready')}</p>
      {missing.length > 0 ? (
        <ul>
          {missing.map((name) => (
            <li key={name}>
              <a href={`${here}/${where[name]}`}>{t(`draft.${name}`)}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-4">
          <ButtonLink href={`${here}/close`}>{t('draft.publish')}</ButtonLink>
        </p>
      )}
    </Notice>
  )
}
