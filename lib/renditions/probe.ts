import 'server-only'
import { z } from 'zod'
import { runEncoder, NotMade } from './encoder'
import type { Source } from './ladder'

const number = z.coerce.number().catch(0)
const stream = z.object({
  codec_type: z.string(),
  width: number.optional(),
  height: number.optional(),
  avg_frame_rate: z.string().optional(),
  disposition: z.object({ attached_pic: z.number() }).partial().optional(),
  side_data_list: z.array(z.object({ rotation: number.optional() })).optional(),
})
const probed = z.object({
  format: z.object({ duration: number.optional() }).optional(),
  streams: z.array(stream),
})

/** What is in a file, told by ffprobe. `name` is a plain file name in `folder`. Throws NotMade. */
export async function probe(program: string, folder: string, name: string): Promise<Source> {
  const said = await runEncoder({
    program,
    folder,
    seconds: 0,
    args: [
      ...['-v', 'error', '-protocol_whitelist', 'file,pipe', '-print_format', 'json'],
      ...['-show_format', '-show_streams', `file:${name}`],
    ],
  })
  const { format, streams } = understood(said)
  const picture = streams.find(
    (each) => each.codec_type === 'video' && each.disposition?.attached_pic !== 1,
  )
  const hasAudio = streams.some((each) => each.codec_type === 'audio')
  if (!picture && !hasAudio) throw new NotMade('nothingInIt', '')
  return { seconds: format?.duration ?? 0, video: picture ? sizeOf(picture) : null, hasAudio }
}

/**
 * What ffprobe wrote is made of the file, which may come from anybody: what can't be understood is a reason that the
 * sender reads, not a fault to be tried again for ever.
 */
function understood(said: string): z.output<typeof probed> {
  try {
    return probed.parse(JSON.parse(said))
  } catch (error) {
    const detail = error instanceof z.ZodError ? z.prettifyError(error) : said.slice(0, 500)
    throw new NotMade('unreadable', detail)
  }
}

/** As it is shown: a phone held upright writes a lying picture and says that it is to be turned. */
function sizeOf({
  width = 0,
  height = 0,
  avg_frame_rate,
  side_data_list,
}: z.output<typeof stream>) {
  const turned = side_data_list?.some(({ rotation }) => Math.abs(rotation ?? 0) % 180 === 90)
  const [over = 25, under = 1] = (avg_frame_rate ?? '25/1').split('/').map(Number)
  return {
    width: turned ? height : width,
    height: turned ? width : height,
    framesPerSecond: under > 0 && over > 0 ? over / under : 25,
  }
}
