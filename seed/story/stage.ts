import type { Member } from '@/lib/access/actor'
import { loadMember } from '@/lib/access/load-member'
import { atTime, now } from '@/lib/platform/clock'
import { isoDate, type Day } from '../data/kinds'

/** What the telling of the demonstration needs to remember: who is who, and which row a record became. */
export class Stage {
  /** Ids of the records ("gh-min-1", "V001") -> ids in the portal. */
  readonly people = new Map<string, string>()
  readonly registrations = new Map<string, string>()
  readonly organisations = new Map<string, string>()
  readonly dialogues = new Map<string, string>()
  readonly prompts = new Map<string, string>()
  /** Public ids of views, and ids where a citation needs them. */
  readonly views = new Map<string, string>()
  readonly interviews = new Map<string, string>()
  private readonly members = new Map<string, Member>()

  /** `today` is an ISO date: the day of loading. */
  constructor(readonly today: string) {}

  day(day: Day): Date {
    return new Date(`${isoDate(day, this.today)}T00:00:00Z`)
  }

  /** Does `work` with the clock standing at noon (or `hour`) of a day of the records. */
  on<T>(day: Day, work: () => Promise<T>, hour = 12): Promise<T> {
    const moment = this.day(day)
    moment.setUTCHours(hour)
    // Of the day of loading only what is over: nothing has been said or mailed at a time to come.
    const present = now()
    return atTime(moment > present ? present : moment, work)
  }

  /** The same at the present moment of the day of loading, for what may not lie in the future. */
  noLaterThanToday(day: Day): Day {
    const iso = isoDate(day, this.today)
    return iso > this.today ? this.today : iso
  }

  /** A person as the rules see them. Kept until `forget`, because thousands of answers ask for the same people. */
  async actor(id: string): Promise<Member> {
    const known = this.members.get(id)
    if (known) return known
    const member = await loadMember(found(this.people, id))
    if (!member) throw new Error(`${id} has no account`)
    this.members.set(id, member)
    return member
  }

  /** After roles or registrations have changed. */
  forget(): void {
    this.members.clear()
  }
}

/** What the story has told before; a gap is a mistake in the data. */
export function found(map: ReadonlyMap<string, string>, id: string): string {
  const value = map.get(id)
  if (value === undefined) throw new Error(`the demonstration data name ${id}, which nobody made`)
  return value
}

/** Forms of the demonstration have their own marks, so that a story told twice is refused by the database. */
export const nonce = (...parts: string[]) => `demonstration-${parts.join('-')}`.padEnd(24, '-')

/** Runs `work` for each item, `width` at a time. */
export async function each<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  width = 8,
): Promise<void> {
  const queue = items.values()
  const line = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: width }, line))
}
