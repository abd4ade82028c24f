import { createReadStream, statSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { personIdOf, visitor } from '@/lib/access/actor'
import { hashOfConsentCode, newConsentCode } from '@/lib/consents/code'
import { addEvidence } from '@/lib/consents/operations/evidence'
import { withdrawOwn } from '@/lib/consents/operations/less'
import { receiveFile } from '@/lib/interviews/operations/files'
import { createInterview } from '@/lib/interviews/operations/write'
import type { NewInterview } from '@/lib/interviews/schema'
import { now, today } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { newToken } from '@/lib/platform/ids'
import { agreed } from '@/lib/testing/make-consent'
import { words } from '@/lib/testing/make'
import { shownSince } from '@/lib/testing/make-interview'
import { makeRendition } from '@/lib/testing/make-rendition'
import type { Council } from '@/lib/testing/views'
import { planted, word } from './words'
import { sounding } from './spoken'
import { plantSummaryOf } from './things'

const film = path.resolve('lib/platform/recordings/fixtures/place.mp4')

type Wish = Omit<Partial<NewInterview>, 'title'> & { council: Council; title: string }

/** Something that could be met of an interview, and the addresses under which it could be. */
async function begin({ council, title, ...wish }: Wish) {
  const { facilitator, dialogue } = council
  const { id, slug } = await createInterview(facilitator, {
    nonce: newToken(),
    dialogueSlug: dialogue.slug,
    title: words(title),
    abstract: words('What the evening brings'),
    attribution: 'group',
    speakerName: null,
    speakerRole: null,
    speakerGroup: 'miners',
    speakerId: null,
    scope: 'dialogue',
    spokenLanguage: 'tw',
    topics: [],
    goals: [],
    recordedOn: null,
    eventSlug: null,
    ...wish,
  })
  planted.interviews.push(slug)
  return { id, slug }
}

type Begun = { id: string; slug: string }

/** A recording, a rung of it in pieces, captions that stand and captions that nobody has checked, and a consent. */
async function fill(
  { facilitator }: Council,
  { id, slug }: Begun,
  said: { cue: string; draft: string; bytes: string; evidence: string },
) {
  const [source, expected] = [createReadStream(film), statSync(film).size]
  await receiveFile(facilitator, { slug, kind: 'original', source, expected, nonce: newToken() })
  await makeRendition(id, 'hls240', { said: said.bytes })
  const captions = async (language: string, text: string, status: 'checked' | 'draft') => {
    const vtt = `WEBVTT\n\n00:00:00.000 --> 00:00:04.000\n${text}\n`
    const data = { interviewId: id, language, vtt, status }
    planted.captions.push((await db().caption.create({ data })).id)
  }
  await captions('en', said.cue, 'checked')
  await captions('fr', said.draft, 'draft')
  const speaker = await db().interviewSpeaker.findFirstOrThrow({ where: { interviewId: id } })
  const { id: consentId } = await db().consent.create({
    data: { speakerId: speaker.id, ...agreed() },
  })
  const proof = sounding(said.evidence)
  await addEvidence(facilitator, {
    ...{ slug, consentId, nonce: newToken(), expected: proof.length },
    source: Readable.from([proof]),
  })
  planted.speakers.push({ slug, id: speaker.id, consentId })
  const { scope } = await db().interview.findUniqueOrThrow({ where: { id } })
  await db().interview.update({
    where: { id },
    data: { state: 'published', ...shownSince(now(), scope) },
  })
  const files = await db().rendition.findMany({ where: { interviewId: id } })
  planted.renditions.push(...files.map((file) => file.id))
  return speaker.id
}

export async function plantInterview(
  council: Council,
  title: string,
  said: string,
  isDraft: boolean,
) {
  const begun = await begin({ council, title })
  if (isDraft) return
  // Of the open dialogue; of a private one the words are enough.
  const isOpen = planted.sentinels.hlsBytes === undefined
  await fill(council, begun, {
    cue: said,
    draft: isOpen ? word('draftCaption') : 'Nobody has checked this.',
    bytes: isOpen ? word('hlsBytes') : 'bytes',
    evidence: isOpen ? word('evidence') : 'yes',
  })
}

/**
 * It was public, with a name, a picture, captions, and cited in a summary and part of a series; then who speaks in it has taken it back with
 * their code. Of all that nobody may meet anything, at any address.
 */
export async function plantWithdrawn(council: Council): Promise<void> {
  const begun = await begin({
    council,
    title: word('goneTitle'),
    abstract: words(word('goneAbstract')),
    attribution: 'named',
    speakerName: word('goneName'),
    speakerId: personIdOf(council.otherMiner),
    scope: 'public',
  })
  const speakerId = await fill(council, begun, {
    cue: word('goneCue'),
    draft: word('goneDraft'),
    bytes: word('goneBytes'),
    evidence: word('goneEvidence'),
  })
  planted.renditions.push(
    (await makeRendition(begun.id, 'poster', { said: word('gonePicture') })).id,
  )
  await plantSummaryOf(council, { interviews: [begun.slug] }, 'What one of them told')
  await db().cutRequest.create({
    data: {
      ...{ interviewId: begun.id, speakerId, startSecond: 0, endSecond: 4, askedOn: today() },
      words: word('goneCut'),
    },
  })
  const series = { series: { connect: { slug: planted.series.at(-1) ?? '' } } }
  await db().interview.update({ where: { id: begun.id }, data: series })
  const code = newConsentCode(newToken())
  await db().interviewSpeaker.update({
    where: { id: speakerId },
    data: { codeHash: hashOfConsentCode(code) },
  })
  await withdrawOwn(visitor, { code, speakerId: null })
}
