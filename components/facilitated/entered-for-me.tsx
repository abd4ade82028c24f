import { MarkedText } from '@/components/moderation/marked-text'
import { Day } from '@/components/contributions/byline'
import { ViewWords } from '@/components/contributions/view-words'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Confirm } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { Entry, List } from '@/components/ui/list'
import { StatusWord } from '@/components/ui/tag'
import { Words } from '@/components/ui/words'
import {
  takeOverAnAnswer,
  takeOverAView,
  withdrawAnAnswer,
  withdrawEnteredView,
} from '@/lib/facilitated/actions'
import type { EnteredAnswer, EnteredForMe, EnteredView } from '@/lib/facilitated/queries/for-me'
import type { TakenDown } from '@/lib/facilitated/taken-down'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** All that others entered for the reader: what, who, on which day and how, with two things to do about each. */
export function EnteredForMeList({ entered, locale }: { entered: EnteredForMe; locale: Locale }) {
  const t = translator(locale, 'facilitated')
  const { views, answers } = entered
  if (views.length + answers.length === 0) return null
  return (
    <Section title={t('mine.title')} id="entered">
      <p>{t('mine.lead')}</p>
      <h3>{t('mine.views')}</h3>
      <List
        count={t('mine.countViews', { count: views.length })}
        empty={<p>{t('mine.noViews')}</p>}
      >
        {views.map((view) => (
          <ViewEntry key={view.publicId} view={view} locale={locale} />
        ))}
      </List>
      <h3 className="mt-8">{t('mine.answers')}</h3>
      <List
        count={t('mine.countAnswers', { count: answers.length })}
        empty={<p>{t('mine.noAnswers')}</p>}
      >
        {answers.map((answer) => (
          <AnswerEntry key={answer.publicId} answer={answer} locale={locale} />
        ))}
      </List>
    </Section>
  )
}

function ViewEntry({ view, locale }: { view: EnteredView; locale: Locale }) {
  const t = translator(locale, 'facilitated')
  const { publicId, slug } = view
  const content = view.view.content
  return (
    <Entry
      headingLevel={4}
      title={
        content ? (
          <span lang={content.words.language} dir="auto">
            {content.words.text === '' ? (
              translator(locale, 'audio')('spoken.waitsShort')
            ) : (
              <MarkedText text={content.words.text} locale={locale} />
            )}
          </span>
        ) : (
          t('mine.withdrawn')
        )
      }
      href={`/${locale}/dialogues/${slug}/views/${publicId}`}
      above={view.isTakenOver && <StatusWord kind="good">{t('mine.isTakenOver')}</StatusWord>}
    >
      {content?.words.isGloss && <p className="text-small">{t('mine.gloss')}</p>}
      <How of={view} locale={locale} />
      {content && (
        <div className="toolbar mt-3">
          {!view.isTakenOver && (
            <Form action={takeOverAView} locale={locale} id={`take-${publicId}`} path="/me/views">
              <Hidden name="publicId" value={publicId} />
              <Submit kind="plain">{t('mine.takeOver')}</Submit>
            </Form>
          )}
          <Confirm ask={t('mine.withdrawView')}>
            <p>{t('mine.withdrawViewText')}</p>
            <Form
              action={withdrawEnteredView}
              locale={locale}
              id={`withdraw-${publicId}`}
              path="/me/views"
            >
              <Hidden name="publicId" value={publicId} />
              <FormEnd>
                <Submit kind="danger">{t('mine.withdrawViewNow')}</Submit>
              </FormEnd>
            </Form>
          </Confirm>
        </div>
      )}
    </Entry>
  )
}

function AnswerEntry({ answer, locale }: { answer: EnteredAnswer; locale: Locale }) {
  const t = translator(locale, 'facilitated')
  const words = translator(locale, 'contributions')
  const { publicId } = answer
  const content = answer.view?.content
  return (
    <Entry
      headingLevel={4}
      title={t('mine.answer', { answer: words(`answer.${answer.value}`) })}
      above={
        <>
          {answer.isTakenOver && <StatusWord kind="good">{t('mine.isTakenOver')}</StatusWord>}
          {answer.isSetAside && <StatusWord kind="warning">{t('mine.isSetAside')}</StatusWord>}
        </>
      }
    >
      {content ? <ViewWords words={content.words} locale={locale} /> : <p>{t('mine.viewGone')}</p>}
      <How of={answer} locale={locale} />
      {!answer.isSetAside && (
        <div className="toolbar mt-3">
          {!answer.isTakenOver && (
            <Form
              action={takeOverAnAnswer}
              locale={locale}
              id={`keep-${publicId}`}
              path="/me/views"
            >
              <Hidden name="view" value={publicId} />
              <Submit kind="plain">{t('mine.takeOver')}</Submit>
            </Form>
          )}
          <Confirm ask={t('mine.withdrawAnswer')}>
            <p>{t('mine.withdrawAnswerText')}</p>
            <Form
              action={withdrawAnAnswer}
              locale={locale}
              id={`drop-${publicId}`}
              path="/me/views"
            >
              <Hidden name="view" value={publicId} />
              <FormEnd>
                <Submit kind="danger">{t('mine.withdrawAnswerNow')}</Submit>
              </FormEnd>
            </Form>
          </Confirm>
        </div>
      )}
    </Entry>
  )
}

type How = TakenDown & Pick<EnteredView, 'enteredBy' | 'on' | 'dialogue'>

/** "Entered by Yaw on 3 November: spoken to them, in Twi, read back, nobody else within earshot". */
function How({ of, locale }: { of: How; locale: Locale }) {
  const t = translator(locale, 'facilitated')
  const words = translator(locale, 'contributions')
  const language = of.spokenLanguage && formatter(locale).language(of.spokenLanguage)
  const parts = [
    words(`provenance.${of.channel}`),
    ...(language ? [t('mine.in', { language })] : []),
    words(of.isReadBack ? 'provenance.readBack' : 'provenance.notReadBack'),
    ...(of.earshot ? [words(`provenance.earshot.${of.earshot}`)] : []),
  ]
  return (
    <>
      <p>
        {of.enteredBy ? t('mine.by', { name: of.enteredBy }) : t('mine.bySomebody')} ·{' '}
        <Day on={of.on} locale={locale} />
      </p>
      <p className="text-small">{parts.join(', ')}</p>
      <p className="text-small text-muted">
        <Words of={of.dialogue} locale={locale} />
      </p>
    </>
  )
}
