import { describe, expect, test } from 'vitest'
import { packagesAreInstalled } from './dependencies.mjs'

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/next': { version: '16.4.5' },
    'node_modules/vitest': { version: '4.1.12', dev: true },
    'node_modules/pg-linux': { version: '18.4.0', optional: true, os: ['linux'], cpu: ['x64'] },
    'node_modules/pg-mac': { version: '18.4.0', optional: true, os: ['darwin'], cpu: ['arm64'] },
    'node_modules/wasm-runtime': { version: '1.0.0', optional: true },
  },
}
const linux = { platform: 'linux', arch: 'x64' }
const complete = {
  packages: {
    'node_modules/next': { version: '16.4.5' },
    'node_modules/vitest': { version: '4.1.12' },
    'node_modules/pg-linux': { version: '18.4.0' },
  },
}
const without = (name) => ({
  packages: Object.fromEntries(Object.entries(complete.packages).filter(([each]) => each !== name)),
})

describe('packages are installed', () => {
  test('when all are there but those for other machines', () => {
    expect(packagesAreInstalled(lock, complete, linux)).toBe(true)
  })

  test('not when there are none at all', () => {
    expect(packagesAreInstalled(lock, undefined, linux)).toBe(false)
  })

  test('not when one for development is missing', () => {
    expect(packagesAreInstalled(lock, without('node_modules/vitest'), linux)).toBe(false)
  })

  test('not when the one made for this machine is missing', () => {
    expect(packagesAreInstalled(lock, without('node_modules/pg-linux'), linux)).toBe(false)
  })

  test('not when one has another version, as after an upgrade', () => {
    const older = { packages: { ...complete.packages, 'node_modules/next': { version: '16.4.4' } } }
    expect(packagesAreInstalled(lock, older, linux)).toBe(false)
  })
})
