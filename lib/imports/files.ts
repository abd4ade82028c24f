import 'server-only'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { newSoundKey } from '@/lib/audio/files'
import { takeSound } from '@/lib/audio/sound-file'
import { decode } from '@/lib/invitations/decode'
import { readTable } from '@/lib/invitations/table-file'
import { typeOfContent } from '@/lib/platform/media'
import { Refusal } from '@/lib/platform/refusal'
import { fingerprint } from '@/lib/platform/fingerprint'
import { erase, NoRoom, read, Stalled, store, TooLarge } from '@/lib/platform/storage'
import { eachPacked } from '@/lib/platform/zip'
import type { Content, NamedSound } from './content'
import { limits, longestNote } from './schema'
import { isChat } from './whatsapp'

/** A file on its way in, under the name that the sender's computer gives it. */
export type SentFile = { name: string; source: Readable }

export type Received = {
  content: Content
  /** Of all bytes that came; empty where none did. */
  sha256: string
}

type Taking = { sounds: NamedSound[]; texts: Uint8Array[]; sums: string[] }

const soundEnding = /\.(opus|ogg|oga|m4a|mp3|aac|amr|wav|webm|mp4)$/i
const textEnding = /\.(txt|csv|tsv)$/i

/**
 * Takes what was sent: a chat or a table, archives of them, and sounds, each cleaned. Whatever
 * else lies in an archive is not looked at. On a refusal nothing of it stays.
 */
export async function takeFiles(files: AsyncIterable<SentFile>): Promise<Received> {
  const taking: Taking = { sounds: [], texts: [], sums: [] }
  try {
    for await (const file of files) await takeFile(taking, file)
    if (taking.texts.length > 1) throw refused('severalTexts')
    const [bytes] = taking.texts
    const sums = [...taking.sums].sort()
    return {
      content: { ...(bytes ? textOf(bytes) : nothing), sounds: taking.sounds },
      sha256: sums.length > 1 ? fingerprint(sums) : (sums[0] ?? ''),
    }
  } catch (error) {
    await eraseSounds(taking.sounds)
    throw error
  }
}

const nothing = { chat: null, table: null }

export async function eraseSounds(sounds: readonly NamedSound[]): Promise<void> {
  for (const { sound } of sounds) if (sound) await erase(sound.storageKey)
}

async function takeFile(taking: Taking, { name, source }: SentFile): Promise<void> {
  const key = newSoundKey()
  try {
    const { bytes, sha256 } = await kept(key, source)
    // A field in which no file was chosen.
    if (bytes === 0) return
    taking.sums.push(sha256)
    const type = await typeOfContent(key)
    if (type === 'application/zip') return await unpack(taking, key)
    if (type === null || type === 'application/xml') return await takeText(taking, read(key), bytes)
    if (type.startsWith('audio/') || type.startsWith('video/'))
      return await noteSound(taking, name, read(key))
    throw refused(/spreadsheet|ms-excel|cfb/.test(type) ? 'spreadsheet' : 'noSuchFile')
  } finally {
    await erase(key)
  }
}

/** Stored as it came, and in words what went wrong on the way. */
async function kept(key: string, source: Readable) {
  try {
    return await store(key, source, { limit: limits.bytes })
  } catch (error) {
    if (error instanceof TooLarge) throw refused('importTooLarge')
    if (error instanceof NoRoom) throw new Refusal('invalid', 'upload.noRoom')
    if (error instanceof Stalled || source.errored)
      throw new Refusal('invalid', 'upload.interrupted')
    throw error
  }
}

/** An export with its media, or sounds in a folder. Only names that end as such are unpacked. */
async function unpack(taking: Taking, key: string): Promise<void> {
  await eachPacked(key, async ({ name, bytes }, open) => {
    if (textEnding.test(name)) return takeText(taking, await open(), bytes)
    if (soundEnding.test(name)) await noteSound(taking, name, await open())
  })
}

async function takeText(taking: Taking, source: Readable, bytes: number): Promise<void> {
  if (bytes > limits.textBytes) throw refused('importTooLarge')
  taking.texts.push(new Uint8Array(await buffer(source)))
}

/** What can't be taken as sound is told in its row; the others are taken. */
async function noteSound(taking: Taking, name: string, source: Readable): Promise<void> {
  if (taking.sounds.length >= limits.files) throw refused('manySounds')
  const key = newSoundKey()
  try {
    const sound = await takeSound(key, source, { longest: longestNote })
    taking.sounds.push({ name, sound })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // What is left of it would keep an archive open.
    source.resume()
    taking.sounds.push({ name, sound: null })
  }
}

function textOf(bytes: Uint8Array): Pick<Content, 'chat' | 'table'> {
  const { text } = decode(bytes)
  return isChat(text) ? { chat: text, table: null } : { chat: null, table: readTable(bytes) }
}

const refused = (code: string) => new Refusal('invalid', `upload.${code}`)
