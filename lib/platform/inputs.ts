import { z } from 'zod'
import { atMost } from './characters'
import { inOneLine } from './tidied'

/** A ticked box posts "on", an unticked one nothing. */
export const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on')

/** 2026-11-23 -> that day at midnight UTC: what a DATE column holds. */
export const dayInput = z.string('date').trim().transform(toDay)

/** The same; empty = no day. */
export const optionalDay = z
  .string('date')
  .trim()
  .default('')
  .transform((text, context) => (text === '' ? null : toDay(text, context)))

function toDay(text: string, context: z.RefinementCtx): Date {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null
  // 30 February would otherwise become 1 March.
  if (date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return date
  context.addIssue({ code: 'custom', message: 'date' })
  return z.NEVER
}

/** A day as a date field shows it. */
export function dayText(date: Date | null): string {
  return date ? date.toISOString().slice(0, 10) : ''
}

/** One line that may be left empty. */
export function optionalText(max: number) {
  return z
    .string()
    .transform(inOneLine)
    .check(atMost(max))
    .default('')
    .transform((text) => (text === '' ? null : text))
}

/** A whole number that may be left empty. */
export function optionalNumber(min: number, max: number) {
  return z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      if (text === '') return null
      const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
      if (number >= min && number <= max) return number
      context.addIssue({ code: 'custom', message: 'number', params: { min, max } })
      return z.NEVER
    })
}

const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain })

/** Nothing but http and https, so that a link never runs anything; empty = none. */
export const optionalUrl = z
  .string()
  .trim()
  .max(500)
  .default('')
  .transform((text, context) => {
    if (text === '') return null
    if (webAddress.safeParse(text).success) return text
    context.addIssue({ code: 'custom', message: 'url' })
    return z.NEVER
  })

/** Boxes and repeated fields: nothing, one or several of the same name. */
export function several<T extends z.ZodType>(item: T, max = 50) {
  return z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item).max(max),
  )
}

/** Rows of fields, "facts.0.text", "facts.1.text": in the order of their numbers, gaps closed. */
export function rowsOf<T extends z.ZodType>(item: T, max = 50) {
  return z.preprocess((value) => {
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value)
      .filter(([index]) => /^\d+$/.test(index))
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, row]) => row)
  }, z.array(item).max(max))
}
