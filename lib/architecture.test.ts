import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const folders = [
  'app',
  'bench',
  'cli',
  'components',
  'e2e',
  'lib',
  'scripts',
  'seed',
  'server',
  'worker',
]
const files = folders
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.posix.join(folder, name),
    ),
  )
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
  .sort()

const text = new Map<string, string>()
function read(file: string): string {
  const known = text.get(file)
  if (known !== undefined) return known
  const found = readFileSync(path.join(root, file), 'utf8')
  text.set(file, found)
  return found
}

const isTest = (file: string) =>
  /\.(test|spec)\.(ts|tsx|mjs)$/.test(file) || /^(e2e|lib\/testing)\//.test(file)
const product = files.filter((file) => !isTest(file))
const under = (folder: string) => product.filter((file) => file.startsWith(`${folder}/`))
const named = (name: string) => under('lib').filter((file) => path.basename(file) === name)

/** What a file imports: "@/lib/…" as it stands, "./x" made whole. */
function importsOf(file: string): string[] {
  const statements =
    /^(?:import|export)\b[^'";]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm
  return [...read(file).matchAll(statements)].map(([, from, bare, lazy]) => {
    const name = from ?? bare ?? lazy ?? ''
    return name.startsWith('.') ? `@/${path.posix.join(path.posix.dirname(file), name)}` : name
  })
}

/** Files of `some` that a rule forbids, as "file: what". Empty is what every test wants. */
function offending(some: readonly string[], rule: (file: string) => string | false | undefined) {
  return some.flatMap((file) => {
    const found = rule(file)
    return found ? [`${file}: ${found}`] : []
  })
}

const code = (file: string) =>
  read(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')

describe('the tree', () => {
  test('every folder under lib is a noun of the domain, or one of the five that carry it', () => {
    const drawers = /^(utils?|helpers?|common|shared|misc|types|hooks|services|core)$/
    expect(offending(files, (file) => file.split('/').find((part) => drawers.test(part)))).toEqual(
      [],
    )
  })

  test('every page says what stands in the tab of the browser', () => {
    const pages = under('app').filter((file) => path.basename(file) === 'page.tsx')
    // It renders nothing: whatever no other page answers is not found.
    const silent = ['app/[locale]/[...rest]/page.tsx']
    const said = /export (const metadata|(async )?function generateMetadata)\b/
    expect(pages.filter((file) => !silent.includes(file) && !said.test(code(file)))).toEqual([])
  })

  test('no file must be scrolled twice', () => {
    // Data (demonstration records, message texts) is read by looking things up, not from top to bottom.
    const scrolled = product.filter((file) => !file.startsWith('seed/data/'))
    expect(
      offending(scrolled, (file) => {
        const lines = read(file).split('\n').length
        return lines > 260 && `${lines} lines`
      }),
    ).toEqual([])
  })

  test('names of files are in kebab-case', () => {
    const names = /^(\[*\.{0,3}[a-z0-9]+([-.][a-z0-9]+)*\]*|[a-z0-9]+([-.][a-z0-9]+)*)$/
    expect(offending(product, (file) => !names.test(path.basename(file)) && 'name')).toEqual([])
  })

  test('no barrels: nothing is exported from another file', () => {
    const allowed = ['lib/platform/', 'messages/', 'app/api/auth/']
    expect(
      offending(
        product.filter((file) => !allowed.some((start) => file.startsWith(start))),
        (file) => code(file).match(/^export (\*|\{[^}]*\}|type \{[^}]*\}) from .*/m)?.[0],
      ),
    ).toEqual([])
  })
})

describe('who may import what', () => {
  test('a policy knows only who asks, what is asked and its own words', () => {
    const allowed =
      /^(@\/lib\/access\/|@\/lib\/[a-z-]+\/(schema|rules)|@\/lib\/platform\/refusal|@\/generated\/prisma\/enums)/
    expect(
      offending(named('policy.ts'), (file) => importsOf(file).find((name) => !allowed.test(name))),
    ).toEqual([])
  })

  test('a schema is safe in the browser', () => {
    const forbidden =
      /^(node:|next|react|@\/lib\/platform\/(db|env|secrets|log|storage|email|jobs|throttle)|@\/generated\/prisma\/client|@\/lib\/[a-z-]+\/(queries|operations))/
    expect(
      offending(named('schema.ts'), (file) => importsOf(file).find((name) => forbidden.test(name))),
    ).toEqual([])
  })

  test('domains know nothing of Next: jobs, seeds and tests call them too', () => {
    const domains = under('lib').filter(
      (file) => !/^lib\/(web|access|testing)\//.test(file) && path.basename(file) !== 'actions.ts',
    )
    expect(
      offending(domains, (file) =>
        importsOf(file).find(
          (name) =>
            /^next(\/|$)/.test(name) || name.startsWith('@/app/') || name.startsWith('@/lib/web/'),
        ),
      ),
    ).toEqual([])
  })

  test('pages ask queries; only domains and ports speak to the database', () => {
    // Health is the one question that is about the database itself.
    const pages = under('app').filter((file) => file !== 'app/api/health/route.ts')
    expect(
      offending([...pages, ...under('components')], (file) =>
        importsOf(file).find((name) =>
          /^(@\/lib\/platform\/(db|secrets|storage|jobs)|@\/generated\/prisma\/client|@prisma|pg$)/.test(
            name,
          ),
        ),
      ),
    ).toEqual([])
  })

  test('pages and pieces hold no role: they ask can() or the query', () => {
    expect(
      offending(
        [...under('app'), ...under('components')],
        (file) => code(file).match(/\bactor\.roles\b|\bholds\(|\brole === '/)?.[0],
      ),
    ).toEqual([])
  })

  test('the Prisma client is made in one place', () => {
    expect(
      offending(
        product.filter((file) => file !== 'lib/platform/db.ts'),
        (file) =>
          /^(lib|app|components|worker|cli|server|seed)\//.test(file) &&
          importsOf(file).find((name) => name.startsWith('@/generated/prisma/client')),
      ),
    ).toEqual([])
  })
})

describe('one way to do each thing', () => {
  const running = product.filter((file) =>
    /^(lib|app|components|worker|cli|server|seed)\//.test(file),
  )
  const elsewhere = running.filter((file) => !file.startsWith('lib/platform/'))

  test('settings, clock, console and randomness are ports', () => {
    const ports = /process\.env|new Date\(\)|Date\.now\(\)|\bconsole\.|randomUUID|Math\.random/
    // The web server and the command line speak to the terminal; the build of a page can't.
    const rest = elsewhere.filter((file) => !/^(server|cli|worker)\//.test(file))
    expect(offending(rest, (file) => code(file).match(ports)?.[0])).toEqual([])
  })

  test('SQL is never put together from text', () => {
    expect(
      offending(running, (file) => code(file).match(/(query|execute)RawUnsafe|Prisma\.raw/)?.[0]),
    ).toEqual([])
  })

  test('every server action is made by formAction, in actions.ts', () => {
    expect(
      offending(running, (file) =>
        read(file).includes("'use server'") && path.basename(file) !== 'actions.ts'
          ? 'use server'
          : false,
      ),
    ).toEqual([])
    expect(
      offending(named('actions.ts'), (file) =>
        code(file)
          .match(/^export .*/gm)
          ?.find((line) => !/^export const \w+ = formAction\(/.test(line)),
      ),
    ).toEqual([])
  })

  test('no any, no silenced checks, no exclamation marks for types', () => {
    const silenced =
      /:\s*any\b(?=\s*[,;)=|\]>{\n])|\bas any\b|<any>|@ts-(ignore|expect-error|nocheck)|eslint-disable/
    const self = 'lib/architecture.test.ts'
    expect(
      offending(
        files.filter((file) => file !== self),
        (file) => code(file).match(silenced)?.[0],
      ),
    ).toEqual([])
  })

  test('only Next’s own files have a default export', () => {
    const asked =
      /(^|\/)(page|layout|not-found|error|global-error|template)\.tsx$|\.config\.(ts|mjs)$|^scripts\/testing\//
    expect(
      offending(
        product.filter((file) => !asked.test(file)),
        (file) => code(file).match(/^export default .*/m)?.[0],
      ),
    ).toEqual([])
  })

  test('no page waits behind a curtain that only script lifts', () => {
    expect(
      offending(files, (file) => path.basename(file) === 'loading.tsx' && 'loading.tsx'),
    ).toEqual([])
    expect(offending(running, (file) => code(file).match(/<Suspense/)?.[0])).toEqual([])
  })

  test('nothing is loaded from a third party', () => {
    const foreign = /(src|href)=["'{`]+https?:\/\//
    expect(
      offending(
        [...under('app'), ...under('components')],
        (file) => code(file).match(foreign)?.[0],
      ),
    ).toEqual([])
  })
})

describe('what the tests may do', () => {
  test('no sleeps, no test ids, nothing skipped, no mocks of the database', () => {
    const cheats = /waitForTimeout|getByTestId|\.(skip|only|fixme)\(|vi\.mock\(/
    const self = 'lib/architecture.test.ts'
    expect(
      offending(
        files.filter((file) => isTest(file) && file !== self),
        (file) => code(file).match(cheats)?.[0],
      ),
    ).toEqual([])
  })
})
