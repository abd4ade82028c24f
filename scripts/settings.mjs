// The settings of a portal, checked before anything is started: which one is broken, and how to mend it.
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { transcoderSettings } from './media/transcoder.mjs'
import { Trouble } from './progress.mjs'
import { inProject, root } from './project.mjs'

const DEFAULT_PORT = 3000
const DEFAULT_DEMO_PASSWORD = 'baraza-demo'
export const OPEN_DEMO_PASSWORD_LENGTH = 16

const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]']
export const isLocalName = (hostname) => LOCAL_NAMES.includes(hostname.toLowerCase())

/** @returns what `npm start` and its fellows run with; throws a Trouble that lists every broken setting */
export function readSettings(environment = process.env) {
  const broken = []
  const check = (name, read) => {
    try {
      return read(environment[name]?.trim() || undefined)
    } catch (error) {
      broken.push(`${name}: ${error.message}`)
      return undefined
    }
  }
  const port = check('PORT', readPort)
  const settings = {
    port,
    databaseUrl: check('DATABASE_URL', readDatabaseUrl),
    dataDirectory: check('BARAZA_DATA_DIR', (given) => path.resolve(root, given ?? '.data')),
    url: check('BARAZA_URL', (given) => readUrl(given ?? `http://localhost:${port}`)),
    trustedProxies: check('BARAZA_TRUSTED_PROXIES', readProxies),
    demoPassword: check('BARAZA_DEMO_PASSWORD', readDemoPassword),
    smtpUrl: check('SMTP_URL', readSmtpUrl),
    translateUrl: check('BARAZA_TRANSLATE_URL', readService('TRANSLATE', environment)),
    transcribeUrl: check('BARAZA_TRANSCRIBE_URL', readService('TRANSCRIBE', environment)),
    s3Url: check('BARAZA_S3_URL', readBucket),
    accelPrefix: check('BARAZA_ACCEL_PREFIX', readAccelPrefix),
    transcoder: check('MEDIA_TRANSCODER', readTranscoder),
    ownsTranslator: check('BARAZA_TRANSLATE_OWN', readOwn),
    ownsTranscriber: check('BARAZA_TRANSCRIBE_OWN', readOwn),
  }
  broken.push(...incompleteProviders(environment))
  if (broken.length > 0) {
    throw new Trouble(
      `The portal can't start with these settings:\n${broken.map((line) => `  ${line}`).join('\n')}`,
    )
  }
  return settings
}

function readPort(given) {
  if (given === undefined) return DEFAULT_PORT
  const port = Number(given)
  if (/^\d+$/.test(given) && port >= 1 && port <= 65_535) return port
  throw new Error(
    `"${given}" is not a port. Give a number from 1 to 65535, for instance PORT=3000.`,
  )
}

function readDatabaseUrl(given) {
  if (given === undefined) return undefined
  const example = 'postgresql://name:password@host:5432/baraza'
  if (!URL.canParse(given)) throw new Error(`it is not an address. Write it like ${example}.`)
  const { protocol, pathname } = new URL(given)
  if (!['postgres:', 'postgresql:'].includes(protocol)) {
    throw new Error(`it must begin with postgresql://, like ${example}.`)
  }
  if (pathname.length < 2) throw new Error(`it names no database. Write it like ${example}.`)
  return given
}

function readUrl(given) {
  const mend = 'Write the address that people type, for instance https://baraza.example.'
  if (!URL.canParse(given)) throw new Error(`"${given}" is not an address. ${mend}`)
  const url = new URL(given)
  if (!['http:', 'https:'].includes(url.protocol)) {
    throw new Error(`it must begin with http:// or https://. ${mend}`)
  }
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password) {
    throw new Error(`only scheme, host and port, nothing after them. ${mend}`)
  }
  return url.origin
}

function readProxies(given) {
  const list = (given ?? '').split(/[\s,]+/).filter(Boolean)
  for (const each of list) {
    const [address = '', bits, ...more] = each.split('/')
    const longest = net.isIPv6(address) ? 128 : 32
    const lengthIsRight = bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= longest)
    if (!net.isIP(address) || !lengthIsRight || more.length > 0) {
      throw new Error(
        `"${each}" is not an address or a network. Give a list like 10.0.0.5,192.168.0.0/16.`,
      )
    }
  }
  return list
}

function readDemoPassword(given) {
  if (given !== undefined && given.length < 8) {
    throw new Error('it needs 8 characters or more; leave it out for the usual one.')
  }
  return given ?? DEFAULT_DEMO_PASSWORD
}

function readSmtpUrl(given) {
  if (given === undefined) return undefined
  const example = 'smtps://name:password@mail.example:465'
  if (!URL.canParse(given) || !['smtp:', 'smtps:'].includes(new URL(given).protocol)) {
    throw new Error(`it is not the address of a mail server. Write it like ${example}.`)
  }
  return given
}

// Words and voices leave the portal towards these addresses: in the open only where it is the operator's own service.
const readService = (service, environment) => (given) => {
  if (given === undefined) return undefined
  const isOwn = environment[`BARAZA_${service}_OWN`]?.trim() === 'yes'
  const example = `https://${service.toLowerCase()}.example`
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    throw new Error(`"${given}" is not an address. Write it like ${example}.`)
  }
  if (new URL(given).protocol === 'http:' && !isOwn) {
    throw new Error(
      `it must begin with https://, like ${example}; http:// only with BARAZA_${service}_OWN=yes, for a service of your own.`,
    )
  }
  return given
}

function readBucket(given) {
  if (given === undefined) return undefined
  const example = 'https://key:secret@s3.example/bucket?region=eu-west-1'
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error(`it is not the address of a bucket. Write it like ${example}.`)
  }
  if (!url.username || !url.password) {
    throw new Error(
      `it lacks the key and its secret (with % for what an address can't hold). Write it like ${example}.`,
    )
  }
  if (!/^\/[^/]+$/.test(url.pathname)) throw new Error(`it must name one bucket, like ${example}.`)
  return given
}

function readAccelPrefix(given) {
  if (given === undefined || /^\/[a-z0-9/_-]*[a-z0-9]$/i.test(given)) return given
  throw new Error('give the internal place of nginx that points at the media folder, like /media.')
}

function readTranscoder(given = 'auto') {
  if (['none', 'auto', 'ffmpeg'].includes(given)) return given
  throw new Error(
    'say none (recordings play as they are sent), auto (ffmpeg where there is one) or ffmpeg (no start without it).',
  )
}

function readOwn(given) {
  if (given === undefined || given === 'yes' || given === 'no') return given ?? 'no'
  throw new Error(
    'say yes if you run the service yourself, so that words that are not public may go to it; else no.',
  )
}

// The same names as lib/accounts/oidc.ts reads; LABEL may be missing.
const providerSetting = /^OIDC_(.+)_(ISSUER|CLIENT_ID|CLIENT_SECRET|LABEL)$/
const providerNeeds = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET']
const providerExamples = {
  ISSUER: 'the address of the provider, for instance https://login.example',
  CLIENT_ID: 'the name under which the provider knows this portal',
  CLIENT_SECRET: 'the secret that the provider gave for it',
}

/** A provider that lacks a setting would silently not be offered: each one that is missing is named. */
function incompleteProviders(environment) {
  const given = Object.keys(environment).filter(
    (name) => name.startsWith('OIDC_') && environment[name]?.trim(),
  )
  const unknown = given.filter((name) => !/^[A-Z0-9]+$/.test(providerSetting.exec(name)?.[1] ?? ''))
  const providers = new Set(
    given.filter((name) => !unknown.includes(name)).map((name) => providerSetting.exec(name)?.[1]),
  )
  return [
    ...unknown.map(
      (name) =>
        `${name}: is no setting of a provider. Write OIDC_<NAME>_ISSUER, _CLIENT_ID, _CLIENT_SECRET and perhaps _LABEL, with a name of capital letters and digits.`,
    ),
    ...[...providers].sort().flatMap((provider) => brokenSettingsOf(provider, environment)),
  ]
}

function brokenSettingsOf(provider, environment) {
  const valueOf = (part) => environment[`OIDC_${provider}_${part}`]?.trim()
  const missing = providerNeeds.filter((part) => !valueOf(part))
  const complaints = missing.map(
    (part) =>
      `OIDC_${provider}_${part}: is missing, so nobody could sign in by ${provider}. Set it to ${providerExamples[part]}, or leave out all OIDC_${provider}_… settings.`,
  )
  const issuer = valueOf('ISSUER')
  if (issuer && !(URL.canParse(issuer) && /^https?:$/.test(new URL(issuer).protocol))) {
    complaints.push(
      `OIDC_${provider}_ISSUER: "${issuer}" is not an address. Set it to ${providerExamples.ISSUER}.`,
    )
  }
  return complaints
}

/** Demonstration accounts have a known password: they are never offered to a network by accident. */
export function refuseOpenDemonstration({ url, demoPassword }) {
  if (isLocalName(new URL(url).hostname)) return
  if (demoPassword.length >= OPEN_DEMO_PASSWORD_LENGTH) return
  throw new Trouble(
    `This portal holds demonstration data, and BARAZA_URL is ${url}, which others can reach.\n` +
      `Set BARAZA_DEMO_PASSWORD to ${OPEN_DEMO_PASSWORD_LENGTH} characters or more, or leave out BARAZA_URL,\n` +
      'or start an empty portal in another folder: BARAZA_DATA_DIR=… npm start -- --empty',
  )
}

/** Makes the data folder, or says why it can't be used. */
export function prepareDataDirectory(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
    fs.accessSync(inProject('package.json'), fs.constants.R_OK)
  } catch (error) {
    throw new Trouble(
      `The folder for data, ${folder}, can't be used (${error.code}). ` +
        'Does it belong to somebody else? Give it to yourself, or set BARAZA_DATA_DIR to another folder.',
    )
  }
}

/** What web, worker and command line are told. */
export const environmentFor = ({
  settings,
  databaseUrl,
  secret,
  demonstration,
  transcoder = undefined,
}) => ({
  PORT: String(settings.port),
  DATABASE_URL: databaseUrl,
  BARAZA_DATA_DIR: settings.dataDirectory,
  BARAZA_URL: settings.url,
  BARAZA_TRUSTED_PROXIES: settings.trustedProxies.join(','),
  BARAZA_DEMO_PASSWORD: settings.demoPassword,
  BARAZA_SECRET: secret,
  ...transcoderSettings(transcoder),
  BARAZA_DEMO: demonstration ? '1' : '',
  NEXTAUTH_URL: settings.url,
  NEXTAUTH_SECRET: secret,
  NEXT_TELEMETRY_DISABLED: '1',
})
