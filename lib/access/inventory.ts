import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { table } from './table'

/** One address or server action, with the rules that stand before it. */
export type Entry = {
  /** "/{locale}/events/{slug}" or the name of the action. */
  address: string
  file: string
  /** GET for pages; for routes what they export. */
  methods: string[]
  /** Functions of the domains that it calls. */
  calls: string[]
  /** Verbs of the policy table, and visibility functions, that those calls pass through. */
  verbs: string[]
}

type Sources = Map<string, string>

/** Reads the tree: every page, every route, every server action and every command of the command line. */
export function inventory(root: string): {
  addresses: Entry[]
  actions: Entry[]
  commands: Entry[]
} {
  const sources = new Map(
    ['app', 'lib', 'components', 'cli'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
        .map((name) => {
          const file = path.posix.join(folder, name)
          return [file, readFileSync(path.join(root, file), 'utf8')] as const
        }),
    ),
  )
  const files = [...sources.keys()].sort()
  return {
    addresses: files
      .filter((file) => /^app\/.*(page|route)\.tsx?$/.test(file))
      .map((file) => addressEntry(file, sources)),
    actions: files
      .filter((file) => file.endsWith('/actions.ts'))
      .flatMap((file) => actionEntries(file, sources)),
    commands: files
      .filter((file) => /^cli\/(?!main|commands)/.test(file))
      .map((file) => commandEntry(file, sources)),
  }
}

function commandEntry(file: string, sources: Sources): Entry {
  const calls = domainCalls(file, sources)
  return {
    address: path.posix.basename(file, '.ts'),
    file,
    methods: [],
    calls: calls.map(({ name }) => name),
    verbs: verbsOf(calls, sources),
  }
}

function addressEntry(file: string, sources: Sources): Entry {
  const source = sources.get(file) ?? ''
  const isPage = /page\.tsx$/.test(file)
  const exported = /export (?:const|async function|function) (GET|HEAD|POST|PUT|PATCH|DELETE)\b/g
  const renamed = /\bas (GET|HEAD|POST|PUT|PATCH|DELETE)\b/g
  const methods = [...source.matchAll(exported), ...source.matchAll(renamed)].map(([, m = '']) => m)
  const calls = domainCalls(file, sources)
  return {
    address: addressOf(file),
    file,
    methods: isPage ? ['GET'] : [...new Set(methods)].sort(),
    calls: calls.map(({ name }) => name),
    verbs: verbsOf(calls, sources),
  }
}

/** app/[locale]/(public)/events/[slug]/page.tsx -> /{locale}/events/{slug} */
function addressOf(file: string): string {
  const parts = path.posix.dirname(file).split('/').slice(1)
  const shown = parts
    .filter((part) => !/^\(.*\)$/.test(part))
    .map((part) => part.replace(/^\[(?:\.{3})?(.*)\]$/, '{$1}'))
  return `/${shown.join('/')}`
}

function actionEntries(file: string, sources: Sources): Entry[] {
  const source = sources.get(file) ?? ''
  return [...source.matchAll(/^export const (\w+) = formAction\(/gm)].map(([, name = '']) => {
    const calls = mentioned(bodyOf(name, source), file, source)
    return {
      address: name,
      file,
      methods: ['POST'],
      calls: calls.map((call) => call.name),
      verbs: verbsOf(calls, sources),
    }
  })
}

/** The functions of ours that a piece of a file mentions, its neighbours in the file included. */
function mentioned(body: string, file: string, source: string): Call[] {
  const local = functionsIn(source).map((name) => ({ name, file }))
  return [...imported(file, source), ...local].filter(
    (call) => domain.test(call.file) && new RegExp(`\\b${call.name}\\b`).test(body),
  )
}

type Call = { name: string; file: string }

/** Which names a file takes from which files of ours. */
function imported(file: string, source: string): Call[] {
  const statements = source.matchAll(/import (?!type)\{([^}]*)\} from '([^']+)'/g)
  return [...statements].flatMap(([, names = '', from = '']) => {
    const base = from.startsWith('@/')
      ? from.slice(2)
      : path.posix.join(path.posix.dirname(file), from)
    return names
      .split(',')
      .map((name) => name.trim().split(' as ')[0]?.trim() ?? '')
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => ({ name, file: `${base}.ts` }))
  })
}

/** The functions that narrow a question down to what the asker may see. */
const scopes = /\b(visibleTo|knownTo|readableTo|openInsideTo|memberOfSession)\b/g

const domain = /^lib\/(?!access|platform|web|testing)/

function domainCalls(file: string, sources: Sources): Call[] {
  return imported(file, sources.get(file) ?? '').filter(
    (call) => domain.test(call.file) && !/\/(schema|actions)\.ts$/.test(call.file),
  )
}

/** What stands between a call and the database: followed through the functions it calls, ours only. */
function verbsOf(calls: readonly Call[], sources: Sources): string[] {
  const seen = new Set<string>()
  const verbs = new Set<string>()
  const follow = (call: Call) => {
    const id = `${call.file}#${call.name}`
    const source = sources.get(call.file)
    if (seen.has(id) || source === undefined) return
    seen.add(id)
    const body = bodyOf(call.name, source)
    for (const [, verb = ''] of body.matchAll(/'([a-zA-Z]+\.[a-zA-Z]+)'/g))
      if (Object.hasOwn(table, verb)) verbs.add(verb)
    for (const [scope] of body.matchAll(scopes)) verbs.add(scope)
    mentioned(body, call.file, source).forEach(follow)
  }
  calls.forEach(follow)
  return [...verbs].sort()
}

function functionsIn(source: string): string[] {
  return [...source.matchAll(/^(?:export )?(?:async )?(?:function|const) (\w+)/gm)].map(
    ([, name = '']) => name,
  )
}

/** The text of a top-level function or constant: up to the next one that begins at the margin. */
function bodyOf(name: string, source: string): string {
  const start = source.search(
    new RegExp(`^(?:export )?(?:async )?(?:function\\*?|const) ${name}\\b`, 'm'),
  )
  if (start < 0) return ''
  const rest = source.slice(start + 1)
  const end = rest.search(/^(?:export |async |function |const |type |\/\*\*)/m)
  return end < 0 ? rest : rest.slice(0, end)
}

/** As a page to read and to compare. */
export function renderInventory({
  addresses,
  actions,
  commands,
}: ReturnType<typeof inventory>): string {
  const line = (entry: Entry) =>
    `- \`${entry.address}\`${entry.methods.map((method) => ` ${method}`).join('')}: ${entry.verbs.join(', ') || 'nothing of anybody’s'}`
  return [
    '# Every address, every server action and every command',
    '',
    'Made by `lib/access/inventory.test.ts` from the tree. After each one: the verbs of the policy table and the',
    'visibility functions that its questions pass through. What is not here does not exist; what is new here must',
    'be looked at.',
    '',
    '## Pages and routes',
    '',
    ...addresses.map(line),
    '',
    '## Server actions',
    '',
    ...actions.map(line),
    '',
    '## Commands of an operator on the machine itself',
    '',
    ...commands.map(line),
    '',
  ].join('\n')
}
