import { GroupMark } from '@/components/ui/group-mark'
import { Table } from '@/components/ui/table'
import type { GuestCall } from '@/lib/mailings/calls'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface CallSheetTableProps {
  calls: readonly GuestCall[]
  locale: Locale
}

/** For paper: names, masked numbers, and room to tick. A number that is shown on the screen stays off the sheet. */
export function CallSheetTable({ calls, locale }: CallSheetTableProps) {
  const t = translator(locale, 'mailings')
  const { language } = formatter(locale)
  const texts = [...new Map(calls.map(({ words }) => [words.short.lang, words.short.text]))]
  return (
    <>
      <Table
        caption={t('call.sheet')}
        columns={(['name', 'group', 'phone', 'speaks', 'told'] as const).map((name) => ({
          label: t(`call.${name}`),
        }))}
        rows={calls.map(({ id, name, group, masked, language: speaks, calledAt }) => ({
          id,
          cells: [
            name,
            group ? <GroupMark key="group" group={group} locale={locale} /> : t('call.noGroup'),
            masked.join(', ') || t('call.noPhone'),
            language(speaks),
            calledAt ? formatter(locale).day(calledAt) : '☐',
          ],
        }))}
      />
      {texts.map(([lang, text]) => (
        <blockquote key={lang} lang={lang}>
          {text}
        </blockquote>
      ))}
    </>
  )
}
