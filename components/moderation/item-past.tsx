import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { Panel, Section } from '@/components/ui/layout'
import { StatusWord } from '@/components/ui/tag'
import { answerAnAppeal, secondADecision, undoADecision } from '@/lib/moderation/actions'
import type { PastDecision, QueueItem } from '@/lib/moderation/queries/item'
import { appealLimit } from '@/lib/moderation/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { MarkedText } from './marked-text'

/** What was proposed and decided about a view, newest first, with the word that this person can still give. */
export function ItemPast({ item, locale }: { item: QueueItem; locale: Locale }) {
  const t = translator(locale, 'moderation')
  if (item.decisions.length === 0) return null
  return (
    <Section title={t('past.title')} id="decided">
      {item.decisions.map((decision) => (
        <Panel key={decision.id}>
          <Decision decision={decision} slug={item.slug} locale={locale} />
        </Panel>
      ))}
    </Section>
  )
}

interface DecisionProps {
  decision: PastDecision
  slug: string
  locale: Locale
}

const looks = {
  proposed: 'warning',
  inForce: 'danger',
  rejected: 'neutral',
  overturned: 'neutral',
} as const

function Decision({ decision, slug, locale }: DecisionProps) {
  const t = translator(locale, 'moderation')
  const { id, kind, state, reason, words, on, kept, second, appeal } = decision
  return (
    <>
      <p>
        <strong>{t(`decision.${kind}`)}</strong> · {formatter(locale).day(on)} ·{' '}
        <StatusWord kind={looks[state]}>{t(`decided.${state}`)}</StatusWord>
      </p>
      <p>{t('past.reason', { reason: t(`reason.${reason}`) })}</p>
      {words && <p>{t('past.words', { words })}</p>}
      {kept && (
        <>
          {kept.text && (
            <blockquote dir="auto">
              <MarkedText text={kept.text} locale={locale} />
            </blockquote>
          )}
          <p>
            <a href={`/${locale}/dialogues/${slug}/views/${kept.publicId}`}>
              {t(state === 'inForce' ? 'past.kept' : 'past.wouldStay')}
            </a>
          </p>
        </>
      )}
      {second?.canGive && (
        <Form action={secondADecision} locale={locale} id={`second-${id}`}>
          <Hidden name="decisionId" value={id} />
          <p>{t('second.text')}</p>
          <FormEnd>
            <Submit kind="danger" name="isFor" value="yes">
              {t('second.agree')}
            </Submit>
            <Submit kind="plain" name="isFor" value="no">
              {t('second.against')}
            </Submit>
          </FormEnd>
        </Form>
      )}
      <WhyNot code={second?.whyNot ?? null} locale={locale} />
      {decision.canUndo && (
        <Form action={undoADecision} locale={locale} id={`undo-${id}`} label={t('undo.button')}>
          <Hidden name="decisionId" value={id} />
          <Submit kind="plain">{t('undo.button')}</Submit>
          <span className="hint"> {t('undo.text')}</span>
        </Form>
      )}
      {appeal && <Appeal id={id} appeal={appeal} locale={locale} />}
    </>
  )
}

interface AppealProps {
  id: string
  appeal: NonNullable<PastDecision['appeal']>
  locale: Locale
}

function Appeal({ id, appeal, locale }: AppealProps) {
  const t = translator(locale, 'moderation')
  return (
    <>
      <h3>{t('appeal.from')}</h3>
      <blockquote lang={appeal.language} dir="auto">
        {appeal.text}
      </blockquote>
      {appeal.state !== 'open' && <p>{t(`appeal.state.${appeal.state}`)}</p>}
      {appeal.answer && <p dir="auto">{appeal.answer}</p>}
      {appeal.canAnswer && (
        <Form action={answerAnAppeal} locale={locale} id={`appeal-${id}`}>
          <Hidden name="decisionId" value={id} />
          <RadioGroup
            name="outcome"
            label={t('appeal.outcome')}
            options={[
              { value: 'upheld', label: t('appeal.upheld') },
              { value: 'rejected', label: t('appeal.rejected') },
            ]}
          />
          <TextArea
            name="answer"
            label={t('appeal.answer')}
            hint={t('appeal.answerHint')}
            limit={appealLimit}
            rows={4}
          />
          <FormEnd>
            <Submit kind="plain">{t('appeal.decide')}</Submit>
          </FormEnd>
        </Form>
      )}
      <WhyNot code={appeal.whyNot} locale={locale} />
    </>
  )
}

/** What this person lacks to give their word here, and so who could. */
function WhyNot({ code, locale }: { code: string | null; locale: Locale }) {
  const refusals = translator(locale, 'refusals')
  return code && refusals.has(code) ? <p className="why-not">{refusals(code)}</p> : null
}
