import {
  dayBy,
  guessedOrder,
  plainDigits,
  writtenDay,
  type DayOrder,
  type WrittenDay,
} from './day-order'
import { readRow, type ReadFile, type ReadRow, type Sender } from './read-row'
import type { LeftOut, Problem } from './schema'
import { attachedTo, invisible, noWordsIn, wasEdited, withoutEdited } from './whatsapp-words'

type Message = { number: number; day: WrittenDay | null; sender: string | null; text: string }

/*
 * The head of a message: on Android "31/12/2025, 21:41 - Ama: …", on iPhones "[31.12.25, 21:41:05] Ama: …"; with a clock of
 * twelve hours "9:41 PM", "9:41 p. m." or a word ("jioni") after it. In French some versions write "à" before the time.
 */
const head =
  /^(\[)?\s*(\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4})\.?,?\s+(?:\p{L}{1,4}\s+)?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s*[\p{L}.]{1,10}(?:\s?[\p{L}.]{1,8})?)?\s*(\]|\s[-–])\s?(.*)$/u

/**
 * The messages of a chat as WhatsApp exports it. A line without a head goes on with the message before it, and a line
 * without a sender is a notice. `order` where somebody has said how the days are written.
 */
export function readChat(text: string, today: string, order: DayOrder | null = null): ReadFile {
  const messages = messagesIn(text)
  const days = messages.flatMap(({ day }) => day ?? [])
  const dayOrder = order ?? guessedOrder(days, today)
  const leftOut: Partial<Record<LeftOut, number>> = {}
  const rows: ReadRow[] = []
  for (const message of messages) {
    const found = rowOf(message, dayOrder, today)
    if (typeof found === 'string') leftOut[found] = (leftOut[found] ?? 0) + 1
    else rows.push(found)
  }
  return { rows, leftOut, dayOrder }
}

/** Whether a text is a chat at all. */
export function isChat(text: string): boolean {
  return messagesIn(text).some(({ sender }) => sender !== null)
}

function messagesIn(text: string): Message[] {
  const messages: Message[] = []
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    const seen = line.replace(invisible, '')
    const found = head.exec(plainDigits(seen.slice(0, 80)))
    const isHead = found !== null && (found[1] === '[') === (found[3] === ']')
    if (!isHead) {
      const last = messages.at(-1)
      if (last) last.text += `\n${seen}`
      return
    }
    const rest = seen.slice(found[0].length - (found[4] ?? '').length)
    messages.push({ number: index + 1, day: writtenDay(found[2] ?? ''), ...parted(rest) })
  })
  return messages
}

/** Sender and words. A notice ("Ama changed the subject to “Gold: prices”") has none, or quotes before its colon. */
function parted(rest: string): { sender: string | null; text: string } {
  const found = /^([^:\n]{1,80}?):(?:\s(.*))?$/s.exec(rest)
  const [, sender = '', text = ''] = found ?? []
  if (!found || /["“”«»]/.test(sender)) return { sender: null, text: rest }
  // A tilde stands before names that the people themselves have chosen.
  return { sender: sender.replace(/^~\s?/, '').trim(), text }
}

function rowOf(message: Message, order: DayOrder | null, today: string): ReadRow | LeftOut {
  if (message.sender === null) return 'notice'
  const whole = message.text.trim()
  const problems: Problem[] = wasEdited(whole) ? ['edited'] : []
  const said = withoutEdited(whole).trim()
  const attached = attachedTo(said)
  const text = attached ? attached.caption : said
  const sound = attached?.isSound ? attached.name : null
  if (!sound) {
    const why = text === '' && attached ? 'media' : noWordsIn(text)
    if (why) return why
  }
  if (attached && !sound) problems.push('mediaLeftOut')
  const saidOn = message.day && order ? dayBy(message.day, order) : null
  if (saidOn === null) problems.push('dayUnclear')
  else if (saidOn > today) problems.push('dayToCome')
  const { number } = message
  return readRow({ number, text, sender: senderOf(message.sender), saidOn, sound, problems })
}

/** Whoever isn't in the telephone's contacts stands there as a number. */
function senderOf(said: string): Sender {
  const isNumber = /^\+?[\d\s().\u2010\u2011-]{7,25}$/.test(said)
  return isNumber
    ? { name: null, phone: said.replace(/[\u2010\u2011]/g, '-'), card: null }
    : { name: said, phone: null, card: null }
}
