import { describe, expect, test } from 'vitest'
import { asBegun, asSwahili, asWritten, questionOf, wantedOf } from './question'

const query = (asked: unknown) => asWritten(questionOf(asked))

describe('what somebody types', () => {
  test('words, phrases, what is left out, and one or the other', () => {
    expect(query('gold washing')).toBe("(('gold') & ('washing'))")
    expect(query('"washing place" Tarkwa')).toBe("(('washing' <-> 'place') & ('tarkwa'))")
    expect(query('gold -mercury')).toBe("(('gold') & !('mercury'))")
    expect(query('gold OR silver mine')).toBe("(('gold')) | (('silver') & ('mine'))")
    expect(query('“lieu de lavage” -"eau sale"')).toBe(
      "(('lieu' <-> 'de' <-> 'lavage') & !('eau' <-> 'sale'))",
    )
  })

  test('gold in French is no operator', () => {
    expect(query('mine or argent')).toBe("(('mine') & ('or') & ('argent'))")
  })

  test('capitals, marks and letters that few keys have make no difference', () => {
    expect(query('ÉBURNÉA Œuvre Ɛwe ɔkɔ')).toBe(query('eburnea oeuvre ewe oko'))
  })

  test('a hyphen within a word holds it together', () => {
    expect(query('well-being')).toBe("(('well' <-> 'being'))")
    expect(query('l’orpaillage')).toBe("(('l' <-> 'orpaillage'))")
  })

  test('what is only left out, or holds no word, asks nothing', () => {
    for (const asked of [
      '-gold',
      '-"a b"',
      '',
      ' ',
      'OR',
      'OR OR',
      '🎉🎉',
      '""',
      '-',
      "'&|!():*<->",
      null,
      7,
      ['a'],
      {},
    ])
      expect(query(asked), String(asked)).toBe('')
    expect(query('-a OR gold')).toBe("(('gold'))")
  })

  test('nothing of the database’s own language comes through', () => {
    for (const asked of [
      "gold' | 'x",
      'gold & !silver | (tin)',
      'a:* b:AB c<->d',
      'gold\\ \\\' "',
      "'; DROP TABLE person; --",
      '%_\u0000gold',
    ])
      expect(query(asked).replace(/'[\p{L}\p{N}\p{M}]+'/gu, 'w')).toMatch(/^[w()&|!<> -]*$/)
  })

  test('is cut, and never breaks a letter', () => {
    const asked = questionOf('𝔘'.repeat(2_000))
    expect([...asked.text]).toHaveLength(200)
    expect(wantedOf(questionOf(`${'a '.repeat(1_000)}`))).toEqual(['a'])
    expect(
      query(Array.from({ length: 99 }, (_, at) => `w${at}`).join(' ')).split('&'),
    ).toHaveLength(16)
  })

  test('signs that turn a line round are not shown again', () => {
    expect(questionOf('go\u202eld\u0000 \u200fذهب').text).toBe('go ld ذهب')
    expect(wantedOf(questionOf('ذهب منجم'))).toEqual(['ذهب', 'منجم'])
  })
})

test('a Swahili word is looked for in its forms, a phrase as it stands', () => {
  expect(asSwahili(questionOf('wachimbaji "wachimbaji wadogo"'))).toBe(
    "(('wachimbaji' | 'chimb')) & ('wachimbaji' <-> 'wadogo'))".replace('((', '((('),
  )
})

test('the last word may go on', () => {
  expect(asBegun(questionOf('small mini'))).toBe("(('small') & ('mini':*))")
})
