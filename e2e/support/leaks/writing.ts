import { Readable } from 'node:stream'
import { writeComment } from '@/lib/comments/operations'
import { keepDraft } from '@/lib/drafts/operations'
import { raiseObjection } from '@/lib/objections/operations'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { openReview } from '@/lib/reviews/operations'
import { prepareShareBack } from '@/lib/share-backs/operations'
import { recordSpokenBrief } from '@/lib/spoken-briefs/operations'
import { createSummary } from '@/lib/summaries/operations/begin'
import { writeFront } from '@/lib/summaries/operations/front'
import { addPart } from '@/lib/summaries/operations/parts'
import { makeMember, words } from '@/lib/testing/make'
import type { Council } from '@/lib/testing/views'
import { putIntoTray } from '@/lib/tray/operations'
import { sounding } from './spoken'
import { planted, word } from './words'

/** What lies on the desk of a draft: what somebody typed and didn't save, a remark, and a view laid aside. */
export async function plantDesk({ rapporteur, convenor }: Council, slug: string, view: string) {
  const part = { target: 'front' as const, basedOn: '', knows: null }
  const fields = { 'brief.texts.en': word('unsavedText') }
  await keepDraft(rapporteur, { slug, ...part, fields })
  await writeComment(convenor, { nonce: newToken(), slug, part: null, text: word('comment') })
  await putIntoTray(rapporteur, { slug, view })
}

/** A draft that the participants read before it is published, and what two of them have against it. */
export async function plantReview(council: Council): Promise<void> {
  const { rapporteur, convenor, miner, dialogue } = council
  const title = words('For you to read')
  const begin = { nonce: newToken(), dialogueSlug: dialogue.slug, title }
  const { slug } = await createSummary(rapporteur, begin)
  const brief = words(word('reviewedText'))
  await writeFront(rapporteur, { slug, title, brief, participation: words('') })
  const section = { kind: 'section' as const, heading: words('How'), body: words('We asked.') }
  const { partId } = await addPart(rapporteur, { nonce: newToken(), slug, ...section })
  planted.summaries.push(slug)
  planted.parts.push({ slug, part: partId })
  await openReview(convenor, { slug, days: 7 })
  const objects = { slug, part: null, language: 'en' }
  await raiseObjection(miner, {
    ...{ ...objects, nonce: newToken(), text: word('objection'), attribution: 'group' },
  })
  const nobody = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
  await raiseObjection(nobody, {
    ...{ ...objects, nonce: newToken(), text: word('anonymousObjection') },
    attribution: 'anonymous',
  })
}

/** Of the last day and of “In one minute”: what one has prepared and nobody has released. */
export async function plantUnreleased({ rapporteur }: Council, eventId: string, summary: string) {
  const { slug } = await db().event.findUniqueOrThrow({ where: { id: eventId } })
  const heard = { heard1: word('shareBackDraft'), heard2: 'Licences', heard3: 'Mercury' }
  const next = 'The summary comes in February.'
  await prepareShareBack(rapporteur, { slug, language: 'en', ...heard, next, seen: undefined })
  const sound = sounding(word('spokenBrief'))
  const upload = { slug: summary, language: 'en' as const, expected: sound.length }
  await recordSpokenBrief(rapporteur, { ...upload, source: Readable.from([sound]) })
  const version = { summary: { slug: summary } }
  const { id } = await db().spokenBrief.findFirstOrThrow({ where: { version } })
  planted.briefs.push(id)
}
