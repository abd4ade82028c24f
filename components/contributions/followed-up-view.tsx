import { HeldBecause } from '@/components/moderation/held-because'
import { DecidedNotice } from '@/components/moderation/decided-notice'
import { saidMarks } from '@/lib/moderation/said-marks'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { Confirm, Details } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { Words } from '@/components/ui/words'
import { changeByCode, keepInsideByCode, takeBackByCode } from '@/lib/contributions/actions'
import type { FollowedUp } from '@/lib/contributions/queries/follow-up'
import { viewLimit } from '@/lib/contributions/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { Byline, Day } from './byline'
import { ViewState } from './view-state'
import { ViewWords } from './view-words'
import { LanguageField } from './writing-fields'

interface FollowedUpViewProps {
  found: FollowedUp
  code: string
  locale: Locale
}

/** An anonymous view for whoever holds its code: where it stands, and what can still be done with it. */
export function FollowedUpView({ found, code, locale }: FollowedUpViewProps) {
  const t = translator(locale, 'contributions')
  const { content } = found.view
  return (
    <>
      <Section title={<Words of={found.dialogue} locale={locale} />}>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <ViewState state={found.state} missing={found.missing} locale={locale} />
        </p>
        <Words as="p" of={found.question} locale={locale} />
        {content ? (
          <article className="view">
            <p className="view-by">
              <Byline by={content.by} locale={locale} />
            </p>
            <ViewWords words={content.words} locale={locale} />
            <p className="view-foot">
              <Day on={content.on} locale={locale} />
              <span>{t(`scope.${content.scope}`)}</span>
            </p>
          </article>
        ) : (
          <p>{t('tombstoneOwn')}</p>
        )}
      </Section>
      {found.held && <HeldBecause held={found.held} locale={locale} />}
      {found.decided && <DecidedNotice decided={found.decided} locale={locale} by={{ code }} />}
      {content && <CodeTools found={found} code={code} locale={locale} />}
    </>
  )
}

function CodeTools({ found, code, locale }: FollowedUpViewProps) {
  const t = translator(locale, 'contributions')
  const { content } = found.view
  if (!content) return null
  return (
    <Section title={t('own.title')}>
      {found.canEdit ? (
        <Details summary={t('own.edit')}>
          <p>{t('own.editText')}</p>
          <Form action={changeByCode} locale={locale} id="edit" path="/follow-up" guarded>
            <Hidden name="code" value={code} />
            <TextArea
              name="text"
              label={t('post.text')}
              hint={t('post.textHint')}
              limit={viewLimit}
              rows={7}
              defaultValue={saidMarks(content.words.text, locale)}
            />
            <LanguageField locale={locale} value={content.words.language} />
            <FormEnd>
              <Submit kind="plain">{t('own.save')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      ) : (
        <p>{t('own.fixed')}</p>
      )}
      {found.canLower && (
        <Confirm ask={t('followUp.keepInside')}>
          <p>{t('followUp.keepInsideText')}</p>
          <Form action={keepInsideByCode} locale={locale} id="inside" path="/follow-up">
            <Hidden name="code" value={code} />
            <FormEnd>
              <Submit kind="plain">{t('followUp.keepInsideNow')}</Submit>
            </FormEnd>
          </Form>
        </Confirm>
      )}
      {found.canWithdraw && (
        <Confirm ask={t('own.withdraw')}>
          <p>{t('own.withdrawText')}</p>
          <Form action={takeBackByCode} locale={locale} id="withdraw" path="/follow-up">
            <Hidden name="code" value={code} />
            <FormEnd>
              <Submit kind="danger">{t('own.withdrawNow')}</Submit>
            </FormEnd>
          </Form>
        </Confirm>
      )}
    </Section>
  )
}
