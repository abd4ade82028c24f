import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/layout'
import type { KitDesk } from '@/lib/interviews/kit'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface KitSectionProps {
  kit: KitDesk
  slug: string
  locale: Locale
}

/** The zip for a place without a network: what is in it, how large it is and until when it may be shown. */
export function KitSection({ kit, slug, locale }: KitSectionProps) {
  const t = translator(locale, 'watching')
  const { day, megabytes, list } = formatter(locale)
  if (!kit) return null
  return (
    <Section title={t('kit.title')} id="kit">
      <p>{t('kit.text')}</p>
      {kit.showUntil === null ? (
        <p className="mt-4">{t('kit.none')}</p>
      ) : (
        <>
          <p className="mt-4">{t('kit.holds', { files: list(kit.files) })}</p>
          <p>{t('kit.until', { day: day(kit.showUntil) })}</p>
          <p className="mt-4">
            <ButtonLink href={`/api/interviews/${slug}/kit.zip`} icon="download">
              {t('kit.take', { size: megabytes(kit.bytes) })}
            </ButtonLink>
          </p>
          <p className="text-small text-muted mt-2">{t('kit.warning')}</p>
        </>
      )}
    </Section>
  )
}
