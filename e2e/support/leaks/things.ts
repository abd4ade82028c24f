import { nextVersion } from '@/lib/agendas/changes'
import { draftOf } from '@/lib/agendas/draft'
import { createSeries, editSeries } from '@/lib/series/operations'
import { now, today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken, randomLetters } from '@/lib/platform/ids'
import { cite } from '@/lib/summaries/operations/citations'
import { startCorrection } from '@/lib/summaries/operations/correct'
import { createSummary } from '@/lib/summaries/operations/begin'
import { writeFront } from '@/lib/summaries/operations/front'
import { addPart } from '@/lib/summaries/operations/parts'
import { publishSummary } from '@/lib/summaries/operations/publish'
import { releaseSummary } from '@/lib/summaries/operations/release'
import { words } from '@/lib/testing/make'
import { waiveReview } from '@/lib/reviews/operations'
import { type Council } from '@/lib/testing/views'
import type { Sentinel } from './planted'
import { plantDesk } from './writing'
import { planted, word } from './words'

/** A published summary with one finding, which rests on what is cited. */
export async function plantSummaryOf(
  council: Council,
  cited: { views?: string[]; interviews?: string[] },
  title: string,
) {
  const { rapporteur, convenor, lead, dialogue } = council
  const begin = { nonce: newToken(), dialogueSlug: dialogue.slug, title: words(title) }
  const { slug } = await createSummary(rapporteur, begin)
  const front = { title: words(title), brief: words('- **Heard.** What was said.') }
  await writeFront(rapporteur, { slug, ...front, participation: words('') })
  const finding = {
    kind: 'finding' as const,
    heading: words('A finding'),
    body: words('Both sides said so.'),
    against: words('Some did not.'),
    strength: 'singleGroup' as const,
    groups: ['miners' as const],
    sources: [],
  }
  const { partId } = await addPart(rapporteur, { nonce: newToken(), slug, ...finding })
  await cite(rapporteur, { partId, ...cited })
  planted.summaries.push(slug)
  planted.parts.push({ slug, part: partId })
  await waiveReview(convenor, { slug, reason: words('They wrote it together.') })
  await releaseSummary(lead, { slug, kind: 'consent' })
  await releaseSummary(convenor, { slug, kind: 'editing' })
  await publishSummary(convenor, { slug })
  return slug
}

export async function plantSummaries(
  council: Council,
  cited: string,
  title: string,
  isOpen: boolean,
) {
  const { rapporteur, dialogue } = council
  const slug = await plantSummaryOf(council, { views: [cited] }, title)
  if (!isOpen) return
  await startCorrection(rapporteur, { slug })
  const corrected = { title: words(title), brief: words(word('correctionText')) }
  await writeFront(rapporteur, { slug, ...corrected, participation: words('') })
  const draft = { nonce: newToken(), dialogueSlug: dialogue.slug, title: words(word('draftTitle')) }
  const unpublished = await createSummary(rapporteur, draft)
  planted.summaries.push(unpublished.slug)
  await plantDesk(council, unpublished.slug, cited)
}

/** Of all interviews that were planted in the dialogue before it. */
export async function plantSeries({ convenor, dialogue }: Council, title: string) {
  const begin = { dialogueSlug: dialogue.slug, nonce: newToken(), title: words(title) }
  const { slug } = await createSeries(convenor, { ...begin, abstract: words('') })
  const held = await db().interview.findMany({
    where: { dialogueId: dialogue.id },
    select: { slug: true },
  })
  const places = held.map((each, index) => ({ slug: each.slug, place: index + 1 }))
  await editSeries(convenor, { slug, title: words(title), abstract: words(''), places })
  planted.series.push(slug)
}

export async function plantEvent(
  dialogueId: string,
  title: string,
  isDraft: boolean,
  place?: Sentinel,
) {
  const slug = `zz-event-${randomLetters(8).toLowerCase()}`
  const { id, sessions } = await db().event.create({
    select: { id: true, sessions: { select: { id: true } } },
    data: {
      slug,
      dialogueId,
      title: words(title),
      timeZone: 'Africa/Accra',
      startsOn: today(),
      endsOn: today(),
      state: isDraft ? 'draft' : 'published',
      ...(place ? { venue: word(place), joinUrl: `https://example.org/${word('joinUrl')}` } : {}),
      sessions: {
        create: {
          title: words('Opening'),
          startsAt: now(),
          endsAt: now(),
          rule: 'open',
          place: place ? word('sessionPlace') : null,
          ...(place ? { speakers: { create: { name: word('insideSpeaker') } } } : {}),
        },
      },
    },
  })
  planted.events.push(slug)
  planted.sessions.push(...sessions.map((session) => ({ slug, id: session.id })))
  if (place) await plantRoom(id, sessions[0]?.id ?? '')
  if (place) await plantClosedRoom(id, slug)
  return id
}

/** A room, and a version that was given out before a session was added. */
async function plantRoom(eventId: string, sessionId: string) {
  const { id: placeId } = await db().eventPlace.create({
    data: { eventId, kind: 'room', name: word('roomName') },
  })
  await db().session.update({ where: { id: sessionId }, data: { placeId } })
  const { timeZone } = await db().event.findUniqueOrThrow({ where: { id: eventId } })
  const drafts = await draftOf(db(), { id: eventId, timeZone })
  const sessions = nextVersion(null, drafts, [])
  await db().agendaVersion.create({ data: { eventId, number: 1, sessions, changes: [] } })
  const title = words(word('draftSession'))
  const [startsAt, endsAt] = [now(), now()]
  await db().session.create({ data: { eventId, title, startsAt, endsAt, rule: 'open' } })
}

async function plantClosedRoom(eventId: string, slug: string) {
  const { id } = await db().session.create({
    data: {
      eventId,
      title: words('Behind a door'),
      startsAt: now(),
      endsAt: now(),
      rule: 'closed',
    },
  })
  const text = word('closedNote')
  const nonce = newToken()
  await db().sessionNote.create({ data: { sessionId: id, language: 'en', text, nonce } })
  planted.rooms.push({ slug, session: id })
}
