// Prisma's schema engine as WebAssembly: writes and checks migrations without internet.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { inProject } from '../project.mjs'
import { migrationsIn } from './apply.mjs'

const FILTERS = { externalTables: [], externalEnums: [] }
const LOCK_FILE = 'migration_lock.toml'

function schemaFiles() {
  const folder = inProject('prisma/schema')
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({
      path: `prisma/schema/${name}`,
      content: fs.readFileSync(path.join(folder, name), 'utf8'),
    }))
}

const migrationsList = () => ({
  baseDir: 'prisma/migrations',
  lockfile: { path: LOCK_FILE, content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: migrationsIn().map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
  })),
})

async function open(url) {
  // The engine reports its own crashes through this.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => process.stderr.write(`schema engine: ${message}\n`),
  }
  const { catalogueAdapter } = await import('./shim.mjs')
  const folder = path.dirname(
    createRequire(inProject('package.json')).resolve('@prisma/schema-engine-wasm'),
  )
  const binding = await import(path.join(folder, 'schema_engine_bg.js'))
  const { instance } = await WebAssembly.instantiate(
    fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm')),
    { './schema_engine_bg.js': binding },
  )
  binding.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start?.()
  const datamodels = schemaFiles().map((file) => [file.path, file.content])
  return binding.SchemaEngine.new({ datamodels }, () => {}, catalogueAdapter(url))
}

/**
 * What the schema says beyond what the migrations make.
 *
 * @returns {Promise<string>} a summary in Prisma's words; empty where both agree
 */
export async function drift(url) {
  const engine = await open(url)
  const { exitCode, stdout } = await engine.diff({
    from: { tag: 'migrations', ...migrationsList() },
    to: { tag: 'schemaDatamodel', files: schemaFiles() },
    script: false,
    exitCode: true,
    shadowDatabaseUrl: null,
    filters: FILTERS,
  })
  return exitCode === 0 ? '' : (stdout ?? 'The schema and the migrations differ.')
}

/**
 * Writes the migration that brings the migrations up to the schema.
 *
 * @returns {Promise<string | undefined>} its file, or undefined where nothing differs
 */
export async function writeMigration(url, name) {
  const engine = await open(url)
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...migrationsList() },
    to: { tag: 'schemaDatamodel', files: schemaFiles() },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: FILTERS,
  })
  if (!stdout || /^-- This is an empty migration/.test(stdout.trim())) return undefined
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const file = path.join('prisma/migrations', `${stamp}_${name}`, 'migration.sql')
  fs.mkdirSync(path.dirname(inProject(file)), { recursive: true })
  fs.writeFileSync(inProject(file), stdout)
  fs.writeFileSync(inProject('prisma/migrations', LOCK_FILE), 'provider = "postgresql"\n')
  return file
}
