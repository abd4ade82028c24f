import { expect, test } from 'vitest'
import { locales, translator } from '@/lib/platform/i18n'
import { fieldsOf, guessedColumns } from './columns'

test('a table that the portal gives out is read without asking, in every language', () => {
  for (const locale of locales) {
    const t = translator(locale, 'imports')
    for (const kind of ['paper', 'sms', 'voice'] as const) {
      const header = fieldsOf[kind].map((field) => t(`field.${field}`))
      const expected = Object.fromEntries(fieldsOf[kind].map((field, index) => [field, index]))
      expect(guessedColumns(kind, header)).toEqual(expected)
    }
  }
})
