import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { translator, type Locale } from '@/lib/platform/i18n'
import { portal } from '@/lib/web/frame-facts'

/** The one answer for addresses that we know and that we don't. */
export async function MailSent({ locale }: { locale: Locale }) {
  const t = translator(locale, 'accounts')
  const { isDemo } = await portal()
  return (
    <>
      <PageHead locale={locale} title={t('link.sentTitle')} lead={t('link.sent')} />
      <p>{t('link.sentNothing')}</p>
      {isDemo && (
        <p>
          {t.rich('link.outbox', {
            link: (words) => <Link href={`/${locale}/outbox`}>{words}</Link>,
          })}
        </p>
      )}
      <p className="mt-6">
        <ButtonLink href={`/${locale}/sign-in`}>{t('link.again')}</ButtonLink>
      </p>
    </>
  )
}
