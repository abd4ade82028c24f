import type { InterviewForm } from '@/generated/prisma/enums'
import { showsPicture } from './ladder'

/** The shorter side becomes `side` pixels; both stay even, as the codec wants. */
const scale = (side: number) => `scale='if(gt(iw,ih),-2,${side})':'if(gt(iw,ih),${side},-2)'`

/**
 * How a picture is made to show less. Blurring averages over an eighth of the picture after taking it down to a few
 * blocks, so that what is gone isn't there to be sharpened; an outline keeps the edges of what is left after that.
 */
export function pictureFilter(form: InterviewForm, side: number): string {
  if (!showsPicture(form)) throw new Error(`no picture is made of ${form}`)
  const blocks = "scale='max(2,trunc(iw/40)*2)':'max(2,trunc(ih/40)*2)':flags=area"
  if (form === 'blurred') return `${scale(side)},${blocks},${scale(side)}:flags=bilinear`
  if (form === 'outline') {
    return `${scale(side)},gblur=sigma=6,edgedetect=low=0.08:high=0.2,format=gray,format=yuv420p`
  }
  return scale(side)
}

/**
 * How a voice is made to be another: its pitch is thrown away (the phases of the spectrum become noise, as in a
 * whisper), the tract seems longer, and only the band of a telephone is left. Words stay, melody and timbre go. It
 * hinders recognition by ear; it is no proof against a laboratory, which the page where it is chosen says.
 */
export function soundFilter(form: InterviewForm): string | null {
  if (form !== 'alteredVoice') return null
  const turn = (part: number, which: 'cos' | 'sin') =>
    `hypot(re,im)*${which}(6.2832*random(${part}))`
  return [
    'aresample=44100',
    'asetrate=38800',
    'aresample=44100',
    'atempo=1.1366',
    `afftfilt=real='${turn(0, 'cos')}':imag='${turn(1, 'sin')}':win_size=1024:overlap=0.8`,
    'highpass=f=250',
    'lowpass=f=3400',
    'volume=2',
  ].join(',')
}
