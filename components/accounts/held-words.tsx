import { Form } from '@/components/form/form'
import { Submit } from '@/components/form/submit'
import { Notice } from '@/components/ui/notice'
import { forgetTyped } from '@/lib/accounts/actions'
import { translator, type Locale } from '@/lib/platform/i18n'
import { heldSubmission } from '@/lib/web/held-submission'

/** What was typed before the sign-in had ended: shown, so that nobody thinks that it is lost. */
export async function HeldWords({ locale }: { locale: Locale }) {
  const held = await heldSubmission()
  if (!held) return null
  const t = translator(locale, 'accounts')
  const texts = Object.values(held.values)
    .flat()
    // Choices and ids say nothing to people; what they wrote has words.
    .filter((value) => /\p{L}.*\s.*\p{L}/su.test(value))
  return (
    <>
      <Notice kind="warning" locale={locale} title={t('signIn.held.title')} isAnswer>
        <p>{t('signIn.held.text')}</p>
        {texts.map((text) => (
          <blockquote key={text} className="mt-3 whitespace-pre-wrap">
            {text}
          </blockquote>
        ))}
      </Notice>
      <Form id="held" action={forgetTyped} locale={locale} label={t('signIn.held.forget')}>
        <Submit kind="quiet">{t('signIn.held.forget')}</Submit>
      </Form>
    </>
  )
}
