import path from 'node:path'

/**
 * The settings that come from the environment, read when asked for, so that a build needs none of them.
 * `scripts/settings.mjs` has checked them before anything is started.
 */
export const env = {
  get databaseUrl() {
    return required('DATABASE_URL')
  },
  /** Where media lies. */
  get dataDir() {
    return path.resolve(/*turbopackIgnore: true*/ process.env.BARAZA_DATA_DIR ?? '.data')
  },
  /** The one address that absolute links are made from; no slash at the end. */
  get url() {
    return (process.env.BARAZA_URL ?? `http://localhost:${process.env.PORT ?? '3000'}`).replace(
      /\/+$/,
      '',
    )
  },
  /** `https://key:secret@host/bucket?region=…`: a bucket that speaks S3; without it media lie in `dataDir`. */
  get s3Url() {
    return process.env.BARAZA_S3_URL
  },
  /** An internal place of nginx that points at the media folder: `/media` for `X-Accel-Redirect: /media/<key>`. */
  get accelPrefix() {
    return process.env.BARAZA_ACCEL_PREFIX
  },
  /** Both programs, as the start found them; null where recordings play as they were sent. */
  get transcoder() {
    const { FFMPEG_PATH: ffmpeg, FFPROBE_PATH: ffprobe, MEDIA_TRANSCODER: wish } = process.env
    return ffmpeg && ffprobe && wish !== 'none' ? { ffmpeg, ffprobe } : null
  },
  get secret() {
    return required('BARAZA_SECRET')
  },
  get demoPassword() {
    return process.env.BARAZA_DEMO_PASSWORD ?? 'baraza-demo'
  },
  /** smtp://user:password@host:port; without it mail waits in the outbox. */
  get smtpUrl() {
    return process.env.SMTP_URL
  },
  /** A service with LibreTranslate's API; without it nothing is translated by a machine. */
  get translateUrl() {
    return process.env.BARAZA_TRANSLATE_URL
  },
  get translateKey() {
    return process.env.BARAZA_TRANSLATE_KEY
  },
  /** The operator says that the service is run by themselves: words that aren't public may go there too. */
  get ownsTranslator() {
    return process.env.BARAZA_TRANSLATE_OWN === 'yes'
  },
  /** A service that writes down what is said; without it only people do. */
  get transcribeUrl() {
    return process.env.BARAZA_TRANSCRIBE_URL
  },
  get transcribeKey() {
    return process.env.BARAZA_TRANSCRIBE_KEY
  },
  get transcribeModel() {
    return process.env.BARAZA_TRANSCRIBE_MODEL ?? 'whisper-1'
  },
  /** The operator says that the service is run by themselves: no voice leaves their hands. */
  get ownsTranscriber() {
    return process.env.BARAZA_TRANSCRIBE_OWN === 'yes'
  },
  get mailFrom() {
    return process.env.MAIL_FROM ?? `Baraza <no-reply@${new URL(env.url).hostname}>`
  },
  get port() {
    return Number(process.env.PORT ?? '3000')
  },
  /** Addresses and networks whose X-Forwarded-For is believed. */
  get trustedProxies() {
    return (process.env.BARAZA_TRUSTED_PROXIES ?? '').split(',').filter(Boolean)
  },
  /** Set by the start: this portal holds demonstration data. */
  get isDemonstration() {
    return process.env.BARAZA_DEMO === '1'
  },
  get isProduction() {
    return process.env.NODE_ENV === 'production'
  },
  /** Cookies are marked Secure exactly when the portal's own address is https. */
  get isHttps() {
    return env.url.startsWith('https://')
  },
  /** For providers of OpenID Connect, whose names are not known beforehand. */
  named(name: string) {
    return process.env[name]
  },
  names() {
    return Object.keys(process.env)
  },
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`The setting ${name} is missing. Start the portal with "npm start".`)
  return value
}
