/**
 * What a text takes as a text message (3GPP TS 23.038): 160 letters of the GSM alphabet, of which a few count twice;
 * with one letter outside it, such as ɛ, 70 for the whole. Several messages in a row hold a little less each.
 */
export type TextMessage = {
  units: number
  /** Of one message. */
  limit: number
  /** How many messages it is sent as. */
  messages: number
  /** The letters outside the GSM alphabet, each once. */
  outside: string[]
}

const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡' +
    'ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
const extended = new Set('\f^{}\\[~]|€')

const gsm = { limit: 160, inRow: 153 }
const ucs2 = { limit: 70, inRow: 67 }

export function textMessage(text: string): TextMessage {
  const letters = [...text]
  const outside = [...new Set(letters.filter((one) => !basic.has(one) && !extended.has(one)))]
  // UCS-2 counts units of 16 bits, so an emoji counts twice.
  const units =
    outside.length > 0
      ? text.length
      : letters.reduce((sum, one) => sum + (extended.has(one) ? 2 : 1), 0)
  const { limit, inRow } = outside.length > 0 ? ucs2 : gsm
  const messages = units <= limit ? Math.min(units, 1) : Math.ceil(units / inRow)
  return { units, limit, messages, outside }
}
