import 'server-only'
import { open } from 'node:fs/promises'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DataStore, Upload } from '@tus/server'
import { mustBeginAsRecording } from '@/lib/interviews/taking'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/refusal'
import { pathOf } from '@/lib/platform/storage'
import { refuseUpload } from './operations/finish'
import { dropUpload, received, uploadRow } from './operations/own'

const headBytes = 4_100

/** Where the protocol's pieces go: onto the end of a file of the storage, which a row of ours knows. */
export class UploadStore extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination']

  /** The row is there: rights were asked when it was made. */
  override async create(upload: Upload): Promise<Upload> {
    return upload
  }

  override async getUpload(id: string): Promise<Upload> {
    const row = await uploadRow(id)
    return new Upload({
      id,
      size: Number(row.bytes),
      offset: await received(row),
      creation_date: row.createdAt.toISOString(),
    })
  }

  override async write(source: Readable, id: string, offset: number): Promise<number> {
    const row = await uploadRow(id)
    if (row.state !== 'receiving') return offset
    const file = await open(pathOf(row.storageKey), 'r+')
    const counted = new Counted(offset, row.kind !== 'poster')
    try {
      await pipeline(source, counted, file.createWriteStream({ start: offset, flush: true }))
    } catch (error) {
      if (error instanceof Refusal) await refuseUpload(id, error.code)
      throw error
    } finally {
      await db().upload.updateMany({
        where: { id, state: 'receiving' },
        data: { receivedBytes: counted.reached, changedAt: now() },
      })
    }
    return counted.reached
  }

  override async remove(id: string): Promise<void> {
    await dropUpload(id)
  }
}

/** Counts, and looks at the first bytes of a file whose first piece it is. */
class Counted extends Transform {
  #head: Buffer[] = []
  #seen = 0

  constructor(
    private readonly offset: number,
    private readonly looks: boolean,
  ) {
    super()
  }

  get reached() {
    return this.offset + this.#seen
  }

  override _transform(
    chunk: Buffer,
    _encoding: string,
    done: (error?: Error | null, chunk?: Buffer) => void,
  ) {
    const before = this.#seen
    this.#seen += chunk.length
    if (!this.looks || this.offset > 0 || before >= headBytes) return done(null, chunk)
    this.#head.push(chunk)
    if (this.#seen < headBytes) return done(null, chunk)
    const head = Buffer.concat(this.#head).subarray(0, headBytes)
    this.#head = []
    mustBeginAsRecording(head).then(
      () => done(null, chunk),
      (error: Error) => done(error),
    )
  }
}
