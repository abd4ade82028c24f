import type { InterviewForm } from '@/generated/prisma/enums'
import { showsPicture } from '@/lib/interviews/form'

/** The shorter side becomes `side` pixels; both stay even, as the codec wants. */
const scale = (side: number) => `scale='if(gt(iw,ih),-2,${side})':'if(gt(iw,ih),${side},-2)'`

/** So many blocks on the shorter side, each the average of what lay there: what is gone can't be sharpened again. */
const blocks = { blurred: 8, outline: 18 }

/**
 * How a picture is made to show less: blurred to a few blocks of colour, or the outline of somebody, three greys on
 * blocks too coarse for a face, without the colour of skin or clothes.
 */
export function pictureFilter(form: InterviewForm, side: number): string {
  if (!showsPicture(form)) throw new Error(`no picture is made of ${form}`)
  if (form !== 'blurred' && form !== 'outline') return scale(side)
  const coarse = `${scale(blocks[form])}:flags=area`
  if (form === 'blurred') return `${coarse},${scale(side)}:flags=bilinear`
  const greys = "lutyuv=y='if(lt(val,85),24,if(lt(val,170),110,220))':u=128:v=128"
  return `${coarse},${scale(side)}:flags=bicubic,${greys}`
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
