import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import { Facts } from '@/components/ui/facts'
import { GroupMark } from '@/components/ui/group-mark'
import { Entry } from '@/components/ui/list'
import { StatusWord } from '@/components/ui/tag'
import { decideOnACallBack, noteACallBack, showANumberToAsk } from '@/lib/facilitated/actions'
import type { CallBackEntry } from '@/lib/facilitated/queries/call-backs'
import { limits } from '@/lib/facilitated/schema'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface CallBackProps {
  entry: CallBackEntry
  locale: Locale
}

const outcomes = ['confirmed', 'corrected', 'denied', 'notReached'] as const
const looks = {
  confirmed: 'good',
  corrected: 'warning',
  denied: 'danger',
  notReached: 'warning',
} as const

/** Somebody to ask, with how much was entered for them and when; never which views. */
export function CallBack({ entry, locale }: CallBackProps) {
  const t = translator(locale, 'facilitated')
  const format = formatter(locale)
  const { id, outcome, can } = entry
  const phones = entry.phones.join(', ') || t('callBacks.noPhone')
  return (
    <Entry
      headingLevel={3}
      title={entry.name}
      above={
        outcome && (
          <StatusWord kind={looks[outcome]}>{t(`callBacks.outcomes.${outcome}`)}</StatusWord>
        )
      }
    >
      <Facts
        items={[
          { term: t('callBacks.group'), detail: <GroupMark group={entry.group} locale={locale} /> },
          { term: t('callBacks.phone'), detail: phones },
          { term: t('callBacks.speaks'), detail: format.language(entry.language) },
          { term: t('callBacks.enteredBy'), detail: entry.enteredBy ?? t('mine.bySomebody') },
          {
            term: t('callBacks.what'),
            detail: t('callBacks.amount', { views: entry.views, answers: entry.answers }),
          },
          { term: t('callBacks.on'), detail: format.list(entry.on.map((day) => format.day(day))) },
          {
            term: t('callBacks.said'),
            detail:
              entry.words &&
              t('callBacks.saidTo', { words: entry.words, name: entry.calledBy ?? '' }),
          },
        ]}
      />
      {can.unmask && <ShowNumber id={id} locale={locale} />}
      {can.note ? (
        <Details summary={t('callBacks.note')}>
          <p>{t('callBacks.ask')}</p>
          <Form action={noteACallBack} locale={locale} id={`note-${id}`}>
            <Hidden name="id" value={id} />
            <RadioGroup
              name="outcome"
              label={t('callBacks.outcome')}
              options={outcomes.map((value) => ({
                value,
                label: t(`callBacks.outcomes.${value}`),
                hint: t(`callBacks.means.${value}`),
              }))}
            />
            <TextField
              name="words"
              label={t('callBacks.words')}
              hint={t('callBacks.wordsHint')}
              optional
            />
            <FormEnd>
              <Submit kind="plain">{t('callBacks.save')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      ) : (
        outcome === null && <p className="text-small text-muted">{t('callBacks.notYou')}</p>
      )}
      <Decision entry={entry} locale={locale} />
    </Entry>
  )
}

function ShowNumber({ id, locale }: { id: string; locale: Locale }) {
  const t = translator(locale, 'facilitated')
  return (
    <div className="mt-3">
      <Form action={showANumberToAsk} locale={locale} id={`show-${id}`}>
        <Hidden name="id" value={id} />
        <Hidden name="reason" value={t('callBacks.reason').slice(0, limits.reason)} />
        <Submit kind="quiet">{t('callBacks.show')}</Submit>
      </Form>
      <p className="text-small text-muted">{t('callBacks.logged')}</p>
    </div>
  )
}

/** Denied: what became of the answers, or the two ways to decide. */
function Decision({ entry, locale }: CallBackProps) {
  const t = translator(locale, 'facilitated')
  const { id, outcome, answersStand, setAside, can } = entry
  if (outcome !== 'denied') return null
  if (answersStand !== null) return <p>{t(answersStand ? 'decide.stood' : 'decide.struck')}</p>
  return (
    <div className="mt-4">
      <p>{t('decide.waits', { count: setAside })}</p>
      {can.decide && (
        <Form action={decideOnACallBack} locale={locale} id={`decide-${id}`}>
          <Hidden name="id" value={id} />
          <div className="toolbar">
            <Submit kind="plain" name="stands" value="yes">
              {t('decide.stand')}
            </Submit>
            <Submit kind="danger" name="stands" value="no">
              {t('decide.strike')}
            </Submit>
          </div>
        </Form>
      )}
    </div>
  )
}
