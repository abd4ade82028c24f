import { expect, test } from 'vitest'
import { locales } from '@/lib/platform/locales'
import { letter, letterOf, type LetterKind } from './letter'

const withLink: LetterKind[] = ['signInLink', 'resetPassword', 'confirmEmail', 'emailTaken']
const without: LetterKind[] = ['emailChanged', 'passwordChanged']

test('every letter is whole in every language', () => {
  for (const locale of locales) {
    for (const kind of [...withLink, ...without]) {
      const path = withLink.includes(kind) ? { path: '/sign-in' } : {}
      const { subject, text, html } = letterOf(locale, kind, { name: 'Efua', ...path })
      expect(subject).not.toMatch(/mail\.|\{/)
      expect(text).not.toMatch(/mail\.[a-z]|\{/)
      expect(html).toContain(`<html lang="${locale}">`)
    }
  }
})

test('a name is text, never markup', () => {
  const { html } = letter('en', {
    subject: '<b>',
    name: '<img src=x onerror=alert(1)>',
    paragraphs: ['a & b'],
  })
  expect(html).not.toMatch(/<img|<b>/)
  expect(html).toContain('a &amp; b')
})

test('links are absolute, to the configured address, in the reader’s language', () => {
  const { text } = letter('fr', {
    subject: 'x',
    paragraphs: [],
    action: { label: 'Ouvrir', path: '/me' },
  })
  expect(text).toMatch(/^Ouvrir:\nhttp:\/\/localhost:\d+\/fr\/me$/m)
})
