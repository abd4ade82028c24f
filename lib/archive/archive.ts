import 'server-only'
import { finished, PassThrough, Readable } from 'node:stream'
import { promisify } from 'node:util'
import { ZipFile } from 'yazl'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { now, today } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { dayText } from '@/lib/platform/inputs'
import { log } from '@/lib/platform/log'
import { consentLogsFor, dataIn, mediaIn, pagesIn, type Item, type Missing } from './contents'
import { letter, missingLetter } from './letter'
import { assetsOf, pageFile, readOffline } from './offline'
import { ownFile, ownPage } from './own-pages'

const ended = promisify(finished)

/**
 * All that is public as a zip that reads without the portal, made while it is sent: nothing of it is kept on the
 * server, and each file is asked for, as any visitor would, when its turn comes. What is taken back before then is
 * not in it.
 */
export async function takeArchive(actor: Actor): Promise<{ stream: Readable; fileName: string }> {
  authorize(actor, 'archive.take', null)
  await transaction((tx) => record(tx, actor, 'archive.take', {}))
  const zip = new ZipFile()
  const stream = new PassThrough()
  zip.outputStream.pipe(stream)
  zip.on('error', (error: Error) => stream.destroy(error))
  // Whoever reads it learns that it broke off.
  stream.on('error', () => {})
  fill(actor, zip, stream).catch((error: unknown) => {
    log.error('archive broke off', error)
    stream.destroy(error instanceof Error ? error : new Error('archive broke off'))
  })
  return { stream, fileName: `baraza-${dayText(today())}.zip` }
}

async function fill(actor: Actor, zip: ZipFile, stream: PassThrough): Promise<void> {
  // One after the other, at the pace at which it is read.
  const add = async (name: string, body: Buffer) => {
    const source = Readable.from([body])
    zip.addReadStream(source, name, { mtime: now(), size: body.length })
    await ended(source)
  }
  const each = async (items: readonly Item[]) => {
    for (const { name, make } of items) {
      if (stream.destroyed) return
      const body = await make()
      if (body) await add(name, body)
    }
  }
  const missing: Missing = []
  const pages = await pagesIn()
  const media = await mediaIn(missing)
  await add('README.txt', Buffer.from(letter({ pages: pages.length, media: media.length })))
  await addPages({ pages, media, missing }, stream, add)
  await each(await dataIn(missing))
  for (const { name, path } of media) {
    if (stream.destroyed) return
    const file = await ownFile(path)
    if (file.statusCode !== 200) {
      file.resume()
      if (isBroken(file.statusCode)) missing.push(path)
      continue
    }
    zip.addReadStream(file, name, { mtime: now(), compress: false })
    await ended(file)
  }
  await each(await consentLogsFor(actor))
  if (missing.length > 0) await add('MISSING.txt', Buffer.from(missingLetter(missing)))
  zip.end()
}

type Add = (name: string, body: Buffer) => Promise<void>

/** Gone or not for everybody is as it should be; the portal's own trouble is told. */
const isBroken = (status = 500) => status >= 500 || status === 429

interface Wanted {
  pages: readonly string[]
  media: readonly { name: string; path: string }[]
  missing: Missing
}

async function addPages(
  { pages, media, missing }: Wanted,
  stream: PassThrough,
  add: Add,
): Promise<void> {
  const files = new Map(pages.map((path) => [path, pageFile(path)]))
  for (const { name, path } of media) files.set(path, name)
  const assets = new Set<string>()
  for (const path of pages) {
    if (stream.destroyed) return
    const { status, body } = await ownPage(path)
    if (isBroken(status)) missing.push(path)
    if (status !== 200) continue
    const html = body.toString('utf8')
    for (const asset of assetsOf(html)) {
      assets.add(asset)
      files.set(asset, fileOfAsset(asset))
    }
    const fileOf = (wanted: string) => files.get(wanted) ?? null
    const read = readOffline(html, { at: path, fileOf, origin: env.url })
    await add(pageFile(path), Buffer.from(read))
  }
  for (const asset of assets) {
    const { status, body } = await ownPage(asset)
    if (status === 200) await add(fileOfAsset(asset), body)
  }
}

const fileOfAsset = (path: string) => `files/${path.split('/').at(-1) ?? 'asset'}`
