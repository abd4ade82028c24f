import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { dialogueActivity } from '@/lib/activity/queries'
import { activityFilters } from '@/lib/activity/schema'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { safetyPage } from '@/lib/dialogues/shelters/queries'
import { exportMyData } from '@/lib/personal-data/export'
import { makeMember } from '@/lib/testing/make'
import { makeCouncil, publishedView, rowOf } from '@/lib/testing/views'
import { breakGlassPage } from '../queries/break-glass'
import { myViews } from '../queries/mine'
import { breakGlass } from './break-glass'
import { showAs } from './show-as'

const council = await makeCouncil()
const { dialogue, miner, otherMiner, official, convenor, officialConvenor } = council
const { facilitator, rapporteur, editor, elsewhere, lead } = council
const here = { dialogueId: dialogue.id }
const reason = 'zzreason: armed men asked for the author.'
const leadHere = () => makeMember({ roles: [{ role: 'safeguardingLead', ...here }] })
const wordsOf = (found: unknown) => JSON.stringify(found)

describe('opening who wrote a view', () => {
  test('tells the lead the name and masked contacts, once, and the author that it was done', async () => {
    const author = await makeMember({ name: 'zzEfua', in: { ...here, group: 'miners' } })
    const { publicId } = await publishedView(council, author)
    const asking = await leadHere()
    const opened = await breakGlass(asking, { publicId, reason })
    expect(opened.name).toBe('zzEfua')
    expect(opened.contacts).toHaveLength(1)
    expect(opened.contacts[0]).not.toMatch(/^person-/)
    // The page itself never shows it, neither before nor after.
    expect(wordsOf(await breakGlassPage(asking, dialogue.slug, publicId))).not.toContain('zzEfua')
    const [mine] = await myViews(author)
    expect(mine?.opened).toMatchObject([{ reason }])
    const told = { personId: author.personId, kind: 'authorOpened' }
    expect(await db().message.count({ where: told })).toBe(1)
    const data = await exportMyData(author, 'en')
    expect(data.authorOpened).toMatchObject([{ view: publicId, reason }])
    expect(wordsOf(data)).not.toContain(asking.personId)
  })

  test('nobody but a lead without power behind them', async () => {
    const { publicId } = await publishedView(council, miner, { isPublic: true })
    const officialLead = await makeMember({
      roles: [{ role: 'safeguardingLead', ...here, speaksFor: 'government' }],
    })
    const others = [convenor, officialConvenor, facilitator, rapporteur, editor, otherMiner]
    for (const actor of [visitor, elsewhere, official, ...others, officialLead]) {
      await expect(breakGlass(actor, { publicId, reason })).rejects.toMatchObject({
        kind: expect.stringMatching(/signIn|forbidden|notFound/),
      })
      await expect(breakGlassPage(actor, dialogue.slug, publicId)).rejects.toMatchObject({
        name: 'Refusal',
      })
    }
    const { id } = await rowOf(publicId)
    expect(await db().breakGlass.count({ where: { contributionId: id } })).toBe(0)
  })

  test('the lead of another dialogue finds nothing (attack 4)', async () => {
    const other = await makeCouncil()
    const { publicId } = await publishedView(council, miner)
    await expect(breakGlass(other.lead, { publicId, reason })).rejects.toMatchObject({
      kind: 'notFound',
    })
    await expect(breakGlassPage(lead, other.dialogue.slug, publicId)).rejects.toMatchObject({
      kind: 'notFound',
    })
  })

  test('an anonymous view has nothing to open, and that is said', async () => {
    const { publicId } = await publishedView(council, miner, { attribution: 'anonymous' })
    await expect(breakGlass(lead, { publicId, reason })).rejects.toMatchObject({
      code: 'nothingToOpen',
    })
  })

  test('nor one that is named, nor one’s own', async () => {
    const named = await publishedView(council, miner, { attribution: 'named' })
    await expect(breakGlass(lead, { ...named, reason })).rejects.toMatchObject({
      code: 'namedAlready',
    })
    const both = await makeMember({
      in: { ...here, group: 'civilSociety' },
      roles: [{ role: 'safeguardingLead', ...here }],
    })
    const own = await publishedView(council, both)
    await expect(breakGlass(both, { ...own, reason })).rejects.toMatchObject({ code: 'ownView' })
  })

  test('made anonymous at the same moment: opened before, or nothing to open; never after', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { publicId } = await publishedView(council, miner)
      const lower = {
        publicId,
        nonce: newToken(),
        attribution: 'anonymous',
        isPublic: false,
      } as const
      const [opened] = await Promise.allSettled([
        breakGlass(await leadHere(), { publicId, reason }),
        showAs(miner, lower),
      ])
      if (opened.status === 'rejected')
        expect(opened.reason).toMatchObject({ code: 'nothingToOpen' })
      const { id } = await rowOf(publicId)
      const kept = await db().breakGlass.findMany({ where: { contributionId: id } })
      // What was written about the author is cut with every other link.
      expect(kept.map((row) => row.reason).join('')).toBe('')
    }
    expect(await db().message.count({ where: { personId: miner.personId } })).toBe(0)
  })

  test('twice by two leads is two records; a sixth in a day by one is refused', async () => {
    const { publicId } = await publishedView(council, otherMiner)
    const [one, other] = [await leadHere(), await leadHere()]
    await breakGlass(one, { publicId, reason })
    await breakGlass(other, { publicId, reason })
    const { id } = await rowOf(publicId)
    expect(await db().breakGlass.count({ where: { contributionId: id } })).toBe(2)
    for (let count = 1; count < 5; count += 1) await breakGlass(one, { publicId, reason })
    await expect(breakGlass(one, { publicId, reason })).rejects.toMatchObject({ kind: 'tooMany' })
  })

  test('the same form twice is one opening; sent again for another view it is told as well', async () => {
    const asking = await leadHere()
    const nonce = newToken()
    const views = [
      await publishedView(council, otherMiner),
      await publishedView(council, otherMiner),
    ] as const
    for (const { publicId } of [views[0], views[0], views[1]])
      expect(await breakGlass(asking, { publicId, reason, nonce })).toMatchObject({
        name: expect.any(String),
      })
    await breakGlass(await leadHere(), { publicId: views[1].publicId, reason, nonce })
    const opened = async ({ publicId }: { publicId: string }) =>
      db().breakGlass.count({ where: { contribution: { publicId } } })
    expect([await opened(views[0]), await opened(views[1])]).toEqual([1, 2])
  })

  test('stands on the page of safety: that and when to the team, why to leads only, who to nobody', async () => {
    const author = await makeMember({ name: 'zzHidden', in: { ...here, group: 'miners' } })
    const { publicId } = await publishedView(council, author)
    await breakGlass(await leadHere(), { publicId, reason: 'zzwhy' })
    const seen = { lead: await safetyPage(lead, dialogue.slug) }
    expect(wordsOf(seen.lead.opened)).toContain('zzwhy')
    const team = await safetyPage(convenor, dialogue.slug)
    expect(team.opened.map((each) => each.publicId)).toContain(publicId)
    expect(wordsOf(team.opened)).not.toContain('zzwhy')
    expect(wordsOf([team.opened, seen.lead.opened])).not.toContain('zzHidden')
  })

  test('the log keeps that it was done, never why or who', async () => {
    const rows = await db().activity.findMany({ where: { verb: 'contribution.breakGlass' } })
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => row.reason === null && row.actorId !== null)).toBe(true)
    expect(
      wordsOf(await dialogueActivity(lead, dialogue.slug, activityFilters.parse({}))),
    ).not.toContain('zz')
  })
})
