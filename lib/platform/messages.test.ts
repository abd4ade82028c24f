import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { locales } from './i18n'
import { messages } from './messages'

const root = path.resolve(import.meta.dirname, '../..')

type Tree = { [key: string]: string | Tree }

/** Every text by its whole key: "events.list.count". */
function flat(tree: Tree, prefix = ''): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flat(value, `${prefix}${key}.`),
  )
}

// A module's own object has no plain prototype.
const textsOf = (locale: (typeof locales)[number]) => new Map(flat({ ...messages[locale] }))

/** What a text needs from outside: arguments with their kind, choices of a select, tags. */
function needs(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return []
      case TYPE.tag:
        return [`<${element.value}>`, ...needs(element.children)]
      case TYPE.select: {
        const choices = Object.keys(element.options).sort().join('|')
        return [`${element.value}: ${choices}`, ...inOptions(element.options)]
      }
      case TYPE.plural:
        return [`${element.value}: number`, ...inOptions(element.options)]
      case TYPE.argument:
        return [element.value]
      default:
        return [`${element.value}: ${TYPE[element.type]}`]
    }
  })
}

const inOptions = (options: Record<string, { value: MessageFormatElement[] }>) =>
  Object.values(options).flatMap(({ value }) => needs(value))

const needsOf = (text: string) => [...new Set(needs(parse(text)))].sort()

const english = textsOf('en')

test.each(locales)('%s: every file of texts is in the index', (locale) => {
  const files = readdirSync(path.join(root, 'messages', locale))
    .filter((name) => name.endsWith('.json'))
    .map((name) =>
      name.slice(0, -'.json'.length).replace(/-(\w)/g, (_, letter) => letter.toUpperCase()),
    )
  expect(Object.keys(messages[locale]).sort()).toEqual(files.sort())
})

test.each(locales)('%s: no text is missing, none is too many', (locale) => {
  expect([...textsOf(locale).keys()].sort()).toEqual([...english.keys()].sort())
})

test.each(locales)('%s: no text is empty, begins or ends with a blank', (locale) => {
  const odd = [...textsOf(locale)].filter(([, text]) => text.trim() === '' || text !== text.trim())
  expect(odd).toEqual([])
})

test.each(locales)('%s: every text asks for the same as the English one', (locale) => {
  const different = [...textsOf(locale)].flatMap(([key, text]) => {
    const [here, there] = [needsOf(text), needsOf(english.get(key) ?? '')]
    return here.join() === there.join() ? [] : [{ key, [locale]: here, en: there }]
  })
  expect(different).toEqual([])
})

test.each(locales)('%s: no text shouts', (locale) => {
  expect([...textsOf(locale)].filter(([, text]) => /!(?!\w)/.test(text))).toEqual([])
})

test('no text is unused', () => {
  const code = sources().join('\n')
  const literals = new Set([...code.matchAll(/(['"`])([\w.-]+)\1/g)].map(([, , text]) => text))
  // `state.${state}` can be any key of that form; a template without fixed text says nothing.
  const patterns = [
    ...new Set([...code.matchAll(/`(?=([\w.-]*\$\{[^`]*)`)/g)].map(([, text]) => text ?? '')),
  ]
    .map((template) => template.split(/\$\{[^}]*\}/))
    .filter((fixed) => fixed.join('').length > 1 && fixed.every((part) => /^[\w.-]*$/.test(part)))
    .map(
      (fixed) =>
        new RegExp(`^${fixed.map((part) => part.replaceAll('.', '\\.')).join('[\\w-]+')}$`),
    )
  const unused = [...english.keys()].filter((whole) => {
    const key = whole.slice(whole.indexOf('.') + 1)
    return !literals.has(key) && !patterns.some((pattern) => pattern.test(key))
  })
  expect(unused).toEqual([])
})

function sources(): string[] {
  const folders = [
    'app',
    'components',
    'lib',
    'server',
    'worker',
    'cli',
    'seed',
    'generated/prisma',
  ]
  return folders.flatMap((folder) => {
    const names = listed(path.join(root, folder))
    return names
      .filter(
        (name) => /\.tsx?$/.test(name) && !name.includes('.test.') && !/models|internal/.test(name),
      )
      .map((name) => readFileSync(name, 'utf8'))
  })
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(folder, name),
    )
  } catch {
    return []
  }
}
