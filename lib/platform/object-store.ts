import 'server-only'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NotFound,
  S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { env } from './env'

/** A bucket that speaks S3; keys are those of the storage. */
export interface ObjectStore {
  /** Streams a file of this machine into the bucket, in pieces; it is there whole or not at all. */
  put(key: string, file: string): Promise<void>
  /** A stream of the bytes from `start` to `end`, both included. */
  read(key: string, range?: { start: number; end: number }): Promise<Readable>
  /** In bytes; null where there is nothing. */
  sizeOf(key: string): Promise<number | null>
  erase(key: string): Promise<void>
  /** Every key below a folder that was written before `moment`. */
  oldKeys(folder: string, moment: Date): Promise<string[]>
}

type Place = { client: S3Client; bucket: string }

/** The operator's bucket; null where media lie on this machine's disk. */
export function objectStore(): ObjectStore | null {
  const address = env.s3Url
  if (!address) return null
  opened ??= open(new URL(address))
  return opened
}
let opened: ObjectStore | undefined

/** `https://key:secret@host/bucket?region=…`; the address style is by path, which every such server understands. */
export function open(url: URL): ObjectStore {
  const bucket = decodeURIComponent(url.pathname.slice(1))
  const client = new S3Client({
    endpoint: `${url.protocol}//${url.host}`,
    region: url.searchParams.get('region') ?? 'us-east-1',
    forcePathStyle: true,
    credentials: {
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
    },
    // Servers that aren't Amazon's don't all know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return inBucket({ client, bucket })
}

function inBucket({ client, bucket }: Place): ObjectStore {
  const at = (key: string) => ({ Bucket: bucket, Key: key })
  return {
    async put(key, file) {
      const params = { ...at(key), Body: createReadStream(file) }
      await new Upload({ client, params, leavePartsOnError: false }).done()
    },
    async read(key, range) {
      const Range = range && `bytes=${range.start}-${range.end}`
      const { Body } = await client.send(new GetObjectCommand({ ...at(key), Range }))
      return Body as Readable
    },
    async sizeOf(key) {
      try {
        const { ContentLength } = await client.send(new HeadObjectCommand(at(key)))
        return ContentLength ?? null
      } catch (error) {
        if (error instanceof NotFound) return null
        throw error
      }
    },
    async erase(key) {
      await client.send(new DeleteObjectCommand(at(key)))
    },
    async oldKeys(folder, moment) {
      const keys: string[] = []
      let after: string | undefined
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: `${folder}/`,
            ContinuationToken: after,
          }),
        )
        for (const { Key, LastModified } of page.Contents ?? []) {
          if (Key && LastModified && LastModified < moment) keys.push(Key)
        }
        after = page.NextContinuationToken
      } while (after)
      return keys
    },
  }
}
