import { describe, expect, test } from 'vitest'
import { visitor } from '@/lib/access/actor'
import { atTime } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { makeMember, words } from '@/lib/testing/make'
import { finding, makeSummarySetting, makeView } from '@/lib/testing/make-summary'
import { summaryDesk } from './desk'
import { cite, removeCitation } from './operations/citations'
import { dropCorrection, startCorrection } from './operations/correct'
import { writeFront } from './operations/front'
import { addPart, changePart, movePart, removePart } from './operations/parts'
import { publishSummary } from './operations/publish'
import { releaseSummary } from './operations/release'
import { withdrawSummary } from './operations/withdraw'
import { summaryPage } from './queries'
import { waiting } from './waiting'

const gone = { kind: 'notFound' }

describe('the two-person check', () => {
  test('two people release, a convenor publishes, the public reads', async () => {
    const { convenor, lead, draft, waive } = await makeSummarySetting()
    const { slug } = await draft()
    await waive(slug)
    await expect(summaryPage(visitor, slug)).rejects.toMatchObject(gone)
    await expect(publishSummary(convenor, { slug })).rejects.toMatchObject({
      code: 'needsReleases',
    })
    await releaseSummary(lead, { slug, kind: 'consent' })
    await expect(publishSummary(convenor, { slug })).rejects.toMatchObject({
      code: 'needsReleases',
    })
    await releaseSummary(convenor, { slug, kind: 'editing' })
    await publishSummary(convenor, { slug })
    expect(await summaryPage(visitor, slug)).toMatchObject({
      kind: 'version',
      number: 1,
      isNewest: true,
      checkedBy: [
        { kind: 'consent', role: 'safeguardingLead' },
        { kind: 'editing', role: 'convenor' },
      ],
    })
  })

  test('never both by one person, never by the author, each half once, each by its role', async () => {
    const { dialogue, rapporteur, editor, miner, draft, waive } = await makeSummarySetting()
    const both = await makeMember({
      roles: (['convenor', 'facilitator'] as const).map((role) => ({
        role,
        dialogueId: dialogue.id,
      })),
    })
    const { slug } = await draft()
    await waive(slug)
    await expect(releaseSummary(rapporteur, { slug, kind: 'editing' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await releaseSummary(both, { slug, kind: 'consent' })
    await expect(releaseSummary(both, { slug, kind: 'editing' })).rejects.toMatchObject({
      code: 'otherRelease',
    })
    await expect(releaseSummary(both, { slug, kind: 'consent' })).rejects.toMatchObject({
      code: 'alreadyDecided',
    })
    await expect(releaseSummary(editor, { slug, kind: 'consent' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await expect(releaseSummary(miner, { slug, kind: 'editing' })).rejects.toMatchObject(gone)
    await releaseSummary(editor, { slug, kind: 'editing' })
    await publishSummary(both, { slug })
  })

  test('a convenor who wrote it doesn’t release it', async () => {
    const { dialogue, convenor } = await makeSummarySetting()
    const { createSummary } = await import('./operations/begin')
    const { slug } = await createSummary(convenor, {
      nonce: newToken(),
      dialogueSlug: dialogue.slug,
      title: words('By the convenor'),
    })
    await expect(releaseSummary(convenor, { slug, kind: 'editing' })).rejects.toMatchObject({
      code: 'ownCase',
    })
  })

  test('nor does anybody who wrote or translated in what another began', async () => {
    const { rapporteur, convenor, editor, lead, draft, waive } = await makeSummarySetting()
    const { slug } = await draft()
    await waive(slug)
    const texts = { title: words('T'), brief: words('B'), participation: words('') }
    await writeFront(convenor, { slug, ...texts })
    const own = { code: 'ownCase' }
    await expect(releaseSummary(convenor, { slug, kind: 'editing' })).rejects.toMatchObject(own)
    await releaseSummary(lead, { slug, kind: 'consent' })
    await releaseSummary(editor, { slug, kind: 'editing' })
    await publishSummary(convenor, { slug })
    // Of the next version they wrote nothing.
    await startCorrection(rapporteur, { slug })
    await writeFront(rapporteur, { slug, ...texts, changeNote: words('A word') })
    await waive(slug)
    await releaseSummary(convenor, { slug, kind: 'editing' })
  })

  test('every change of the draft takes the releases back', async () => {
    const { dialogue, rapporteur, draft, release } = await makeSummarySetting()
    const view = await makeView(dialogue, { text: 'Words' })
    const { slug, partId } = await draft()
    const second = await addPart(rapporteur, { nonce: newToken(), slug, ...finding('Two') })
    const front = { slug, title: words('T'), brief: words('B'), participation: words('') }
    const changes = [
      () => writeFront(rapporteur, front),
      () => addPart(rapporteur, { nonce: newToken(), slug, ...finding('Three') }),
      () => changePart(rapporteur, { ...finding('Other'), id: partId }),
      () => movePart(rapporteur, { id: second.partId, direction: 'up' }),
      () => cite(rapporteur, { partId, views: [view.publicId] }),
      async () => {
        const { id } = await db().citation.findFirstOrThrow({ where: { partId } })
        await removeCitation(rapporteur, { id })
      },
      () => removePart(rapporteur, { id: second.partId }),
    ]
    for (const change of changes) {
      await release(slug)
      await change()
      expect((await summaryDesk(rapporteur, slug)).version.releases).toEqual([])
    }
  })

  test('a draft that changed after it was read is not released', async () => {
    const { rapporteur, lead, draft } = await makeSummarySetting()
    const { slug, partId } = await draft()
    const { revision } = (await summaryDesk(lead, slug)).version
    await changePart(rapporteur, { ...finding('Changed'), id: partId })
    await expect(releaseSummary(lead, { slug, kind: 'consent', revision })).rejects.toMatchObject({
      code: 'changedSinceRead',
    })
  })

  test('two clicks on "publish" publish once', async () => {
    const { convenor, draft, release } = await makeSummarySetting()
    const { slug } = await draft()
    await release(slug)
    const both = await Promise.allSettled([
      publishSummary(convenor, { slug }),
      publishSummary(convenor, { slug }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'alreadyPublished' },
    })
  })

  test('a finding whose evidence is gone can’t be published', async () => {
    const { dialogue, convenor, draft, release } = await makeSummarySetting()
    const view = await makeView(dialogue, { text: 'Evidence' })
    const { slug } = await draft([view])
    await release(slug)
    await withdrawByAnyProcess(view.id)
    await expect(publishSummary(convenor, { slug })).rejects.toMatchObject({
      code: 'findingsToMend',
      toMend: [{ code: 'finding.gone', params: { number: 1 } }],
    })
  })

  test('what speaks against a finding is no evidence for it', async () => {
    const { dialogue, rapporteur, convenor, draft, release } = await makeSummarySetting()
    const [evidence, dissent] = [
      await makeView(dialogue, { text: 'Evidence' }),
      await makeView(dialogue, { text: 'Dissent' }),
    ]
    const { slug, partId } = await draft([evidence])
    await cite(rapporteur, { partId, views: [dissent.publicId], side: 'against' })
    await release(slug)
    await withdrawByAnyProcess(evidence.id)
    await expect(publishSummary(convenor, { slug })).rejects.toMatchObject({
      toMend: [{ code: 'finding.gone' }],
    })
  })

  test('an empty draft can’t be published, and outside its stage none', async () => {
    const { dialogue, convenor, lead, rapporteur, draft, release } = await makeSummarySetting()
    const { createSummary } = await import('./operations/begin')
    const { slug } = await createSummary(rapporteur, {
      nonce: newToken(),
      dialogueSlug: dialogue.slug,
      title: words('Empty'),
    })
    await release(slug)
    await expect(publishSummary(convenor, { slug })).rejects.toMatchObject({ code: 'needsBrief' })
    const full = await draft()
    await release(full.slug)
    await db().stage.updateMany({
      where: { dialogueId: dialogue.id, kind: 'summary' },
      data: { switch: 'closed' },
    })
    await expect(publishSummary(convenor, { slug: full.slug })).rejects.toMatchObject({
      code: 'stageClosed',
    })
    expect(await waiting(lead, dialogue.id)).toEqual([])
  })
})

describe('what is published never changes', () => {
  test('every operation that could touch a published version is refused', async () => {
    const { dialogue, rapporteur, convenor, lead, publish } = await makeSummarySetting()
    const view = await makeView(dialogue, { text: 'Words' })
    const { slug, partId } = await publish([view])
    const frozen = () =>
      db().summaryVersion.findFirstOrThrow({
        where: { summary: { slug }, number: 1 },
        include: { parts: { include: { citations: true } }, releases: true },
      })
    const before = await frozen()
    const citation = before.parts[0]?.citations[0]?.id ?? ''
    const front = { slug, title: words('T'), brief: words('B'), participation: words('') }
    for (const actor of [rapporteur, convenor])
      for (const attempt of [
        () => writeFront(actor, front),
        () => addPart(actor, { nonce: newToken(), slug, ...finding('New') }),
        () => changePart(actor, { ...finding('Other'), id: partId }),
        () => movePart(actor, { id: partId, direction: 'up' }),
        () => removePart(actor, { id: partId }),
        () => cite(actor, { partId, views: [view.publicId] }),
        () => removeCitation(actor, { id: citation }),
        () => dropCorrection(actor, { slug }),
      ])
        await expect(attempt()).rejects.toMatchObject({ code: 'alreadyPublished' })
    await expect(releaseSummary(lead, { slug, kind: 'consent' })).rejects.toMatchObject({
      code: 'alreadyPublished',
    })
    // With a correction under way, its parts change and the published ones still don't.
    await startCorrection(rapporteur, { slug })
    await expect(changePart(rapporteur, { ...finding('Other'), id: partId })).rejects.toMatchObject(
      { code: 'alreadyPublished' },
    )
    expect(await frozen()).toEqual(before)
  })

  test('a correction is a copy with a change note; both versions stay at their addresses', async () => {
    const { dialogue, rapporteur, convenor, publish, release } = await makeSummarySetting()
    const view = await makeView(dialogue, { text: 'Cited words' })
    const { slug } = await publish([view])
    await startCorrection(rapporteur, { slug })
    await startCorrection(rapporteur, { slug })
    const { version } = await summaryDesk(rapporteur, slug)
    expect(version).toMatchObject({ number: 2, publishedAt: null, changeNote: null })
    expect(version.parts[0]?.quotes).toMatchObject([{ kind: 'view' }])
    // Being written, it is nobody's business outside.
    expect(await summaryPage(visitor, slug)).toMatchObject({ label: '1.0', newest: '1.0' })
    await expect(summaryPage(visitor, slug, '1.1')).rejects.toMatchObject(gone)

    await release(slug)
    await expect(publishSummary(convenor, { slug })).rejects.toMatchObject({
      code: 'needsChangeNote',
    })
    await writeFront(rapporteur, {
      slug,
      title: words('What we heard, corrected'),
      brief: version.brief,
      participation: words(''),
      changeNote: words('A date was wrong.'),
    })
    await release(slug)
    await publishSummary(convenor, { slug })
    expect(await summaryPage(visitor, slug)).toMatchObject({
      number: 2,
      title: words('What we heard, corrected'),
      versions: [{ number: 2, changeNote: words('A date was wrong.') }, { number: 1 }],
    })
    expect(await summaryPage(visitor, slug, '1.0')).toMatchObject({
      number: 1,
      isNewest: false,
      newest: '1.1',
      title: words('What we heard'),
    })
  })

  test('two people starting a correction at once start one; it can be dropped again', async () => {
    const { rapporteur, convenor, publish } = await makeSummarySetting()
    const { slug } = await publish()
    await Promise.all([rapporteur, convenor].map((actor) => startCorrection(actor, { slug })))
    expect(await db().summaryVersion.count({ where: { summary: { slug } } })).toBe(2)
    await dropCorrection(convenor, { slug })
    expect(await summaryPage(visitor, slug)).toMatchObject({ number: 1 })
  })
})

describe('withdrawing a summary', () => {
  test('a published one leaves a tombstone with the reason, at every version', async () => {
    const { convenor, rapporteur, publish } = await makeSummarySetting()
    const { slug } = await publish()
    await expect(withdrawSummary(rapporteur, { slug, reason: 'no' })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    await atTime(new Date('2030-05-01T10:00:00Z'), () =>
      withdrawSummary(convenor, { slug, reason: 'It named a site.' }),
    )
    for (const label of [undefined, '1.0'])
      expect(await summaryPage(visitor, slug, label)).toMatchObject({
        kind: 'tombstone',
        reason: 'It named a site.',
        withdrawnAt: new Date('2030-05-01T10:00:00Z'),
      })
    await expect(startCorrection(rapporteur, { slug })).rejects.toMatchObject({
      code: 'alreadyWithdrawn',
    })
    await expect(withdrawSummary(convenor, { slug, reason: 'x' })).rejects.toMatchObject({
      code: 'alreadyWithdrawn',
    })
  })

  test('one that never was published leaves nothing', async () => {
    const { convenor, draft } = await makeSummarySetting()
    const { slug } = await draft()
    await withdrawSummary(convenor, { slug, reason: 'Begun by mistake' })
    await expect(summaryPage(visitor, slug)).rejects.toMatchObject(gone)
    await expect(summaryPage(convenor, slug)).rejects.toMatchObject(gone)
  })
})

/** What a withdrawal leaves of a view, whoever writes it: the web process, the worker or the command line. */
async function withdrawByAnyProcess(id: string) {
  await db().contribution.update({
    where: { id },
    data: { state: 'withdrawn', text: '', withdrawnOn: new Date('2030-01-01') },
  })
}
