import { afterAll, vi } from 'vitest'

/**
 * What one file's tests leave behind, the next file's don't meet, though one process runs both: our modules are
 * loaded anew with whatever they keep in memory, what we keep beyond them is forgotten, and the settings are
 * what they were. The first of all set-up files, so that this comes last.
 */
const settings = { ...process.env }

afterAll(() => {
  vi.resetModules()
  for (const name of Object.keys(globalThis))
    if (name.startsWith('baraza')) Reflect.deleteProperty(globalThis, name)
  for (const name of Object.keys(process.env)) if (!(name in settings)) delete process.env[name]
  Object.assign(process.env, settings)
})
