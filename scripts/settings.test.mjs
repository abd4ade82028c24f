import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './project.mjs'
import { readSettings, refuseOpenDemonstration } from './settings.mjs'

describe('settings', () => {
  test('without any, a portal for this machine in .data', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      databaseUrl: undefined,
      dataDirectory: path.join(root, '.data'),
      url: 'http://localhost:3000',
      trustedProxies: [],
      demoPassword: 'baraza-demo',
      smtpUrl: undefined,
      translateUrl: undefined,
      transcribeUrl: undefined,
      ownsTranscriber: 'no',
      ownsTranslator: 'no',
      transcoder: 'auto',
    })
  })

  test('every broken one is named at once, with how to mend it', () => {
    const broken = {
      PORT: '99999',
      DATABASE_URL: 'mysql://db/baraza',
      BARAZA_URL: 'https://baraza.example/portal',
      BARAZA_TRUSTED_PROXIES: '10.0.0.0/33',
      SMTP_URL: 'mail.example',
    }
    expect(() => readSettings(broken)).toThrow(
      /PORT: .*1 to 65535[\s\S]*DATABASE_URL: .*postgresql:\/\/[\s\S]*BARAZA_URL: .*nothing after[\s\S]*BARAZA_TRUSTED_PROXIES: "10\.0\.0\.0\/33"[\s\S]*SMTP_URL/,
    )
  })

  test.each([
    ['PORT', '0'],
    ['MEDIA_TRANSCODER', 'yes'],
    ['PORT', '3000x'],
    ['DATABASE_URL', 'postgresql://db:5432'],
    ['BARAZA_URL', 'baraza.example'],
    ['BARAZA_URL', 'ftp://baraza.example'],
    ['BARAZA_TRUSTED_PROXIES', 'proxy.example'],
    ['BARAZA_DEMO_PASSWORD', 'short'],
    ['BARAZA_S3_URL', 's3.example/bucket'],
    ['BARAZA_S3_URL', 'https://s3.example/bucket'],
    ['BARAZA_S3_URL', 'https://key:secret@s3.example/'],
    ['BARAZA_ACCEL_PREFIX', 'media/'],
    ['BARAZA_TRANSLATE_URL', 'translate.example'],
    ['BARAZA_TRANSLATE_URL', 'http://translate.example'],
    ['BARAZA_TRANSLATE_OWN', 'perhaps'],
    ['BARAZA_TRANSCRIBE_URL', 'http://voices.example'],
    ['BARAZA_TRANSCRIBE_OWN', 'perhaps'],
  ])('%s=%s is refused', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(name)
  })

  test('a provider to sign in by needs all three settings; what is missing is named', () => {
    const whole = {
      OIDC_HOST_ISSUER: 'https://login.example',
      OIDC_HOST_CLIENT_ID: 'baraza',
      OIDC_HOST_CLIENT_SECRET: 'secret',
    }
    readSettings(whole)
    readSettings({ ...whole, OIDC_HOST_LABEL: 'The host', OIDC_OTHER_ISSUER: '' })
    expect(() => readSettings({ ...whole, OIDC_HOST_CLIENT_SECRET: ' ' })).toThrow(
      /OIDC_HOST_CLIENT_SECRET: is missing.*leave out all OIDC_HOST_…/,
    )
    expect(() => readSettings({ OIDC_HOST_LABEL: 'The host' })).toThrow(
      /OIDC_HOST_ISSUER: is missing[\s\S]*CLIENT_ID: is missing[\s\S]*CLIENT_SECRET: is missing/,
    )
    expect(() => readSettings({ ...whole, OIDC_HOST_ISSUER: 'login.example' })).toThrow(
      /OIDC_HOST_ISSUER: "login.example" is not an address/,
    )
    for (const name of ['OIDC_ISSUER', 'OIDC_my_host_ISSUER', 'OIDC_HOST_CLIENTID']) {
      expect(() => readSettings({ [name]: 'https://login.example' })).toThrow(
        `${name}: is no setting`,
      )
    }
  })

  test('an address keeps its host and port and loses its last slash', () => {
    expect(readSettings({ BARAZA_URL: 'https://Baraza.example:8443/' }).url).toBe(
      'https://baraza.example:8443',
    )
  })
})

describe('demonstration data on an address that others can reach', () => {
  const open = { url: 'https://baraza.example', demoPassword: 'fifteen-letters' }

  test('is refused with a password of fewer than 16 characters', () => {
    expect(() => refuseOpenDemonstration(open)).toThrow('16 characters')
  })

  test('is let through with 16, and on this machine with any', () => {
    refuseOpenDemonstration({ ...open, demoPassword: 'sixteen-letters!' })
    for (const url of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000']) {
      refuseOpenDemonstration({ url, demoPassword: 'baraza-demo' })
    }
  })
})
