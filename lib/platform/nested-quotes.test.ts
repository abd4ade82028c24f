import { describe, expect, it } from 'vitest'
import { translator } from './i18n'
import { nestQuotes } from './nested-quotes'

describe('nestQuotes', () => {
  it('turns the quotation marks inside a quotation into inner ones', () => {
    expect(nestQuotes('Registration for “Around “Lake Side”” now', 'en')).toBe(
      'Registration for “Around ‘Lake Side’” now',
    )
    expect(nestQuotes('« Dialogue pour tous, « Nsuta Hills » »', 'fr')).toBe(
      '« Dialogue pour tous, “Nsuta Hills” »',
    )
  })

  it('leaves quotations beside each other and unpaired marks alone', () => {
    for (const text of ['“one” and “two”', '“one “two”', 'one” and “two “three”', 'don’t']) {
      expect(nestQuotes(text, 'en')).toBe(text)
    }
    const french = '« un » et « deux », “trois”'
    expect(nestQuotes(french, 'fr')).toBe(french)
  })

  it('holds for whatever a message quotes', () => {
    const t = translator('en', 'administration')
    expect(t('merge.registration', { title: 'Around “Lake Side”' })).toContain('‘Lake Side’')
  })
})
