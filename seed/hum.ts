const rate = 8_000

/** A hum that swells and fades like speech from afar: a WAV of one byte a sample, 8,000 samples a second. */
export function hum({ seconds, hertz }: { seconds: number; hertz: number }): Buffer {
  const samples = Buffer.alloc(seconds * rate)
  for (let n = 0; n < samples.length; n += 1) {
    const at = n / rate
    // Three syllables a second, and a pause at the end of each phrase.
    const loud = Math.sin(Math.PI * 3 * at) ** 2 * (at % 2.4 < 2 ? 1 : 0)
    const tone = Math.sin(2 * Math.PI * hertz * at) + Math.sin(4 * Math.PI * hertz * at) / 2
    samples[n] = 128 + Math.round(40 * loud * tone)
  }
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  // Sixteen bytes of format: PCM, one channel.
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}
