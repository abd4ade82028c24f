import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import { GroupMark } from '@/components/ui/group-mark'
import { Section } from '@/components/ui/layout'
import { Table } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { newToken } from '@/lib/platform/ids'
import { noteTurn, undoTurn } from '@/lib/speaking/actions'
import type { SpeakingLog } from '@/lib/speaking/queries'
import { TurnTimer } from './turn-timer'

interface Props {
  log: SpeakingLog
  sessionId: string
  zone: string
  locale: Locale
  path: string
}

/** Who has been heard, group by group, and who should be next. */
export function SpeakingSection({ log, sessionId, zone, locale, path }: Props) {
  const t = translator(locale, 'rooms')
  const ui = translator(locale, 'ui')
  const groups = log.groups.map(({ group }) => ({ value: group, label: ui(`group.${group}`) }))
  const [next] = log.order
  return (
    <Section title={t('speaking.title')} id="speaking">
      <p>{t('speaking.lead')}</p>
      {next && (
        <p className="room-next" role="status">
          {t('speaking.next')} <GroupMark group={next} locale={locale} />
        </p>
      )}
      {log.mayAdd && groups.length > 0 && (
        <TurnTimer
          mark={newToken()}
          sessionId={sessionId}
          locale={locale}
          groups={log.groups.map(({ group }) => ({
            value: group,
            mark: <GroupMark group={group} locale={locale} />,
          }))}
          words={{
            start: t('speaking.start'),
            stop: t('speaking.stop'),
            failed: t('speaking.failed'),
          }}
        />
      )}
      <Figures {...{ log, locale }} />
      {log.mayAdd && groups.length > 0 && (
        <Details summary={t('speaking.byHand')}>
          <Form action={noteTurn} id="turn" {...{ locale, path }}>
            <Hidden name="sessionId" value={sessionId} />
            <RadioGroup name="group" label={t('speaking.group')} look="row" options={groups} />
            <TextField
              name="minutes"
              label={t('speaking.minutes')}
              hint={t('speaking.minutesHint')}
              width="short"
            />
            <FormEnd>
              <Submit>{t('speaking.add')}</Submit>
            </FormEnd>
          </Form>
        </Details>
      )}
      {log.turns.length > 0 && (
        <Details summary={t('speaking.turns', { count: log.turns.length })}>
          <Table
            caption={<VisuallyHidden>{t('speaking.title')}</VisuallyHidden>}
            columns={[
              { label: t('speaking.at') },
              { label: t('speaking.group') },
              { label: t('speaking.time') },
              { label: t('speaking.act'), isDeed: true },
            ]}
            rows={log.turns.map(({ id, at, group, seconds, mayTakeBack }) => ({
              id,
              cells: [
                formatter(locale).dayAndTime(at, zone),
                <GroupMark key="g" group={group} locale={locale} />,
                lasting(seconds, locale),
                mayTakeBack ? (
                  <Form key="u" action={undoTurn} id={`undo-${id}`} {...{ locale, path }}>
                    <Hidden name="id" value={id} />
                    <Submit kind="plain">{t('speaking.undo')}</Submit>
                  </Form>
                ) : (
                  '–'
                ),
              ],
            }))}
            onPhones="cards"
          />
        </Details>
      )}
    </Section>
  )
}

function Figures({ log, locale }: { log: SpeakingLog; locale: Locale }) {
  const t = translator(locale, 'rooms')
  if (log.groups.length === 0) return <p>{t('speaking.noGroups')}</p>
  return (
    <Table
      caption={<VisuallyHidden>{t('speaking.caption')}</VisuallyHidden>}
      columns={[
        { label: t('speaking.group') },
        { label: t('speaking.people') },
        { label: t('speaking.count') },
        { label: t('speaking.time') },
      ]}
      rows={log.groups.map(({ group, people, turns, seconds }) => ({
        id: group,
        cells: [
          <GroupMark key="g" group={group} locale={locale} />,
          people === 0 ? t('speaking.absent') : String(people),
          String(turns),
          lasting(seconds, locale),
        ],
      }))}
    />
  )
}

/** "1 min 30 s" */
function lasting(seconds: number, locale: Locale): string {
  const t = translator(locale, 'rooms')
  return t('speaking.lasting', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })
}
