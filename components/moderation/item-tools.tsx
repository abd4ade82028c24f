import { CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Select } from '@/components/form/select'
import { Submit } from '@/components/form/submit'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import { Section } from '@/components/ui/layout'
import { holdAView } from '@/lib/contributions/actions'
import {
  closeTheReports,
  leaveToTheLead,
  lookAtAView,
  mergeAView,
  redactAView,
  takeAViewAway,
} from '@/lib/moderation/actions'
import type { QueueItem } from '@/lib/moderation/queries/item'
import { noteLimit, watchedKinds } from '@/lib/moderation/schema'
import { translator, type Locale } from '@/lib/platform/i18n'
import { MarkedText } from './marked-text'
import { ReasonField } from './reason-field'

interface ToolsProps {
  item: QueueItem
  locale: Locale
}

const untouchable = ['hidden', 'merged', 'withdrawn']

/** What can be done about a view: each deed opens by itself, with what happens next and who hears of it. */
export function ItemTools({ item, locale }: ToolsProps) {
  const t = translator(locale, 'moderation')
  const { can, view, whyNotDecide, state } = item
  const { publicId } = view
  const refusals = translator(locale, 'refusals')
  const isOver = untouchable.includes(state)
  const isProposed = view.proposal !== null
  return (
    <Section title={t('item.what')} id="what">
      {can.look && (
        <Form action={lookAtAView} locale={locale} id="look" label={t('look.button')}>
          <Hidden name="publicId" value={publicId} />
          <p>{t('look.text')}</p>
          <Submit kind="plain">{t('look.button')}</Submit>
        </Form>
      )}
      {can.closeReports && (
        <Form action={closeTheReports} locale={locale} id="close" label={t('reports.close')}>
          <Hidden name="publicId" value={publicId} />
          <Submit kind="plain">{t('reports.close')}</Submit>
        </Form>
      )}
      {can.escalate && <Escalate publicId={publicId} locale={locale} />}
      {can.hold && <HoldForADay publicId={publicId} locale={locale} />}
      {whyNotDecide === null && !isOver && (
        <>
          <Redact item={item} locale={locale} />
          {can.merge && !isProposed && <Merge item={item} locale={locale} />}
          {!isProposed && <TakeAway item={item} locale={locale} />}
        </>
      )}
      {whyNotDecide && !isOver && (
        <p className="why-not">
          {refusals.has(whyNotDecide) ? refusals(whyNotDecide) : refusals('forbidden')}
        </p>
      )}
    </Section>
  )
}

type OneView = { publicId: string; locale: Locale }

function Escalate({ publicId, locale }: OneView) {
  const t = translator(locale, 'moderation')
  return (
    <Details summary={t('escalate.title')}>
      <p>{t('escalate.text')}</p>
      <Form action={leaveToTheLead} locale={locale} id="escalate">
        <Hidden name="publicId" value={publicId} />
        <TextArea
          name="reason"
          label={t('escalate.reason')}
          hint={translator(locale, 'contributions')('staff.reasonHint')}
          limit={noteLimit}
          rows={3}
        />
        <FormEnd>
          <Submit kind="plain">{t('escalate.button')}</Submit>
        </FormEnd>
      </Form>
    </Details>
  )
}

function HoldForADay({ publicId, locale }: OneView) {
  const t = translator(locale, 'moderation')
  const c = translator(locale, 'contributions')
  return (
    <Details summary={c('staff.hold')}>
      <p>{c('staff.holdText')}</p>
      <Form action={holdAView} locale={locale} id="hold">
        <Hidden name="publicId" value={publicId} />
        <ReasonField locale={locale} name="why" label={t('reasonField.kind')} isBare />
        <TextArea
          name="reason"
          label={c('staff.reason')}
          hint={c('staff.reasonHint')}
          limit={noteLimit}
          rows={3}
          optional
        />
        <FormEnd>
          <Submit kind="plain">{c('staff.holdNow')}</Submit>
        </FormEnd>
      </Form>
    </Details>
  )
}

function Redact({ item, locale }: ToolsProps) {
  const t = translator(locale, 'moderation')
  const open = item.flags.filter(({ isCleared }) => !isCleared)
  return (
    <Details summary={t('redact.title')} isOpen={open.length > 0}>
      <p>{t('redact.text')}</p>
      <Form action={redactAView} locale={locale} id="redact">
        <Hidden name="publicId" value={item.view.publicId} />
        {open.length > 0 && (
          <CheckboxGroup
            name="flags"
            label={t('redact.flags')}
            defaultValues={open.map(({ id }) => id)}
            options={open.map(({ id, kind, words }) => ({
              value: id,
              label: t('redact.flag', { kind: t(`kind.${kind}`), words }),
            }))}
          />
        )}
        <TextField
          name="exactly"
          label={t('redact.exactly')}
          hint={t('redact.exactlyHint')}
          optional
        />
        <Select
          name="kind"
          label={t('redact.kind')}
          width="medium"
          defaultValue="personalName"
          options={watchedKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <ReasonField locale={locale} value="personalData" />
        <FormEnd>
          <Submit kind="plain">{t('redact.button')}</Submit>
        </FormEnd>
      </Form>
    </Details>
  )
}

function Merge({ item, locale }: ToolsProps) {
  const t = translator(locale, 'moderation')
  const { alike } = item
  const isMiner = item.view.content?.by.group === 'miners'
  return (
    <Details summary={t('merge.title')}>
      <p>{t('merge.text')}</p>
      {isMiner && <p>{t('takeAway.two')}</p>}
      <Form action={mergeAView} locale={locale} id="merge">
        <Hidden name="publicId" value={item.view.publicId} />
        {alike.length > 0 && (
          <RadioGroup
            name="kept"
            label={t('merge.alike')}
            options={alike.map(({ publicId, text }) => ({
              value: publicId,
              label: <MarkedText text={text} locale={locale} />,
            }))}
          />
        )}
        <TextField
          name={alike.length > 0 ? 'other' : 'kept'}
          label={t('merge.other')}
          hint={t('merge.otherHint')}
          optional={alike.length > 0}
        />
        <TextArea
          name="words"
          label={t('reasonField.words')}
          hint={t('reasonField.wordsHint')}
          limit={noteLimit}
          rows={3}
          optional
        />
        <FormEnd>
          <Submit kind="plain">{t(isMiner ? 'takeAway.propose' : 'merge.button')}</Submit>
        </FormEnd>
      </Form>
    </Details>
  )
}

function TakeAway({ item, locale }: ToolsProps) {
  const t = translator(locale, 'moderation')
  const isMiner = item.view.content?.by.group === 'miners'
  const deed = item.state === 'pending' ? 'decline' : 'hide'
  return (
    <Details summary={t(`takeAway.${deed}`)}>
      <p>{t('takeAway.text')}</p>
      {isMiner && <p>{t('takeAway.two')}</p>}
      {item.merged > 0 && <p>{t('takeAway.merged', { count: item.merged })}</p>}
      <Form action={takeAViewAway} locale={locale} id="take-away">
        <Hidden name="publicId" value={item.view.publicId} />
        <ReasonField locale={locale} />
        <FormEnd>
          <Submit kind="danger">{t(isMiner ? 'takeAway.propose' : `takeAway.${deed}Now`)}</Submit>
        </FormEnd>
      </Form>
    </Details>
  )
}
