import 'server-only'
import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { personIdOf, type Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { lockEvent, recordEvent } from '@/lib/events/operations'
import { seatStates } from '@/lib/events/rules'
import { dayIn } from '@/lib/events/zone'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { formatter, type Locale } from '@/lib/platform/i18n'
import { normalCode } from '@/lib/platform/ids'
import { letterboxKey } from '@/lib/platform/letterbox'
import { demandTurn, takeTurnUnwritten, type Limit } from '@/lib/platform/throttle'
import { inLanguage, translatedStored } from '@/lib/platform/translated'
import { obstacleOf } from '../answer'
import { badgeCodeOf, ensureBadges } from '../badges'
import { demandSignedIn, scanBox } from './sync'
import {
  chosenOccasion,
  mayName,
  occasionsOf,
  sessionsForOccasions,
  type Occasion,
} from '../occasions'
import { listedPeople, type Listed } from '../people'
import { stampOf } from '../stamp'

const derive = promisify(pbkdf2)
/** Said once an hour in the log of activity, however often a device refreshes what it has. */
const noted: Limit = { name: 'check-in-list-noted', turns: 1, seconds: 3_600 }
/** Eight helpers on one account, each refreshing every minute. */
const lists: Limit = { name: 'check-in-list', turns: 600, seconds: 3_600 }

/**
 * How codes are hashed for the device. It must recognise a code without a network, and must not hold one that could
 * be printed on a badge. 55 random bits under a salt of this one list: at 2,000 rounds of PBKDF2 somebody with the
 * opened list of 500 people needs 2^46 tries of 2,000 rounds each for the first of them, years on a graphics card,
 * for a code that ends with the event; an old phone needs some ten milliseconds for the one that it has just read.
 */
const rounds = 2_000
const hashBytes = 16

/**
 * The list as a device takes it along: names as shown, groups, where somebody stands and where they were seen, and
 * hashes of codes. No contact, no code. The device encrypts it under its helper's PIN.
 */
export async function takeOffline(actor: Actor, { slug }: { slug: string }, locale: Locale) {
  const key = `${personIdOf(actor)} at ${slug}`
  demandSignedIn(actor)
  await demandTurn(lists, key)
  const taken = await transaction(async (tx) => {
    const { row: event, about } = await lockEvent(tx, actor, { slug })
    authorize(actor, 'attendance.takeOffline', about)
    await ensureBadges(tx, event.id)
    if (await takeTurnUnwritten(noted, key)) {
      await recordEvent(tx, actor, 'attendance.takeOffline', event)
    }
    const { title, sessions } = await tx.event.findUniqueOrThrow({
      where: { id: event.id },
      select: { title: true, sessions: sessionsForOccasions },
    })
    const people = await listedPeople(tx, event, {
      state: { in: [...seatStates, 'waitlisted'] },
    })
    return { event, title: translatedStored.parse(title), sessions, people }
  })
  const { event, people } = taken
  const salt = randomBytes(16)
  const occasions = occasionsOf({ ...event, sessions: taken.sessions })
  const told = new Set(
    occasions.filter((each) => mayName(each, people, event.timeZone, now())).map(({ key }) => key),
  )
  const today = dayIn(event.timeZone, now())
  return {
    event: {
      slug: event.slug,
      title: inLanguage(taken.title, locale).text,
      zone: event.timeZone,
      hasGroups: event.dialogueId !== null,
    },
    stamp: stampOf(event.id, now()),
    box: letterboxKey(scanBox),
    codes: { salt: salt.toString('base64'), rounds, bytes: hashBytes },
    occasions: occasions.map((each) => ({ key: each.key, label: labelOf(each, event, locale) })),
    occasion: chosenOccasion(occasions, null, today)?.key ?? null,
    people: await Promise.all(people.map((each) => asTaken(each, salt, told))),
  }
}

/** `told`: the occasions of which somebody may still hear who was there. */
async function asTaken(person: Listed, salt: Buffer, told: ReadonlySet<string>) {
  const { id, name, group, came } = person
  const code = normalCode(badgeCodeOf(person))
  const hash = await derive(code, salt, rounds, hashBytes, 'sha256')
  return {
    id,
    name,
    group,
    /** Null where their place is theirs. */
    why: obstacleOf(person, now()),
    code: hash.toString('base64'),
    came: Object.fromEntries(
      came
        .filter(({ occasion }) => told.has(occasion))
        .map(({ occasion, at }) => [occasion, at.toISOString()]),
    ),
  }
}

function labelOf({ day, session }: Occasion, { timeZone }: { timeZone: string }, locale: Locale) {
  const dates = formatter(locale)
  if (!session) return dates.weekday(day)
  const { title, startsAt } = session
  return `${dates.time(startsAt, timeZone)} ${inLanguage(title, locale).text}`
}
