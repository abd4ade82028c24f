// One start per data folder: two would share a database, and the first to stop would take it from the other.
import net from 'node:net'
import path from 'node:path'
import { Trouble } from '../progress.mjs'
import { readIfPresent, writeWhole } from '../project.mjs'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'

const fileIn = (dataDirectory) => path.join(dataDirectory, 'running.json')

/**
 * Claims the folder for this process, or throws a Trouble that names who has it.
 * The claim is a little server that answers with a mark: unlike a process number it can't be inherited
 * by a stranger after a crash.
 */
export async function claim(dataDirectory, url) {
  const holder = await whoHolds(dataDirectory)
  if (holder) {
    throw new Trouble(
      `A portal is already running from ${dataDirectory}: ${holder.url} (process ${holder.pid}).\n` +
        'Stop it first, or set BARAZA_DATA_DIR to another folder and PORT to another port.',
    )
  }
  const mark = randomUUID()
  const server = net.createServer((socket) => {
    socket.on('error', () => {})
    socket.end(mark)
  })
  await new Promise((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  server.unref()
  const file = fileIn(dataDirectory)
  writeWhole(
    file,
    JSON.stringify({ pid: process.pid, url, mark, port: server.address().port }),
    0o600,
  )
  return () => {
    server.close()
    fs.rmSync(file, { force: true })
  }
}

/** @returns {Promise<{ pid: number, url: string } | undefined>} the start that lives in this folder now */
export async function whoHolds(dataDirectory) {
  const text = readIfPresent(fileIn(dataDirectory))
  if (!text) return undefined
  const holder = JSON.parse(text)
  return (await answers(holder)) ? holder : undefined
}

const answers = ({ port, mark }) =>
  new Promise((resolve) => {
    let heard = ''
    const socket = net.connect({ port, host: '127.0.0.1', timeout: 1_000 })
    socket.on('data', (chunk) => (heard += chunk))
    socket.on('end', () => resolve(heard === mark))
    socket.on('error', () => resolve(false))
    socket.on('timeout', () => {
      socket.destroy()
      resolve(false)
    })
  })
