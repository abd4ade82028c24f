/**
 * Why a file still tells a place, a device or a time after stripping; a message key below
 * `interviews.metadataLeft`. `timedTrack`: a track of positions runs along with the picture. `container`: holds
 * streams of a kind that we can't clean. `unreadable`: its structure can't be followed to the end.
 */
export const metadataLeftReasons = ['timedTrack', 'container', 'unreadable'] as const
export type MetadataLeft = (typeof metadataLeftReasons)[number]

/** What stripping found out on its way through a file. */
export type Stripped = {
  metadataLeft: MetadataLeft | null
  /** Measured in what is to be played, not rounded; null where that doesn't say. */
  durationSeconds: number | null
  hasVideo: boolean
  /** The shorter side of the picture in pixels, where a format is asked for it. */
  lines?: number | null
  /** False where no browser plays what is inside. */
  isPlayable: boolean
}
