import { AsyncLocalStorage } from 'node:async_hooks'

const setTime = new AsyncLocalStorage<Date>()

/** The present moment; the only place that asks the system for it. */
export function now(): Date {
  return setTime.getStore() ?? new Date()
}

/** Runs `work` with the clock standing at `moment` (seeds tell old stories, tests tell future ones). */
export function atTime<T>(moment: Date, work: () => Promise<T>): Promise<T> {
  return setTime.run(moment, work)
}

/** The calendar day of a moment in UTC, as a date at midnight UTC: what a `DATE` column holds. */
export function dayOf(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()))
}

export function today(): Date {
  return dayOf(now())
}

export const seconds = (count: number) => count * 1_000
export const minutes = (count: number) => seconds(count * 60)
export const hours = (count: number) => minutes(count * 60)
export const days = (count: number) => hours(count * 24)

/** `moment` moved by `milliseconds`, forwards or (negative) back. */
export function after(moment: Date, milliseconds: number): Date {
  return new Date(moment.getTime() + milliseconds)
}
