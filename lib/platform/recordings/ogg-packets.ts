/**
 * Seconds in a packet of Opus, by its first byte (and the second, where that counts the frames): RFC 6716, 3.1.
 * The packets themselves say how long they sound, whatever the file claims.
 */
export function secondsOfOpus(packet: Uint8Array): number {
  const toc = packet[0]
  if (toc === undefined) return 0
  const config = toc >> 3
  const milliseconds =
    config < 12
      ? ([10, 20, 40, 60][config % 4] ?? 0)
      : config < 16
        ? ([10, 20][config % 2] ?? 0)
        : ([2.5, 5, 10, 20][config % 4] ?? 0)
  const code = toc & 3
  const frames = code === 0 ? 1 : code < 3 ? 2 : (packet[1] ?? 0) & 0x3f
  return (milliseconds * frames) / 1_000
}

/**
 * What stands in the place of a packet of comments of the same length: no vendor, no comment, and behind them what
 * both formats let a reader step over (RFC 7845, 5.2; Vorbis I, 5.2). Null where the packet is too short for that.
 */
export function emptyComments(codec: 'opus' | 'vorbis', length: number): Buffer | null {
  const start = codec === 'opus' ? Buffer.from('OpusTags') : Buffer.from('\x03vorbis', 'latin1')
  // Two lengths of four bytes; Vorbis ends with a bit that must be set.
  const least = start.length + 8 + (codec === 'vorbis' ? 1 : 0)
  if (length < least) return null
  const empty = Buffer.alloc(length)
  start.copy(empty)
  if (codec === 'vorbis') empty[least - 1] = 1
  return empty
}
