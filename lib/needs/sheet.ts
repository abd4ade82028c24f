import 'server-only'
import { z } from 'zod'
import type { Answers } from '@/lib/forms/asked'
import { storedAnswers } from '@/lib/forms/questions'
import { after, days } from '@/lib/platform/clock'
import { dayText } from '@/lib/platform/inputs'
import { seal, unseal } from '@/lib/platform/secrets'

const purpose = 'needs'

/** All that somebody told for their stay; `days` as "2030-01-19". */
export type Sheet = { days: string[]; answers: Answers }

const stored = z.object({ of: z.string(), days: z.array(z.string()), answers: storedAnswers })

/** Sealed with whose it is, so that a row can't be passed off as somebody else's. */
export function sealSheet(registrationId: string, sheet: Sheet): Uint8Array<ArrayBuffer> {
  return new Uint8Array(seal(purpose, JSON.stringify({ of: registrationId, ...sheet })))
}

/** Null where there is none, or none that this portal's key opens. */
export function openSheet(
  registrationId: string,
  row: { sealed: Uint8Array } | null | undefined,
): Sheet | null {
  const plain = row ? unseal(purpose, row.sealed) : null
  if (plain === null) return null
  const { of, ...sheet } = stored.parse(JSON.parse(plain))
  return of === registrationId ? sheet : null
}

/** The days of an event, "2030-01-19" and so on. */
export function daysOf({ startsOn, endsOn }: { startsOn: Date; endsOn: Date }): string[] {
  const all: string[] = []
  for (let day = startsOn; day <= endsOn; day = after(day, days(1))) all.push(dayText(day))
  return all
}
