/**
 * How far ffmpeg is, in per cent, from what it writes for `-progress`: lines "key=value", in batches that end with
 * "progress=…". Null where the batch says nothing of time.
 */
export function percentOf(lines: string, seconds: number): number | null {
  const found = [...lines.matchAll(/^out_time_us=(\d+)$/gm)].at(-1)
  if (!found || seconds <= 0) return null
  // A hundred is said by whoever has the file, not by the encoder.
  return Math.min(99, Math.floor(Number(found[1]) / 10_000 / seconds))
}
