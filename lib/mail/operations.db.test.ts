import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { commandLine, visitor } from '@/lib/access/actor'
import { after, minutes, now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { queueMail, type QueuedMail } from '@/lib/platform/email'
import { actorOf, makePerson } from '@/lib/testing/make'
import { linkOfMail, sendMail, tidyOutbox } from './operations'
import { outbox } from './queries'

const received: string[] = []
let isRefusing = false

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      if (isRefusing) return done(new Error('not now'))
      received.push(Buffer.concat(chunks).toString())
      done()
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
})
afterAll(() => new Promise<void>((closed) => server.close(closed)))
afterEach(() => {
  delete process.env.SMTP_URL
  delete process.env.BARAZA_DEMO
  isRefusing = false
  received.length = 0
})

function withServer() {
  const address = server.server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  process.env.SMTP_URL = `smtp://127.0.0.1:${address.port}`
}

const write = (wish: Partial<QueuedMail> = {}) =>
  transaction((tx) =>
    queueMail(tx, {
      kind: 'signInLink',
      personId: null,
      toAddress: 'efua@example.org',
      language: 'en',
      subject: 'Your link',
      text: 'Open http://localhost:3000/en/sign-in/link/abc and press.',
      html: '<p>Open</p>',
      ...wish,
    }),
  )

const stateOf = (id: string) => db().mail.findUniqueOrThrow({ where: { id } })

describe('sending', () => {
  test('goes to the server and leaves no link behind', async () => {
    withServer()
    const id = await write()
    await sendMail(id)
    expect(received).toHaveLength(1)
    expect(received[0]).toContain('To: efua@example.org')
    expect(await stateOf(id)).toMatchObject({ state: 'sent', text: '', html: '' })
  })

  test('once, however often the job runs', async () => {
    withServer()
    const id = await write()
    await sendMail(id)
    await sendMail(id)
    expect(received).toHaveLength(1)
  })

  test('without a mail server it waits, and goes when there is one', async () => {
    const id = await write()
    await sendMail(id)
    expect(await stateOf(id)).toMatchObject({ state: 'waiting', attempts: 0 })
    withServer()
    await tidyOutbox()
    await sendMail(id)
    expect(received).toHaveLength(1)
  })

  test('two jobs for one mail at the same moment send it once', async () => {
    withServer()
    const id = await write()
    await Promise.all(Array.from({ length: 5 }, () => sendMail(id)))
    expect(received).toHaveLength(1)
    expect(await stateOf(id)).toMatchObject({ state: 'sent' })
  })

  test('one whose worker was killed on the way is queued again, one that was refused is not', async () => {
    withServer()
    const old = { attempts: 1, createdAt: after(now(), -minutes(20)) }
    const [killed, refused, fresh] = [await write(), await write(), await write()]
    await db().mail.update({ where: { id: killed }, data: old })
    await db().mail.update({ where: { id: refused }, data: { ...old, lastError: 'EMESSAGE' } })
    await db().mail.update({ where: { id: fresh }, data: { attempts: 1 } })
    await tidyOutbox()
    const jobs = await db().$queryRaw<{ key: string | null }[]>`
      SELECT key FROM graphile_worker.jobs WHERE key LIKE 'mail %'`
    const queued = (id: string) => jobs.some(({ key }) => key === `mail ${id}`)
    expect([killed, refused, fresh].map(queued)).toEqual([true, false, false])
    await sendMail(killed)
    expect(await stateOf(killed)).toMatchObject({ state: 'sent', attempts: 2 })
  })

  test('a server that refuses is asked again, and its words aren’t kept', async () => {
    withServer()
    isRefusing = true
    const id = await write()
    await expect(sendMail(id)).rejects.toThrow()
    expect(await stateOf(id)).toMatchObject({
      state: 'waiting',
      attempts: 1,
      lastError: 'EMESSAGE',
    })
    isRefusing = false
    await sendMail(id)
    expect(await stateOf(id)).toMatchObject({ state: 'sent' })
  })

  test('a demonstration mails nobody', async () => {
    withServer()
    process.env.BARAZA_DEMO = '1'
    await sendMail(await write())
    expect(received).toEqual([])
  })

  test('a name or an address makes no second header and no second recipient', async () => {
    withServer()
    const id = await write({
      subject: 'Hello\r\nBcc: everybody@example.org',
      toAddress: 'efua@example.org\r\nCc: other@example.org',
    })
    const row = await stateOf(id)
    expect(row.subject).not.toMatch(/[\r\n]/)
    expect(row.toAddress).not.toMatch(/[\r\n]/)
    await sendMail(await write({ subject: 'Hello\r\nBcc: everybody@example.org' }))
    expect(received.join('')).not.toMatch(/^(bcc|cc):/im)
  })

  test('is undone with the change that it tells of', async () => {
    const before = await db().mail.count()
    await transaction(async (tx) => {
      await queueMail(tx, {
        kind: 'x',
        personId: null,
        toAddress: 'a@example.org',
        language: 'en',
        subject: 'x',
        text: 'x',
        html: 'x',
      })
      throw new Error('undone')
    }).catch(() => {})
    expect(await db().mail.count()).toBe(before)
  })
})

describe('the outbox of a real portal', () => {
  test('shows an administrator that mail waits, not to whom nor what', async () => {
    await write({ toAddress: 'rahinatu.seidu@mines.example.org', text: 'secret words' })
    const chief = await makePerson({ roles: [{ role: 'administrator' }] })
    const seen = await outbox(await actorOf(chief))
    expect(seen.isDemo).toBe(false)
    expect(JSON.stringify(seen)).not.toMatch(/rahinatu|mines|secret words|link\/abc/)
  })

  test('counts letters about views and names none, nor when: else it would tell whose was released (attack 27)', async () => {
    await write({ toAddress: 'zz.author@yy.example.org' })
    const { id } = await db().mail.findFirstOrThrow({ where: { toAddress: { startsWith: 'zz' } } })
    const at = new Date('2026-11-20T12:34:56.789Z')
    await db().mail.update({ where: { id }, data: { kind: 'viewReleased', createdAt: at } })
    const chief = await makePerson({ roles: [{ role: 'administrator' }] })
    const seen = await outbox(await actorOf(chief))
    expect(seen).toMatchObject({ isDemo: false, unnamed: 1 })
    expect(JSON.stringify(seen)).not.toMatch(/z…@y|viewReleased|12:34/)
    expect(JSON.stringify(seen)).not.toContain(id)
  })

  test('is closed to everybody else', async () => {
    await expect(outbox(visitor)).rejects.toMatchObject({ kind: 'signIn' })
    const member = await actorOf(await makePerson({ roles: [{ role: 'editor' }] }))
    await expect(outbox(member)).rejects.toMatchObject({ kind: 'forbidden' })
  })

  test('gives a link out on the server only, and that is logged', async () => {
    const id = await write()
    const chief = await actorOf(await makePerson({ roles: [{ role: 'administrator' }] }))
    await expect(linkOfMail(chief, id)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await linkOfMail(commandLine, id)).toBe('http://localhost:3000/en/sign-in/link/abc')
    const logged = await db().activity.findMany({ where: { verb: 'portal.mailLink' } })
    expect(logged).toMatchObject([{ objectKind: 'mail', objectId: id, actorId: null }])
  })
})

describe('the outbox of a demonstration', () => {
  test('shows anybody the letters to its invented people, and no others', async () => {
    await db().portal.create({ data: { id: 1, isDemo: true } })
    await write({ toAddress: 'gh-min-4@demo.example', text: 'to an invented person' })
    await write({ toAddress: 'real@example.org', text: 'to a real person' })
    const seen = JSON.stringify(await outbox(visitor))
    expect(seen).toContain('to an invented person')
    expect(seen).not.toContain('real')
    await db().portal.deleteMany()
  })
})
