import chardet from 'chardet'
import iconv from 'iconv-lite'

// What subtitle programs write, and what looks alike. Of few words the library often believes that they are Chinese,
// which is nearly always sent as UTF-8.
const known: Record<string, string> = {
  'UTF-8': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  'UTF-32LE': 'utf-32le',
  'UTF-32BE': 'utf-32be',
  'ISO-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  'ISO-8859-2': 'windows-1250',
  'windows-1250': 'windows-1250',
  'ISO-8859-5': 'iso-8859-5',
  'windows-1251': 'windows-1251',
  'KOI8-R': 'koi8-r',
  'ISO-8859-6': 'windows-1256',
  'windows-1256': 'windows-1256',
  'ISO-8859-9': 'windows-1254',
  'windows-1254': 'windows-1254',
}

/**
 * The text of a caption file in whatever encoding people's tools write. A byte order mark decides, then UTF-8 where
 * every byte fits it; else the likeliest that the library knows, and Windows-1252 where it knows nothing.
 */
export function decodeCaptions(bytes: Uint8Array): string {
  const marked = markedAs(bytes)
  if (marked) return iconv.decode(Buffer.from(bytes), marked)
  if (!wideWithoutMark(bytes)) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return iconv.decode(Buffer.from(bytes), guessed(bytes))
    }
  }
  return iconv.decode(Buffer.from(bytes), bytes[0] === 0 ? 'utf-16be' : 'utf-16le')
}

function markedAs([a, b, c, d]: Uint8Array): string | null {
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0 && b === 0 && c === 0xfe && d === 0xff ? 'utf-32be' : null
}

/** Times and arrows are ASCII: in UTF-16 every other byte of them is zero, in no other encoding any is. */
function wideWithoutMark(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 400)
  return sample.filter((byte) => byte === 0).length > sample.length / 4
}

function guessed(bytes: Uint8Array): string {
  // Times say nothing about a language, and there are more of them than words.
  const said = Buffer.from(bytes)
    .toString('latin1')
    .replace(/^[\d\s:.,>-]+$/gm, '')
  const [likeliest] = chardet
    .analyse(Buffer.from(said, 'latin1'))
    .flatMap(({ name }) => known[name] ?? [])
  return likeliest ?? 'windows-1252'
}
