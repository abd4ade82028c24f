import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { changesBetween } from '@/lib/summaries/changes'
import { partForEditing, summaryDesk } from '@/lib/summaries/desk'
import { cite } from '@/lib/summaries/operations/citations'
import { startCorrection } from '@/lib/summaries/operations/correct'
import { writeFront } from '@/lib/summaries/operations/front'
import { addPart, changePart } from '@/lib/summaries/operations/parts'
import { publishSummary } from '@/lib/summaries/operations/publish'
import { labelOfNumber, summaryPage } from '@/lib/summaries/queries'
import { words } from '@/lib/testing/make'
import { finding, makeSummarySetting, makeView } from '@/lib/testing/make-summary'
import { tellOfGaps } from './operations/tell-of-gaps'

const front = (slug: string) => ({
  slug,
  title: words('What we heard'),
  brief: words('Short.'),
  participation: words(''),
  changeNote: words('Something.'),
})

describe('publishing', () => {
  test('is refused with all that is to be mended at once, each with its part', async () => {
    const { dialogue, rapporteur, convenor, draft, release } = await makeSummarySetting()
    const view = await makeView(dialogue, { text: 'One voice' })
    const { slug, partId } = await draft([view])
    await changePart(rapporteur, {
      ...finding('Most miners say so'),
      id: partId,
      strength: 'allGroups',
    })
    await addPart(rapporteur, { nonce: newToken(), slug, ...finding('Rests on nothing') })
    const { toMend } = await summaryDesk(rapporteur, slug)
    await release(slug)
    await expect(publishSummary(convenor, { slug })).rejects.toMatchObject({
      code: 'findingsToMend',
      params: { count: 3 },
      toMend: [
        {
          code: 'finding.tooBroad',
          params: { number: 1, count: 1, expected: 4, groups: 'miners' },
          path: `/manage/summaries/${slug}/parts/${partId}`,
        },
        { code: 'finding.claimUncounted', params: { word: 'most', group: 'miners' } },
        { code: 'finding.bare', params: { number: 2 } },
      ],
    })
    // Told before, too.
    expect(toMend).toHaveLength(3)
  })

  test('the proposal follows what its readers may see, and takes a narrower strength', async () => {
    const { dialogue, rapporteur, convenor, draft, release } = await makeSummarySetting()
    const open = await makeView(dialogue, { text: 'Open' })
    const inside = await makeView(dialogue, { text: 'In', scope: 'dialogue', group: 'industry' })
    const { slug, partId } = await draft([open, inside])
    const { proposal } = await partForEditing(rapporteur, slug, partId)
    expect(proposal).toMatchObject({ strength: 'singleGroup', behind: ['miners'] })
    const official = await makeView(dialogue, { text: 'Official', group: 'government' })
    await cite(rapporteur, { partId, views: [official.publicId] })
    expect((await partForEditing(rapporteur, slug, partId)).proposal?.strength).toBe(
      'severalGroups',
    )
    await release(slug)
    await publishSummary(convenor, { slug })
    const page = await summaryPage(visitor, slug)
    expect(page).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  })

  test('waits for a withdrawal that is under way, and then refuses', async () => {
    const { dialogue, convenor, draft, release } = await makeSummarySetting()
    const view = await makeView(dialogue, { text: 'Sentinel race' })
    const { slug } = await draft([view])
    await release(slug)
    const publishing = await db().$transaction(
      async (tx) => {
        await tx.contribution.update({
          where: { id: view.id },
          data: { state: 'withdrawn', text: '', withdrawnOn: new Date('2030-01-01') },
        })
        const begun = publishSummary(convenor, { slug }).catch((error: unknown) => error)
        await somebodyWaits()
        // Not awaited here: it waits for this transaction.
        return { begun }
      },
      { timeout: 60_000 },
    )
    expect(await publishing.begun).toMatchObject({ toMend: [{ code: 'finding.gone' }] })
  })
})

/** Another connection waits for a row. */
async function somebodyWaits() {
  await expect
    .poll(
      async () => {
        const [row] = await db().$queryRaw<{ count: bigint }[]>`
          SELECT count(*) FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock'`
        return Number(row?.count ?? 0)
      },
      { timeout: 15_000 },
    )
    .toBeGreaterThan(0)
}

describe('when evidence goes', () => {
  test('the finding shows a gap, no strength, no word anywhere; those who write hear it once', async () => {
    const setting = await makeSummarySetting()
    const { dialogue, rapporteur, convenor, lead, miner, publish, release } = setting
    // What other tests have left.
    await tellOfGaps()
    const view = await makeView(dialogue, { text: 'Sentinel evidence', author: miner })
    const { slug, partId } = await publish([view])
    await startCorrection(rapporteur, { slug, as: 'edition' })
    const draft = await db().summaryPart.findFirstOrThrow({
      where: { version: { summary: { slug }, publishedAt: null } },
    })
    await changePart(rapporteur, { ...finding('Said another way'), id: draft.id })
    await writeFront(rapporteur, front(slug))
    await release(slug)
    await publishSummary(convenor, { slug })
    expect(await tellOfGaps()).toBe(0)

    await withdrawView(miner, { publicId: view.publicId })
    for (const label of ['1.0', '2.0']) {
      const page = await summaryPage(visitor, slug, label)
      expect(page).toMatchObject({ parts: [{ evidence: 'gone' }] })
      expect(JSON.stringify(page)).not.toContain('Sentinel')
    }
    const changes = await changesBetween(visitor, slug, { from: '1.0', to: '2.0' })
    expect(changes).toMatchObject({ kind: 'changes', parts: [{ texts: [{ field: 'heading' }] }] })
    const told = [changes, await summaryDesk(rapporteur, slug)]
    expect(JSON.stringify(told)).not.toContain('Sentinel')
    expect(await labelOfNumber(visitor, slug, 2)).toBe('2.0')
    expect(partId).not.toBe(draft.id)

    // Two that look at once tell of it once.
    const both = await Promise.all([tellOfGaps(), tellOfGaps()])
    expect(both.reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(await tellOfGaps()).toBe(0)
    const messages = await db().message.findMany({
      where: { kind: 'evidenceGone', dialogueId: dialogue.id },
    })
    expect(messages.map(({ personId }) => personId).sort()).toEqual(
      [rapporteur.personId, convenor.personId].sort(),
    )
    for (const secret of ['Sentinel', view.id, view.publicId, miner.personId, miner.name])
      expect(JSON.stringify(messages)).not.toContain(secret)
    expect(await db().message.count({ where: { personId: lead.personId } })).toBe(0)
  })

  test('a view that its author lowers is told too; one that was inside from the start is not', async () => {
    const { dialogue, draft } = await makeSummarySetting()
    await tellOfGaps()
    const open = await makeView(dialogue, { text: 'Open' })
    const inside = await makeView(dialogue, { text: 'Inside', scope: 'dialogue' })
    await draft([open, inside])
    expect(await tellOfGaps()).toBe(0)
    await db().contribution.update({ where: { id: open.id }, data: { scope: 'dialogue' } })
    expect(await tellOfGaps()).toBe(1)
  })
})
