import { Form } from '@/components/form/form'
import { Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { takeBack } from '@/lib/attendance/actions'
import type { DeskPage } from '@/lib/attendance/queries'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface CheckInLogProps {
  desk: DeskPage
  locale: Locale
  path: string
}

type Line = DeskPage['log'][number]

/** A minute of difference is nothing to speak of. */
const worthSaying = 60

/** Every scan that arrived, the newest first, each with the way to take it back. */
export function CheckInLog({ desk, locale, path }: CheckInLogProps) {
  const t = translator(locale, 'attendance')
  if (desk.log.length === 0) return <p>{t('log.empty')}</p>
  return (
    <Table
      caption={<VisuallyHidden>{t('log.title')}</VisuallyHidden>}
      columns={[
        { label: t('log.columns.who') },
        { label: t('log.columns.what') },
        { label: t('log.columns.when') },
        { label: t('log.columns.undo'), isDeed: true },
      ]}
      rows={desk.log.map((line) => ({
        id: line.id,
        cells: [
          line.name ?? t('log.nobody'),
          <What key="what" line={line} locale={locale} />,
          <Time key="when" at={line.scannedAt} zone={desk.timeZone} locale={locale} show="clock" />,
          line.canUndo && line.registrationId ? (
            <Form key="undo" action={takeBack} id={`undo-${line.id}`} {...{ locale, path }}>
              <Hidden name="slug" value={desk.slug} />
              <Hidden name="occasion" value={desk.occasion.key} />
              <Hidden name="registrationId" value={line.registrationId} />
              <Submit kind="quiet">
                {t('undo.do')}
                <VisuallyHidden>: {line.name}</VisuallyHidden>
              </Submit>
            </Form>
          ) : null,
        ],
      }))}
    />
  )
}

function What({ line, locale }: { line: Line; locale: Locale }) {
  const t = translator(locale, 'attendance')
  const { result, wasOffline, clockOffBy } = line
  const by = formatter(locale).duration(Math.abs(clockOffBy))
  const said = [
    t(`log.results.${result}`),
    ...(wasOffline ? [t('log.offline')] : []),
    ...(clockOffBy >= worthSaying ? [t('log.ahead', { by })] : []),
    ...(clockOffBy <= -worthSaying ? [t('log.behind', { by })] : []),
  ]
  return <>{said.join(', ')}</>
}
