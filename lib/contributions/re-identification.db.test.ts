import { describe, expect, test } from 'vitest'
import { visitor, type Member } from '@/lib/access/actor'
import { activityFilters } from '@/lib/activity/schema'
import { dialogueActivity, portalActivity } from '@/lib/activity/queries'
import { appeal } from '@/lib/moderation/operations/appeal'
import { takeAway } from '@/lib/moderation/operations/take-away'
import { queueOfDialogue } from '@/lib/moderation/queries/queue'
import { atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, posts, publishedView, publishes, rowOf } from '@/lib/testing/views'
import { markCalled } from '@/lib/messages/operations'
import { callList } from '@/lib/messages/queries'
import { registrationToDecide } from '@/lib/registrations/detail'
import { waiting } from '@/lib/registrations/queries'
import { editView } from './operations/edit'
import { enterContribution } from './operations/enter'
import { replyToView } from './operations/post'
import { respond } from './operations/respond'
import { viewsOfDialogue } from './queries/list'
import { viewPage } from './queries/view'
import { newToken } from '@/lib/platform/ids'

const council = await makeCouncil()
const { dialogue, miner, official, convenor, lead } = council
const { slug } = dialogue
const here = { dialogueId: dialogue.id }
const noon = new Date('2026-11-20T12:34:56.789Z')
/** A moment written out, in any of the ways that could reach a page. */
const anHour = /T(?!00:00:00\.000Z)\d\d:\d\d/
const told = (found: unknown) => JSON.stringify(found)

async function everywhere(publicId: string) {
  return told([
    await viewsOfDialogue(official, { slug }),
    await viewPage(official, slug, publicId),
    await viewPage(convenor, slug, publicId),
  ])
}

describe('telling who wrote a group-only or anonymous view (attack 27)', () => {
  test('by the time: readers and the team get a day, never an hour', async () => {
    for (const attribution of ['group', 'anonymous'] as const) {
      const { publicId } = await atTime(noon, () =>
        posts(miner, council.prompt, { text: `At noon, ${attribution}.`, attribution }),
      )
      const queue = told((await queueOfDialogue(convenor, slug)).waiting)
      expect(queue).toContain('At noon')
      expect(queue).not.toMatch(/12:34|56\.789/)
      await atTime(noon, () => publishes(council, publicId))
      const said = await everywhere(publicId)
      expect(said).not.toMatch(anHour)
    }
  })

  test('by the log: whoever posts, changes or answers stands in it with a day and no name', async () => {
    const author = await makeMember({ name: 'zzAuthor', in: { ...here, group: 'miners' } })
    const { publicId } = await atTime(noon, () => posts(author, council.prompt))
    await atTime(noon, () => editView(author, { publicId, text: 'Otherwise.', language: 'en' }))
    const log = await dialogueActivity(lead, slug, activityFilters.parse({}))
    const said = told(log)
    expect(said).toContain('contribution.create')
    expect(said).not.toContain('zzAuthor')
    expect(said).not.toContain(author.personId)
    const own = log.rows.filter(({ verb }) => /\.(create|edit)$/.test(verb))
    expect(told(own)).not.toContain('12:34')
  })

  test('by the log of appeals: that a hidden view is theirs, only its author can know', async () => {
    const author = await makeMember({ name: 'zzAppellant', in: { ...here, group: 'government' } })
    const { publicId } = await publishedView(council, author)
    await takeAway(lead, { publicId, reason: 'unclear' })
    await atTime(noon, () => appeal(author, { publicId, text: 'It is clear to me.' }))
    const admin = await makeMember({ roles: [{ role: 'administrator' }] })
    const logs = [
      await dialogueActivity(lead, slug, activityFilters.parse({ verb: 'appeal.create' })),
      await portalActivity(admin, activityFilters.parse({ verb: 'appeal.create' })),
    ]
    for (const log of logs) {
      expect(log.rows.length).toBeGreaterThan(0)
      expect(told(log.rows)).not.toMatch(/zzAppellant|12:34/)
      expect(told(log.rows)).not.toContain(author.personId)
    }
  })

  test('by whom to call: nobody hears that somebody is to be told of their view, but who entered it', async () => {
    const { convenor, facilitator, otherFacilitator } = council
    const author = await makeMember({ name: 'zzNoMail', in: { ...here, group: 'miners' } })
    const { personId } = author
    await db().emailAddress.deleteMany({ where: { personId } })
    const registrationId = author.participations[0]?.registrationId ?? ''
    const seenBy = async (actor: Member) => {
      const { calls } = await callList(actor, slug, 'en')
      const { waitsForCall } = await registrationToDecide(actor, slug, registrationId)
      const count = (await waiting(actor, dialogue.id)).find(({ kind }) => kind === 'call.list')
      return [calls.filter(({ name }) => name === 'zzNoMail').length, waitsForCall, count?.count]
    }
    await publishedView(council, author)
    expect(await db().message.count({ where: { personId, kind: 'viewReleased' } })).toBe(1)
    const others = [convenor, facilitator, otherFacilitator]
    for (const actor of others) expect(await seenBy(actor)).toEqual([0, false, 0])

    const entered = await enterContribution(facilitator, {
      ...{ nonce: newToken(), promptId: council.prompt, registrationId, text: 'Said aloud.' },
      ...{ language: 'en', attribution: 'group', isPublic: false, channel: 'facilitator' },
      ...{ isReadBack: true, earshot: 'nobody', isGloss: false, spokenLanguage: '' },
    })
    await publishes(council, entered.publicId)
    expect(await seenBy(facilitator)).toEqual([1, true, 1])
    for (const actor of [convenor, otherFacilitator])
      expect(await seenBy(actor)).toEqual([0, false, 0])
    const { id: messageId } = await db().message.findFirstOrThrow({
      where: { personId, needsCall: true },
    })
    await expect(markCalled(convenor, { messageId })).rejects.toMatchObject({ kind: 'notFound' })
    await markCalled(facilitator, { messageId })
    expect(await seenBy(facilitator)).toEqual([0, false, 0])
  })

  test('by the order: within a day it follows the random ids, not the clock', async () => {
    const quiet = await makeCouncil()
    const day = new Date('2026-11-21T00:00:00Z')
    const posted: string[] = []
    for (let minute = 0; minute < 8; minute += 1) {
      const moment = new Date(day.getTime() + minute * 60_000)
      await atTime(moment, async () => {
        const { publicId } = await posts(quiet.miner, quiet.prompt)
        await publishes(quiet, publicId)
        posted.push(publicId)
      })
    }
    const { views } = await viewsOfDialogue(quiet.official, { slug: quiet.dialogue.slug })
    const listed = views.map(({ publicId }) => publicId)
    const rows = await Promise.all(posted.map(rowOf))
    const byId = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ publicId }) => publicId)
    expect(listed).toEqual(byId)
    // A v7 id would tell the millisecond.
    expect(rows.map(({ id }) => id[14])).toEqual(rows.map(() => '4'))
  })

  test('by a stable id: two views of one person share nothing that another’s don’t', async () => {
    const one = await publishedView(council, miner)
    const two = await publishedView(council, miner)
    const said = (await everywhere(one.publicId)) + (await everywhere(two.publicId))
    const { personId, accountId, participations } = miner
    const ids = [personId, accountId, ...participations.map((each) => each.registrationId)]
    for (const id of ids) expect(said).not.toContain(id)
  })

  test('by a reply: it bears no mark of being the author’s own, but for the author', async () => {
    const { publicId } = await publishedView(council, miner)
    const reply = { nonce: newToken(), text: 'I meant the river.', language: 'en' }
    const own = await replyToView(miner, {
      ...{ ...reply, publicId, attribution: 'group', isPublic: false },
    })
    await publishes(council, own.publicId)
    const page = await viewPage(official, slug, publicId)
    expect(page).toMatchObject({ replies: { views: [{ isMine: false }] } })
    expect(told(page)).not.toContain(miner.personId)
  })

  test('by late voters and totals: before and after an answer readers see the same of a view', async () => {
    const { publicId } = await publishedView(council, miner)
    const seen = async () => {
      const { answered, views } = await viewsOfDialogue(visitor, { slug })
      return told([answered, views, await viewPage(official, slug, publicId)])
    }
    const before = await seen()
    const late = await makeMember({ in: { ...here, group: 'miners' } })
    await respond(late, { view: publicId, value: 'disagree' })
    const after = await seen()
    // Nobody else's answer is told on a view, nor how many there are: below five, nothing at all.
    expect(after).toBe(before)
  })
})

describe('what an earlier version would tell (attack 26)', () => {
  test('words that were changed are nowhere any more, for nobody', async () => {
    const { publicId } = await posts(miner, council.prompt, { text: 'zzformer of the chief' })
    await editView(miner, { publicId, text: 'Of somebody.', language: 'en' })
    await publishes(council, publicId)
    const tables = await db().$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`
    expect(tables.map(({ name }) => name)).toContain('contribution')
    expect(await db().contribution.count({ where: { text: { contains: 'zzformer' } } })).toBe(0)
    expect(await db().mail.count({ where: { text: { contains: 'zzformer' } } })).toBe(0)
    for (const actor of [miner, convenor, lead, official])
      expect(told(await viewPage(actor, slug, publicId))).not.toContain('zzformer')
    expect(told(await queueOfDialogue(convenor, slug))).not.toContain('zzformer')
  })
})

describe('mails about views (attack 21)', () => {
  test('name neither the view nor its words: read over a shoulder, they tie nobody to it', async () => {
    const author = await makeMember({ in: { ...here, group: 'miners' } })
    const { publicId } = await publishedView(council, author, { text: 'zzmailed words' })
    const mails = await db().mail.findMany({ where: { personId: author.personId } })
    const said = told(mails.map(({ subject, text, html }) => [subject, text, html]))
    expect(mails.length).toBeGreaterThan(0)
    expect(said).not.toContain('zzmailed')
    expect(said).not.toContain(publicId)
  })
})
