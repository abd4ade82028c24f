import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/layout'
import type { MailingDesk } from '@/lib/mailings/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { TextMessageUse } from './text-message-use'

/** The letter of each language, as it is mailed, and the text message beside it. */
export function MailPreview({ mailing, locale }: { mailing: MailingDesk; locale: Locale }) {
  const t = translator(locale, 'mailings')
  const { language } = formatter(locale)
  return mailing.byLanguage.map((each) => (
    <section key={each.language} className="mt-8">
      <h3>{language(each.language)}</h3>
      {each.isOriginal && (
        <Notice kind="warning" locale={locale}>
          <p>
            {t('inOriginal', {
              count: each.people,
              wanted: language(each.language),
              language: language(each.lang),
            })}
          </p>
        </Notice>
      )}
      <Panel>
        <div lang={each.lang}>
          <p className="font-semibold">{t('previewSubject', { subject: each.subject })}</p>
          <p className="whitespace-pre-line break-words">{each.letterText}</p>
        </div>
      </Panel>
      {each.hasShort && (
        <div className="mt-4">
          <p className="text-small text-muted">{t('fields.short')}</p>
          <p lang={each.short.lang}>{each.short.text}</p>
          <TextMessageUse use={each.textMessage} locale={locale} />
        </div>
      )}
    </section>
  ))
}
