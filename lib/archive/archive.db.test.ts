import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { db } from '@/lib/platform/db'
import { makeMember } from '@/lib/testing/make'
import { makeInterview, makeInterviewTeam, withMediaFolder } from '@/lib/testing/make-interview'
import { makeSummarySetting, makeView } from '@/lib/testing/make-summary'
import { unzipped } from '@/lib/testing/zip'
import { takeArchive } from './archive'

withMediaFolder()

// In the place of the portal's own web server: what it is asked for, and with what.
const asked: { path: string; cookie: string | undefined }[] = []
const portal = createServer((req, res) => {
  asked.push({ path: req.url ?? '', cookie: req.headers.cookie })
  const isOf = (name: string) => (req.url ?? '').includes(name)
  const status = isOf('contact') ? 410 : isOf('accessibility') ? 500 : 200
  res.writeHead(status, { 'content-type': 'text/html' })
  res.end(`<!doctype html><html><body><a href="/en/dialogues">All</a> ${req.url}</body></html>`)
})
let port: string | undefined

beforeAll(async () => {
  await new Promise<void>((done) => portal.listen(0, '127.0.0.1', done))
  const address = portal.address()
  port = process.env.PORT
  process.env.PORT = String(typeof address === 'object' && address ? address.port : 0)
})
afterAll(() => {
  process.env.PORT = port
  portal.close()
})

async function taken(actor: Parameters<typeof takeArchive>[0]) {
  const { stream } = await takeArchive(actor)
  return unzipped(await buffer(stream))
}

test('nobody takes everything away but editors and administrators, and each time is noted', async () => {
  await expect(takeArchive(visitor)).rejects.toMatchObject({ kind: 'signIn' })
  const setting = await makeSummarySetting()
  await expect(takeArchive(setting.convenor)).rejects.toMatchObject({ kind: 'forbidden' })
  const files = await taken(setting.editor)
  expect(files.has('README.txt')).toBe(true)
  expect(
    await db().activity.count({
      where: { verb: 'archive.take', actorId: setting.editor.personId },
    }),
  ).toBe(1)
})

test('pages are those of a visitor, read from file to file; one that is gone is left out', async () => {
  const setting = await makeSummarySetting()
  const { slug } = await setting.publish()
  const files = await taken(setting.editor)
  expect(files.get(`sw/summaries/${slug}/index.html`)?.toString()).toContain(
    'href="../../../en/dialogues/index.html"',
  )
  expect([...files.keys()].some((name) => name.includes('contact'))).toBe(false)
  // What broke isn't in it either, and that is said.
  const missing = files.get('MISSING.txt')?.toString() ?? ''
  expect(missing).toContain('/en/accessibility')
  expect(missing).not.toContain('contact')
  expect(asked.every(({ cookie }) => cookie === undefined)).toBe(true)
})

test('what is not public, or was taken back, is in none of its files', async () => {
  const setting = await makeSummarySetting()
  const closed = await makeSummarySetting('private')
  await closed.publish()
  const text = 'Sentinel that was taken back'
  const view = await makeView(setting.dialogue, { text, author: setting.miner })
  await makeView(setting.dialogue, { text: 'Sentinel of the inside', scope: 'dialogue' })
  await makeView(setting.dialogue, { text: 'Words for everybody' })
  await withdrawView(setting.miner, { publicId: view.publicId })
  const files = await taken(setting.editor)
  const all = [...files].map(([name, body]) => name + body.toString()).join('\n')
  expect(all).toContain('Words for everybody')
  expect(all).not.toContain('Sentinel')
  expect(all).not.toContain(closed.dialogue.slug)
})

test('the log of consents is for the lead of a dialogue, and names nobody', async () => {
  const team = await makeInterviewTeam()
  const { slug } = await makeInterview(team.facilitator, team.dialogue.slug, {
    scope: 'public',
    attribution: 'named',
    speakerName: 'Sentinel Speaker',
  })
  const name = `consent-log/${team.dialogue.slug}.csv`
  expect((await taken(team.editor)).has(name)).toBe(false)
  const lead = await makeMember({
    roles: [{ role: 'safeguardingLead', dialogueId: team.dialogue.id }, { role: 'editor' }],
  })
  const files = await taken(lead)
  const log = files.get(name)?.toString() ?? ''
  expect(log).toContain(slug)
  expect(log).toContain('publicWeb:words')
  expect(log).not.toContain('Sentinel')
  expect([...files.keys()].filter((each) => each.startsWith('consent-log/'))).toEqual([name])
})
