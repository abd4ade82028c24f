import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { appealAgainst, appealByItsCode } from '@/lib/moderation/actions'
import type { DecidedForAuthor } from '@/lib/moderation/queries/author'
import { appealLimit } from '@/lib/moderation/schema'
import { translator, type Locale } from '@/lib/platform/i18n'

interface DecidedNoticeProps {
  decided: DecidedForAuthor
  locale: Locale
  /** Whose it is: by the account, or by the code alone. */
  by: { publicId: string; path: string } | { code: string }
}

/** For the author: what was decided, why, and the way to have somebody else look at it. */
export function DecidedNotice({ decided, locale, by }: DecidedNoticeProps) {
  const t = translator(locale, 'moderation')
  const { kind, reason, words, appeal } = decided
  const isByCode = 'code' in by
  return (
    <Notice kind="warning" locale={locale} title={t(`told.${kind}`)}>
      <p>{t(`because.${reason}`)}</p>
      {words && <p dir="auto">{t('past.words', { words })}</p>}
      {appeal?.state === 'open' && <p>{t('appeal.waits')}</p>}
      {appeal?.state === 'rejected' && <p>{t('appeal.stands')}</p>}
      {appeal?.answer && <p dir="auto">{appeal.answer}</p>}
      {decided.canAppeal && (
        <Details summary={t('appeal.title')}>
          <p>{t('appeal.who')}</p>
          <Form
            action={isByCode ? appealByItsCode : appealAgainst}
            locale={locale}
            id="appeal"
            path={isByCode ? '/follow-up' : by.path}
            guarded
          >
            {isByCode ? (
              <Hidden name="code" value={by.code} />
            ) : (
              <Hidden name="publicId" value={by.publicId} />
            )}
            <TextArea
              name="text"
              label={t('appeal.text')}
              hint={t('appeal.textHint')}
              limit={appealLimit}
              rows={5}
            />
            <FormEnd>
              <Submit kind="plain">{t('appeal.button')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
    </Notice>
  )
}
