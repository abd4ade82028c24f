import { Form } from '@/components/form/form'
import { FormEnd, Hidden } from '@/components/form/parts'
import { Submit } from '@/components/form/submit'
import { CopyButton, PrintButton } from '@/components/ui/enhanced-buttons'
import { Panel, Toolbar } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { takeBackRow } from '@/lib/imports/actions'
import { translator, type Locale } from '@/lib/platform/i18n'

type Search = Record<string, string | string[] | undefined>

interface DoneProps {
  search: Search
  /** Where a row that was decided can be taken back. */
  id?: string
  locale: Locale
}

const counted = (value: string | string[] | undefined) =>
  typeof value === 'string' && /^\d{1,8}$/.test(value) ? Number(value) : null

/** Says what was just done, from the address: only sentences that we know; and takes it back. */
export function ImportDone({ search, id, locale }: DoneProps) {
  const t = translator(locale, 'imports')
  const { done, several } = search
  if (several === 'accept' || several === 'leaveOut') {
    const [rows, kept] = [counted(search['rows']), counted(search['kept'])]
    if (rows === null || kept === null) return null
    return (
      <Notice
        kind="good"
        locale={locale}
        isAnswer
        title={t(`several.${several}`, { rows, kept })}
      />
    )
  }
  const key = `done.${String(done)}`
  const row = counted(search['row'])
  if (typeof done !== 'string' || !t.has(key)) return null
  const canUndo = id && row !== null && (done === 'accepted' || done === 'left')
  return (
    <Notice kind="good" locale={locale} isAnswer title={t(key, { row: row ?? 0 })}>
      {canUndo && <Undo id={id} number={row} locale={locale} />}
    </Notice>
  )
}

export function Undo({ id, number, locale }: { id: string; number: number; locale: Locale }) {
  return (
    <Form action={takeBackRow} locale={locale} id={`undo-${number}`}>
      <Hidden name="id" value={id} />
      <Hidden name="number" value={String(number)} />
      <FormEnd>
        <Submit kind="quiet">{translator(locale, 'imports')('rows.undo')}</Submit>
      </FormEnd>
    </Form>
  )
}

interface CodeProps {
  flash: Record<string, string> | null
  id: string
  locale: Locale
}

/** The code of the anonymous row that was taken in last, for its person; shown once. */
export function CodeOfRow({ flash, id, locale }: CodeProps) {
  const t = translator(locale, 'imports')
  const { code, number } = flash?.['id'] === id ? flash : {}
  if (!code || !number) return null
  return (
    <Panel id="code">
      <h2>{t('code.title', { number: Number(number) })}</h2>
      <p className="follow-up-code" id="follow-up-code" translate="no">
        {code}
      </p>
      <p>{t('code.text')}</p>
      <Toolbar>
        <CopyButton from="follow-up-code" locale={locale} />
        <PrintButton locale={locale} />
      </Toolbar>
    </Panel>
  )
}
