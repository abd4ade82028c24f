import { open, type FileHandle } from 'node:fs/promises'
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type'
import { pathOf } from './storage'

/** A file, or something like one, that can be read and changed at any place without being loaded. */
export interface Patchable {
  readonly size: number
  /** At most `length` bytes from `at`; fewer at the end. */
  read(at: number, length: number): Promise<Buffer>
  write(at: number, bytes: Uint8Array): Promise<void>
  /** Cuts everything from `size` on. */
  truncate(size: number): Promise<void>
}

/** Opens what lies under a key, for as long as `work` takes. */
export async function patch<T>(key: string, work: (file: Patchable) => Promise<T>): Promise<T> {
  const handle = await open(pathOf(key), 'r+')
  try {
    const { size } = await handle.stat()
    const result = await work(new OpenFile(handle, size))
    await handle.sync()
    return result
  } finally {
    await handle.close()
  }
}

class OpenFile implements Patchable {
  constructor(
    private readonly handle: FileHandle,
    public size: number,
  ) {}

  async read(at: number, length: number): Promise<Buffer> {
    const room = Buffer.alloc(Math.max(0, Math.min(length, this.size - at)))
    const { bytesRead } = await this.handle.read(room, 0, room.length, at)
    return room.subarray(0, bytesRead)
  }

  async write(at: number, bytes: Uint8Array): Promise<void> {
    if (at < 0 || at + bytes.length > this.size) throw new RangeError('outside the file')
    await this.handle.write(bytes, 0, bytes.length, at)
  }

  async truncate(size: number): Promise<void> {
    await this.handle.truncate(size)
    this.size = size
  }
}

/** The same on bytes in memory, for tests and small files. */
export class InMemory implements Patchable {
  constructor(public bytes: Buffer) {}

  get size() {
    return this.bytes.length
  }

  async read(at: number, length: number): Promise<Buffer> {
    return Buffer.from(this.bytes.subarray(at, Math.max(at, at + length)))
  }

  async write(at: number, bytes: Uint8Array): Promise<void> {
    if (at < 0 || at + bytes.length > this.size) throw new RangeError('outside the file')
    this.bytes.set(bytes, at)
  }

  async truncate(size: number): Promise<void> {
    this.bytes = this.bytes.subarray(0, size)
  }
}

const nothing = Buffer.alloc(65_536)

/** Overwrites `length` bytes with zeros, in pieces. */
export async function zero(file: Patchable, at: number, length: number): Promise<void> {
  for (let done = 0; done < length; done += nothing.length) {
    await file.write(at + done, nothing.subarray(0, Math.min(nothing.length, length - done)))
  }
}

/** What the bytes themselves say they are (a MIME type); null where they say nothing that is known. */
export async function typeOfContent(key: string): Promise<string | null> {
  return (await fileTypeFromFile(pathOf(key)))?.mime ?? null
}

export async function typeOfBytes(head: Uint8Array): Promise<string | null> {
  return (await fileTypeFromBuffer(head))?.mime ?? null
}
