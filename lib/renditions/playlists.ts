import { rungOf } from './ladder'
import { names } from './arguments'
import type { RenditionKind } from '@/generated/prisma/enums'

/** What a player is offered: the rows of an interview that stand now. */
export type Offered = {
  id: string
  kind: RenditionKind
  width: number | null
  height: number | null
  seconds: number | null
  bytes: number
}

/**
 * A master playlist (RFC 8216): the voice once, a picture for each rung. `addressOf` makes the address of a
 * rendition's own playlist. Without a picture it lists the voice alone.
 */
export function masterPlaylist(
  offered: readonly Offered[],
  addressOf: (id: string) => string,
): string {
  const voice = offered.find(({ kind }) => kind === 'hlsAudio')
  const pictures = offered
    .filter(({ kind }) => kind.startsWith('hls') && kind !== 'hlsAudio')
    .sort((a, b) => a.bytes - b.bytes)
  const lines = ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS']
  if (voice && pictures.length > 0) {
    lines.push(
      `#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="voice",NAME="voice",DEFAULT=YES,AUTOSELECT=YES,URI="${addressOf(voice.id)}"`,
    )
  }
  for (const each of pictures) {
    const baseline = rungOf(each.kind)?.side === 240
    const codecs = [baseline ? 'avc1.42c01e' : 'avc1.4d401f', ...(voice ? ['mp4a.40.2'] : [])]
    lines.push(
      `#EXT-X-STREAM-INF:${[
        `BANDWIDTH=${Math.round((bitsPerSecond(each) + (voice ? bitsPerSecond(voice) : 0)) * 1.2)}`,
        `AVERAGE-BANDWIDTH=${bitsPerSecond(each) + (voice ? bitsPerSecond(voice) : 0)}`,
        `CODECS="${codecs.join(',')}"`,
        ...(each.width && each.height ? [`RESOLUTION=${each.width}x${each.height}`] : []),
        ...(voice ? ['AUDIO="voice"'] : []),
      ].join(',')}`,
      addressOf(each.id),
    )
  }
  if (voice && pictures.length === 0) {
    const rate = bitsPerSecond(voice)
    lines.push(
      `#EXT-X-STREAM-INF:BANDWIDTH=${Math.round(rate * 1.2)},AVERAGE-BANDWIDTH=${rate},CODECS="mp4a.40.2"`,
      addressOf(voice.id),
    )
  }
  return `${lines.join('\n')}\n`
}

const bitsPerSecond = ({ bytes, seconds }: Offered) =>
  Math.max(1, Math.round((bytes * 8) / Math.max(1, seconds ?? 1)))

/** A rendition's playlist as ffmpeg wrote it, with the address of its bytes in place of the file's name. */
export function withAddress(playlist: string, address: string): string {
  return playlist.replaceAll(names.media, address)
}
