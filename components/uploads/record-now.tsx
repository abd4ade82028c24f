'use client'

import { useEffect, useRef, useState, useSyncExternalStore } from 'react'

export interface RecorderWords {
  film: string
  soundOnly: string
  stop: string
  recording: string
  done: string
  refused: string
  absent: string
  busy: string
  silent: string
  live: string
  seen: string
  save: string
}

interface Props {
  /** Takes the recording, as if it had been chosen from the device. */
  keep: (files: FileList) => void
  words: RecorderWords
}

type Kind = 'film' | 'sound'

/** What a browser writes and the portal takes; the first that this one knows. */
const types: Record<Kind, readonly string[]> = {
  film: ['video/webm;codecs=vp8,opus', 'video/mp4;codecs=avc1.42E01E,mp4a.40.2', 'video/mp4'],
  sound: ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'],
}
const endings: Record<string, string> = { webm: 'webm', mp4: 'mp4', ogg: 'ogg' }

/** 720 lines are what is made of it at most; a phone would give four times as many, and a bad line would carry them. */
const wish: Record<Kind, MediaStreamConstraints> = {
  film: {
    video: {
      facingMode: 'environment',
      width: { ideal: 1280 },
      height: { ideal: 720 },
      frameRate: { ideal: 25, max: 30 },
    },
    audio: true,
  },
  sound: { audio: { channelCount: 1 } },
}
const bits = { videoBitsPerSecond: 1_800_000, audioBitsPerSecond: 64_000 }
/** A browser that dies loses no more than this of what it had. */
const pieceMs = 5_000
/** A head without a body. */
const leastBytes = 600

const typeFor = (kind: Kind) => types[kind].find((each) => MediaRecorder.isTypeSupported(each))

function canRecord(): boolean {
  return 'MediaRecorder' in window && 'mediaDevices' in navigator && typeFor('sound') !== undefined
}

/** Films, or records sound, with this device; the recording goes into the form's own field. */
export function RecordNow({ keep, words }: Props) {
  const isPossible = useSyncExternalStore(nothingChanges, canRecord, () => false)
  const live = useRef<HTMLVideoElement>(null)
  const recorder = useRef<MediaRecorder | null>(null)
  const [kind, setKind] = useState<Kind | null>(null)
  const [made, setMade] = useState<{ file: File; address: string } | null>(null)
  const [said, setSaid] = useState('')

  // The lamp of a camera goes out with the page.
  useEffect(() => () => recorder.current?.stop(), [])
  const address = made?.address
  useEffect(() => (address ? () => URL.revokeObjectURL(address) : undefined), [address])

  async function begin(wanted: Kind) {
    const mimeType = typeFor(wanted)
    if (!mimeType) return setSaid(words.absent)
    let stream: MediaStream
    try {
      stream = await navigator.mediaDevices.getUserMedia(wish[wanted])
    } catch (error) {
      return setSaid(words[reasonOf(error)])
    }
    setMade(null)
    setKind(wanted)
    setSaid(words.recording)
    const pieces: Blob[] = []
    const now = new MediaRecorder(stream, { mimeType, ...bits })
    recorder.current = now
    now.ondataavailable = ({ data }) => pieces.push(data)
    // The camera was pulled out, or taken away by the system.
    now.onerror = () => now.stop()
    now.onstop = () => {
      for (const track of stream.getTracks()) track.stop()
      recorder.current = null
      setKind(null)
      finish(pieces, mimeType)
    }
    now.start(pieceMs)
    if (live.current && wanted === 'film') live.current.srcObject = stream
  }

  function finish(pieces: Blob[], mimeType: string) {
    const type = mimeType.split(';')[0] ?? mimeType
    const ending = endings[type.split('/')[1] ?? ''] ?? 'webm'
    const file = new File(pieces, `interview.${ending}`, { type })
    if (file.size < leastBytes) return setSaid(words.silent)
    const files = new DataTransfer()
    files.items.add(file)
    keep(files.files)
    setMade({ file, address: URL.createObjectURL(file) })
    setSaid(words.done)
  }

  if (!isPossible) return null
  return (
    <div className="recorder">
      <video
        ref={live}
        className="recorder-picture"
        hidden={kind !== 'film'}
        aria-label={words.live}
        autoPlay
        muted
        playsInline
      />
      {made?.file.type.startsWith('video/') && (
        <video className="recorder-picture" src={made.address} aria-label={words.seen} controls />
      )}
      {made?.file.type.startsWith('audio/') && (
        <audio src={made.address} aria-label={words.seen} controls />
      )}
      <p role="status">{said}</p>
      <div className="recorder-buttons">
        {kind ? (
          <button
            type="button"
            className="button button-main"
            onClick={() => recorder.current?.stop()}
          >
            {words.stop}
          </button>
        ) : (
          <>
            <button
              type="button"
              className="button button-plain"
              onClick={() => void begin('film')}
            >
              {words.film}
            </button>
            <button
              type="button"
              className="button button-plain"
              onClick={() => void begin('sound')}
            >
              {words.soundOnly}
            </button>
          </>
        )}
        {made && (
          <a className="button button-plain" href={made.address} download={made.file.name}>
            {words.save}
          </a>
        )}
      </div>
    </div>
  )
}

const nothingChanges = () => () => undefined

function reasonOf(error: unknown): 'refused' | 'absent' | 'busy' {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'absent' : 'busy'
}
