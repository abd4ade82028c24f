import { describe, expect, test } from 'vitest'
import type { Member } from '@/lib/access/actor'
import { respond } from '@/lib/contributions/operations/respond'
import { after, atTime, days, hours, now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, posts, publishedView } from '@/lib/testing/views'
import { answerNext } from '@/lib/answering/operations'
import { inviteSilent } from './operations'
import { participationDesk } from './queries'

const tomorrow = <T>(work: () => Promise<T>) => atTime(after(now(), days(1)), work)

const deskOf = (actor: Member, slug: string, invite?: string) =>
  participationDesk(actor, slug, invite ? { invite } : {}, 'en')

/** Six more miners, seven industry people; one view of an official. */
async function filled() {
  const council = await makeCouncil()
  const { dialogue } = council
  const people = async (group: 'miners' | 'industry', count: number) => {
    const made: Member[] = []
    for (let index = 0; index < count; index += 1)
      made.push(await makeMember({ in: { dialogueId: dialogue.id, group } }))
    return made
  }
  const miners = await people('miners', 6)
  const industry = await people('industry', 7)
  const { publicId } = await publishedView(council, council.official)
  return { ...council, slug: dialogue.slug, miners, industry, publicId }
}

const figureOf = (desk: Awaited<ReturnType<typeof deskOf>>, group: string) =>
  desk.groups.find((each) => each.group === group)

describe('figures', () => {
  test('show a day when it is over, in tens, and nothing that fewer than five people did', async () => {
    const { slug, convenor, miners, industry, publicId } = await filled()
    for (const actor of industry) await respond(actor, { view: publicId, value: 'agree' })
    for (const actor of miners.slice(0, 4))
      await respond(actor, { view: publicId, value: 'disagree' })
    const today = await deskOf(convenor, slug)
    expect(figureOf(today, 'industry')?.weeks.map(({ answers }) => answers)).not.toContain(10)
    const later = await tomorrow(() => deskOf(convenor, slug))
    expect(figureOf(later, 'industry')?.weeks.map(({ answers }) => answers)).toContain(10)
    expect(figureOf(later, 'industry')).toMatchObject({
      approved: { kind: 'between', from: 5, to: 9 },
      heard: 'most',
    })
    expect(figureOf(later, 'miners')?.weeks.every(({ answers }) => answers === null)).toBe(true)
    // One official: nothing at all.
    expect(figureOf(later, 'government')).toMatchObject({ approved: null, heard: null })
    expect(JSON.stringify(later.groups)).not.toMatch(/agree|disagree/)
  }, 60_000)

  test('count only people whose affiliation is approved', async () => {
    const { slug, convenor, industry, publicId } = await filled()
    for (const actor of industry) await respond(actor, { view: publicId, value: 'agree' })
    await db().registration.updateMany({
      where: { personId: { in: industry.slice(0, 3).map(({ personId }) => personId) } },
      data: { state: 'applied' },
    })
    const later = await tomorrow(() => deskOf(convenor, slug))
    expect(figureOf(later, 'industry')?.weeks.every(({ answers }) => answers === null)).toBe(true)
  })
})

describe('who is silent', () => {
  test('is whoever has neither answered, posted nor put a view off, by name for those without power', async () => {
    const { slug, convenor, officialConvenor, lead, miners, publicId, prompt } = await filled()
    const [answers, puts, writes, hides, silent] = miners
    if (!answers || !puts || !writes || !hides || !silent) throw new Error('too few miners')
    await respond(answers, { view: publicId, value: 'agree' })
    await answerNext(puts, { slug, view: publicId, value: 'notNow' })
    await posts(writes, prompt, { attribution: 'named' })
    const before = await deskOf(convenor, slug)
    await posts(hides, prompt)
    // Attack 27: what the desk shows before and after doesn’t tell whose a group-only view is.
    expect(await deskOf(convenor, slug)).toEqual(before)
    const names = (await deskOf(convenor, slug)).silent?.people.map(({ name }) => name)
    expect(names).toContain(silent.name)
    for (const heard of [answers, puts, writes]) expect(names).not.toContain(heard.name)
    // Power behind them, or no task with people: figures only.
    for (const actor of [officialConvenor, lead]) {
      const desk = await deskOf(actor, slug)
      expect(desk.silent).toBeNull()
      expect(JSON.stringify(desk)).not.toContain(silent.name)
    }
  })

  test('participants and visitors see nothing of the desk', async () => {
    const { slug, official, elsewhere } = await filled()
    for (const actor of [official, elsewhere])
      await expect(deskOf(actor, slug)).rejects.toMatchObject({ kind: 'forbidden' })
  })
})

describe('the message to those who are missed', () => {
  const toldOf = (dialogueId: string) =>
    db().message.findMany({ where: { dialogueId, kind: 'leastHeard' } })

  test('goes to the silent of a least heard group, once a fortnight, by mail or by a call', async () => {
    const { slug, dialogue, convenor, miners, industry, publicId } = await filled()
    for (const actor of industry) await respond(actor, { view: publicId, value: 'agree' })
    const [answered, reachedByCall] = miners
    if (!answered || !reachedByCall) throw new Error('too few miners')
    await respond(answered, { view: publicId, value: 'unsure' })
    await db().emailAddress.deleteMany({ where: { personId: reachedByCall.personId } })
    const desk = await deskOf(convenor, slug, 'miners')
    expect(desk.leastHeard).toEqual(['miners'])
    // Eight miners take part; one has answered.
    expect(desk.invitation).toMatchObject({ mails: 6, calls: 1 })
    const wish = { slug, group: 'miners', count: 7 } as const
    await inviteSilent(convenor, wish)
    const told = await toldOf(dialogue.id)
    expect(told).toHaveLength(7)
    expect(told.filter(({ needsCall }) => needsCall)).toMatchObject([
      { personId: reachedByCall.personId },
    ])
    expect(told.map(({ personId }) => personId)).not.toContain(answered.personId)
    expect((await deskOf(convenor, slug, 'miners')).invitation).toMatchObject({
      mails: 0,
      calls: 0,
    })
    await expect(inviteSilent(convenor, wish)).rejects.toMatchObject({ code: 'silentChanged' })
    await atTime(after(now(), days(14) + hours(1)), () => inviteSilent(convenor, wish))
    expect(await toldOf(dialogue.id)).toHaveLength(14)
  })

  test('two convenors at the same moment tell everybody once', async () => {
    const { slug, dialogue, convenor } = await filled()
    const wish = { slug, group: 'industry', count: 7 } as const
    const sent = await Promise.allSettled([
      inviteSilent(convenor, wish),
      inviteSilent(convenor, wish),
    ])
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await toldOf(dialogue.id)).toHaveLength(7)
  })

  test('is refused with another number, for a group that is heard, and to whoever may not', async () => {
    const { slug, dialogue, industry, publicId, convenor, officialConvenor, facilitator } =
      await filled()
    for (const actor of industry) await respond(actor, { view: publicId, value: 'agree' })
    const wish = { slug, group: 'miners', count: 3 } as const
    await expect(inviteSilent(convenor, wish)).rejects.toMatchObject({ code: 'silentChanged' })
    await expect(
      inviteSilent(convenor, { slug, group: 'industry', count: 1 }),
    ).rejects.toMatchObject({ code: 'notLeastHeard' })
    for (const actor of [officialConvenor, facilitator])
      await expect(inviteSilent(actor, wish)).rejects.toMatchObject({ kind: 'forbidden' })
    expect(await toldOf(dialogue.id)).toEqual([])
  })
})
