import { describe, expect, test } from 'vitest'
import type { NoteKind, SessionRule } from '@/generated/prisma/enums'
import { visitor, type Actor } from '@/lib/access/actor'
import { takeBackNote, writeNote, writeSheet } from '@/lib/notes/operations'
import { newSheet } from '@/lib/notes/schema'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { citableFor } from '@/lib/summaries/picker'
import { cite } from '@/lib/summaries/operations/citations'
import { changePart } from '@/lib/summaries/operations/parts'
import { publishSummary } from '@/lib/summaries/operations/publish'
import { summaryPage } from '@/lib/summaries/queries'
import { makeMember, words } from '@/lib/testing/make'
import { makeSmallEvent } from '@/lib/testing/merging'
import { finding, makeSummarySetting } from '@/lib/testing/make-summary'
import { tellOfGaps } from './operations/tell-of-gaps'

/** A summary whose only finding rests on what was noted in a session under this rule. */
async function noted(rule: SessionRule, access: 'public' | 'private' = 'public') {
  const setting = await makeSummarySetting(access)
  const { dialogue, rapporteur, convenor, draft, release } = setting
  const { id: eventId } = await makeSmallEvent(dialogue.id, `noted-${dialogue.slug}`)
  const at = new Date('2030-01-19T09:00:00Z')
  const session = await db().session.create({
    data: { eventId, title: words('Sentinel session'), startsAt: at, endsAt: at, rule },
  })
  const write = async (text: string, kind: 'note' | 'agreed' = 'note') => {
    const nonce = newToken()
    const note = { sessionId: session.id, kind, language: 'en', text, wasOffline: undefined }
    await writeNote(rapporteur, { ...note, nonce })
    return (await db().sessionNote.findUniqueOrThrow({ where: { nonce } })).id
  }
  const cited = async (noteId: string) => {
    const { slug, partId } = await draft()
    // Nothing but the note: no source from outside.
    await changePart(rapporteur, { ...bare, id: partId })
    await cite(rapporteur, { partId, notes: [noteId] })
    return { slug, partId }
  }
  const publish = async (noteId: string) => {
    const { slug, partId } = await cited(noteId)
    await release(slug)
    await publishSummary(convenor, { slug })
    return { slug, partId }
  }
  const offered = async (actor: Actor) => {
    const { slug, partId } = await draft()
    const search = { text: '', group: null, side: 'for' as const, page: 1 }
    return (await citableFor(actor, slug, partId, search)).notes.map(({ id }) => id)
  }
  return { ...setting, session, write, cited, publish, offered }
}

const bare = finding('It was noted')

async function quotesOf(actor: Actor, slug: string) {
  const page = await summaryPage(actor, slug)
  if (page.kind !== 'version') throw new Error('withdrawn')
  return page.parts.flatMap(({ quotes }) => quotes)
}

describe('a note as evidence', () => {
  test('of an open session is read by everybody, without who wrote it or when in the day', async () => {
    const { write, publish, rapporteur } = await noted('open')
    const { slug } = await publish(await write('The water is brown.'))
    expect(await quotesOf(visitor, slug)).toMatchObject([
      { kind: 'note', note: { words: { text: 'The water is brown.' }, isForStaff: false } },
    ])
    const told = JSON.stringify(await summaryPage(visitor, slug))
    for (const secret of [rapporteur.name, rapporteur.personId, 'Sentinel', '09:00'])
      expect(told).not.toContain(secret)
  })

  test('under the Chatham House rule it is told that it was noted, never in whose or in what words', async () => {
    const { write, publish, rapporteur, convenor, miner, dialogue } = await noted('chatham')
    const official = await makeMember({ in: { dialogueId: dialogue.id, group: 'government' } })
    const noteId = await write('Mr Sentinel of Sentinel Gold Ltd said so.')
    const { slug } = await publish(noteId)
    for (const actor of [visitor, miner, official]) {
      expect(await quotesOf(actor, slug)).toMatchObject([{ kind: 'note', note: { words: null } }])
      const told = JSON.stringify(await summaryPage(actor, slug))
      for (const secret of ['Sentinel', rapporteur.name, rapporteur.personId])
        expect(told).not.toContain(secret)
    }
    // Those who take notes see what they cite, marked as theirs alone.
    for (const actor of [rapporteur, convenor])
      expect(await quotesOf(actor, slug)).toMatchObject([{ note: { isForStaff: true } }])
  })

  test('of a table sheet its words, never how many of whom sat there', async () => {
    const { session, rapporteur, publish } = await noted('open')
    const nonce = newToken()
    const sheet = { table: '7', people: { miners: '3', government: '1' }, heard: 'Wells first.' }
    await writeSheet(
      rapporteur,
      newSheet.parse({ nonce, sessionId: session.id, language: 'en', sheet }),
    )
    const { id } = await db().sessionNote.findUniqueOrThrow({ where: { nonce } })
    const { slug } = await publish(id)
    const [quote] = await quotesOf(visitor, slug)
    expect(quote).toMatchObject({ note: { kind: 'tableSheet', words: { text: 'Wells first.' } } })
    expect(JSON.stringify(quote)).not.toMatch(/people|government|"table":/)
  })

  test('of a closed session nothing can be cited but the sentence that all agreed on', async () => {
    const { write, cited, publish, offered, rapporteur } = await noted('closed')
    const [closed, agreed] = [
      await write('Sentinel of the room'),
      await write('We agree', 'agreed'),
    ]
    await expect(cited(closed)).rejects.toMatchObject({ kind: 'notFound' })
    expect(await offered(rapporteur)).toEqual([agreed])
    const { slug } = await publish(agreed)
    expect(await quotesOf(visitor, slug)).toMatchObject([{ note: { words: { text: 'We agree' } } }])
  })

  test.each<[string, NoteKind]>([
    ['a note', 'note'],
    ['a table sheet', 'tableSheet'],
  ])('when the session is closed afterwards %s is a gap for everybody', async (_what, kind) => {
    const { session, write, publish, rapporteur, convenor, miner } = await noted('open')
    const noteId = await write('Sentinel of the room')
    await db().sessionNote.update({
      where: { id: noteId },
      data: kind === 'note' ? {} : { kind, text: '', sheet: { ...sheetOf('Sentinel table') } },
    })
    const { slug } = await publish(noteId)
    await db().session.update({ where: { id: session.id }, data: { rule: 'closed' } })
    for (const actor of [visitor, miner, rapporteur, convenor]) {
      expect(await quotesOf(actor, slug)).toMatchObject([{ kind: 'gap', why: 'notShown' }])
      expect(JSON.stringify(await summaryPage(actor, slug))).not.toContain('Sentinel')
    }
    expect(await summaryPage(visitor, slug)).toMatchObject({ parts: [{ evidence: 'gone' }] })
  })

  test('taken back it leaves a gap at once, in every version, and its writers are told', async () => {
    const { write, publish, rapporteur, dialogue } = await noted('open')
    await tellOfGaps()
    const noteId = await write('Sentinel that was noted')
    const { slug } = await publish(noteId)
    await takeBackNote(rapporteur, { id: noteId })
    const page = await summaryPage(visitor, slug, '1.0')
    expect(page).toMatchObject({ parts: [{ evidence: 'gone', quotes: [{ kind: 'gap' }] }] })
    expect(JSON.stringify(page)).not.toContain('Sentinel')
    expect(await tellOfGaps()).toBe(1)
    const messages = await db().message.findMany({ where: { dialogueId: dialogue.id } })
    expect(messages.map(({ kind }) => kind)).toContain('evidenceGone')
    expect(JSON.stringify(messages)).not.toContain('Sentinel')
  })

  test('taken back, or closed, before publishing: the finding is refused', async () => {
    for (const goes of ['takenBack', 'closed'] as const) {
      const { session, write, cited, release, rapporteur, convenor } = await noted('open')
      const noteId = await write('It goes')
      const { slug } = await cited(noteId)
      await release(slug)
      if (goes === 'takenBack') await takeBackNote(rapporteur, { id: noteId })
      else await db().session.update({ where: { id: session.id }, data: { rule: 'closed' } })
      await expect(publishSummary(convenor, { slug })).rejects.toMatchObject({
        toMend: [{ code: 'finding.gone', params: { number: 1 } }],
      })
    }
  })

  test('says not who spoke, so it stands for no group', async () => {
    const { write, cited, release, rapporteur, convenor } = await noted('open')
    const { slug, partId } = await cited(await write('Miners said so.'))
    await changePart(rapporteur, {
      ...bare,
      ...{ id: partId, strength: 'severalGroups', groups: ['miners', 'government'] },
    })
    await release(slug)
    await expect(publishSummary(convenor, { slug })).rejects.toMatchObject({
      toMend: [{ code: 'finding.tooBroad', params: { count: 0 } }],
    })
  })

  test('of another dialogue, or by who may not read it, is not there to cite', async () => {
    const [here, other] = [await noted('open'), await noted('chatham')]
    const foreign = await other.write('Sentinel elsewhere')
    await expect(here.cited(foreign)).rejects.toMatchObject({ kind: 'notFound' })
    expect(await here.offered(here.rapporteur)).toEqual([])
    const powerful = await makeMember({
      roles: [{ role: 'rapporteur', dialogueId: other.dialogue.id, speaksFor: 'government' }],
    })
    const { partId } = await other.draft()
    await expect(cite(powerful, { partId, notes: [foreign] })).rejects.toMatchObject({
      kind: 'notFound',
    })
  })
})

const sheetOf = (heard: string) => ({
  ...{ table: 1, people: {}, heard, agreed: '', differed: '', next: '' },
})
