// Node runs no TypeScript: server, worker and command line become one file each in dist/.
import fs from 'node:fs'
import { inProject, root } from '../project.mjs'

const PROGRAMS = ['server', 'worker', 'cli']

const options = () => ({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(
    PROGRAMS.filter((name) => fs.existsSync(inProject(name, 'main.ts'))).map((name) => [
      name,
      `${name}/main.ts`,
    ]),
  ),
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  jsx: 'automatic',
  sourcemap: 'linked',
  sourcesContent: false,
  // Packages stay outside: Prisma finds its compiled query planner beside its own files.
  packages: 'external',
  alias: {
    // It throws outside a Next build; these programs are servers by nature.
    'server-only': inProject('node_modules/server-only/empty.js'),
  },
  logLevel: 'silent',
  plugins: [ourOwn],
})

// What "@/…" names is never a package: without this a missing file would be taken for one and only be missed
// when the program runs.
const ourOwn = {
  name: 'our own',
  setup(build) {
    build.onResolve({ filter: /^@\// }, ({ path, kind }) =>
      build.resolve(`./${path.slice(2)}`, { resolveDir: root, kind }),
    )
  },
}

/** Libraries that plain scripts of public/assets import: one file each, beside them. */
const libraries = {
  hls: "export { default as Hls } from 'hls.js'",
}

const forBrowser = ([name, contents]) => ({
  absWorkingDir: root,
  stdin: { contents, resolveDir: root },
  outfile: `public/assets/made/${name}.js`,
  bundle: true,
  platform: 'browser',
  format: 'esm',
  target: 'es2020',
  minify: true,
  legalComments: 'none',
  logLevel: 'silent',
})

async function bundleForBrowsers(build) {
  for (const library of Object.entries(libraries)) await build(forBrowser(library))
}

export async function bundle() {
  const { build, stop } = await import('esbuild')
  await build(options())
  await bundleForBrowsers(build)
  // Its helper process would stay as long as we do.
  await stop()
}

/** Bundles now and after every change; `changed(name)` hears which program's text is new. */
export async function bundleAndWatch(changed, failed) {
  const { build, context } = await import('esbuild')
  await bundleForBrowsers(build)
  const last = new Map()
  const watcher = await context({
    ...options(),
    plugins: [
      ourOwn,
      {
        name: 'tell',
        setup(build) {
          build.onEnd((result) => {
            if (result.errors.length > 0) return failed(result.errors)
            for (const name of PROGRAMS) {
              const file = inProject('dist', `${name}.mjs`)
              if (!fs.existsSync(file)) continue
              const text = fs.readFileSync(file, 'utf8')
              if (last.has(name) && last.get(name) !== text) changed(name)
              last.set(name, text)
            }
          })
        },
      },
    ],
  })
  await watcher.rebuild()
  await watcher.watch()
  return () => watcher.dispose()
}
