import type { Member } from '@/lib/access/actor'
import { startSession } from '@/lib/accounts/sessions'
import { suspendAccount } from '@/lib/accounts/operations/suspend'
import { editView } from '@/lib/contributions/operations/edit'
import { holdView } from '@/lib/contributions/operations/hold'
import { withdrawView } from '@/lib/contributions/operations/withdraw'
import { mergeView } from '@/lib/moderation/operations/merge'
import { redact } from '@/lib/moderation/operations/redact'
import { reportView } from '@/lib/moderation/operations/report'
import { watchWords } from '@/lib/moderation/operations/settings'
import { second, takeAway } from '@/lib/moderation/operations/take-away'
import { now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { renewSearch } from '@/lib/search/keep'
import { newToken } from '@/lib/platform/ids'
import { declineRegistration } from '@/lib/registrations/operations/decide'
import { enterRegistration } from '@/lib/registrations/operations/enter'
import { inviteToRole } from '@/lib/roles/invitations'
import { actorOf, makeDialogue, makeMember, makePerson, words } from '@/lib/testing/make'
import { makeCouncil, posts, publishedView, publishes, type Council } from '@/lib/testing/views'
import { plantPrivateResearch, plantResearch } from './research'
import { plantForms } from './forms'
import { plantSpoken } from './spoken'
import { plantImport } from './imports'
import { plantInvitation } from './invitations'
import { plantLibrary, readsEarly } from './library'
import { plantPrivatePromise, plantPromises } from './promises'
import { plantMailing } from './mailings'
import { plantSnapshot } from './snapshots'
import { plantInterview, plantWithdrawn } from './interviews'
import { plantEvent, plantSeries, plantSummaries } from './things'
import { gatherMails, plantAuthors, plantTranslations } from './voices'
import { mailWord, planted, run, word } from './words'
import { plantReview, plantUnreleased } from './writing'

async function open(role: string, { accountId }: Member): Promise<void> {
  const start = { accountId, method: 'password', isShared: false } as const
  planted.tokens[role] = (await transaction((tx) => startSession(tx, start))).token
}

const shown = (council: Council, { publicId }: { publicId: string }) => {
  planted.views.push({ slug: council.dialogue.slug, publicId })
  return publicId
}

async function plantViews(council: Council): Promise<string> {
  const { miner, facilitator, dialogue } = council
  const here = { dialogueId: dialogue.id, group: 'miners' as const }
  shown(council, await posts(miner, council.prompt, { text: word('pendingText') }))
  const held = shown(council, await publishedView(council, miner, { text: word('heldText') }))
  await holdView(facilitator, { publicId: held, reason: word('holdReason') })
  const edited = await posts(miner, council.prompt, { text: word('formerText') })
  await editView(miner, { publicId: edited.publicId, text: 'In other words.', language: 'en' })
  await publishes(council, shown(council, edited))
  shown(council, await publishedView(council, miner, { text: word('insideText') }))
  const anonymous = await makeMember({ name: word('anonymousAuthor'), in: here })
  const wish = { text: word('anonymousText'), attribution: 'anonymous' as const, isPublic: true }
  const posted = await publishedView(council, anonymous, wish)
  await open('anonymousAuthor', anonymous)
  const grouped = await makeMember({ name: word('groupAuthor'), in: here })
  const open_ = { text: word('openText'), attribution: 'group' as const, isPublic: true }
  shown(council, await publishedView(council, grouped, open_))
  await open('groupAuthor', await actorOf({ id: grouped.personId }))
  planted.people.push(grouped.personId, anonymous.personId)
  return shown(council, posted)
}

/** So that most of a view is left when a few words of it are taken out. */
const muchElse =
  'we dig, and down the river others have washed what they found since the rains began.'

/** Hidden by two people, without the words that were taken out, merged into another, and reported by somebody. */
async function plantModerated(council: Council): Promise<void> {
  const { convenor, lead, miner, otherMiner, dialogue } = council
  const publicOne = (text: string) => ({ text, isPublic: true })
  const hidden = shown(council, await publishedView(council, miner, publicOne(word('hiddenText'))))
  await takeAway(lead, { publicId: hidden, reason: 'threat' })
  const { id: decisionId } = await db().decision.findFirstOrThrow({
    where: { contribution: { publicId: hidden } },
  })
  const scholar = await makeMember({
    roles: [{ role: 'facilitator', dialogueId: dialogue.id, speaksFor: 'academia' }],
  })
  await second(scholar, { decisionId, isFor: 'yes' })
  const words = word('redactedWords')
  const marked = shown(
    council,
    await publishedView(council, miner, publicOne(`Near ${words} ${muchElse}`)),
  )
  await redact(lead, {
    ...{ publicId: marked, reason: 'personalData', flags: [], kind: 'siteName', exactly: words },
  })
  // Somebody with few views: who has many is asked another question, and only answers to one question are merged.
  const early = await makeMember({ in: { dialogueId: dialogue.id, group: 'miners' } })
  const kept = shown(council, await publishedView(council, early, publicOne('Said twice.')))
  const double = await publishedView(council, otherMiner, publicOne(word('mergedText')))
  await mergeView(convenor, { publicId: shown(council, double), kept })
  const merge = await db().decision.findFirstOrThrow({
    where: { contribution: { publicId: double.publicId } },
  })
  await second(scholar, { decisionId: merge.id, isFor: 'yes' })
  await watchWords(lead, {
    slug: dialogue.slug,
    kind: 'personalName',
    words: word('watchedName'),
  })
  const reporter = await makeMember({
    name: word('reporter'),
    in: { dialogueId: dialogue.id, group: 'civilSociety' },
  })
  await reportView(reporter, { publicId: kept, reason: 'other', words: null })
}

async function plantContacts(council: Council): Promise<void> {
  const { dialogue, facilitator, convenor } = council
  const email = `${mailWord('eMail')}@example.org`
  const here = { dialogueId: dialogue.id, group: 'miners' as const }
  const reached = await makePerson({ email, in: here })
  const digits = [...run].map((letter) => letter.charCodeAt(0) % 10).join('')
  const number = (planted.sentinels.phone = `+23324${digits.slice(0, 7)}`)
  await db().phoneNumber.create({ data: { personId: reached.id, number, createdAt: now() } })
  planted.people.push(reached.id)
  const form = { adult: 'yes', dialogue: dialogue.slug, group: 'miners', language: 'en' } as const
  const person = { name: 'Somebody', organisation: null, roleTitle: null, email: null, phone: null }
  const nonce = newToken()
  const entered = await enterRegistration(facilitator, { ...form, ...person, nonce })
  if (entered.outcome !== 'card') throw new Error('no card was given')
  planted.sentinels.cardCode = entered.card.code
  planted.registrations.push({ slug: dialogue.slug, id: entered.registrationId })
  const reason = word('declineReason')
  await declineRegistration(convenor, { registrationId: entered.registrationId, reason })
  await inviteToRole(convenor, {
    nonce: newToken(),
    slug: dialogue.slug,
    role: 'rapporteur',
    address: `${mailWord('invited')}@example.org`,
    speaksFor: null,
    language: 'en',
  })
}

async function plantOpen(): Promise<Council> {
  const council = await makeCouncil()
  const { dialogue, miner } = council
  const here = { dialogueId: dialogue.id }
  await plantViews(council)
  const wish = { text: word('withdrawnText'), isPublic: true }
  const gone = shown(council, await publishedView(council, miner, wish))
  await plantSummaries(council, gone, 'What we heard', true)
  // What is withdrawn, held or hidden after a snapshot was published must be gone from it.
  await plantSnapshot(council)
  await withdrawView(miner, { publicId: gone })
  await plantModerated(council)
  await plantTranslations(council)
  await plantAuthors(council)
  await plantSpoken(council)
  await plantContacts(council)
  await plantInterview(council, word('interviewTitle'), word('transcript'), false)
  await plantInterview(council, word('draftInterview'), '', true)
  await plantSeries(council, word('seriesTitle'))
  await plantWithdrawn(council)
  const eventId = await plantEvent(dialogue.id, 'An open day', false, 'venue')
  await plantEvent(dialogue.id, word('draftEvent'), true)
  const personId = council.otherMiner.personId
  await db().eventRegistration.create({ data: { eventId, personId, state: 'confirmed', place: 1 } })
  await plantForms(council, eventId, council.otherMiner)
  await plantMailing(council, eventId)
  await plantInvitation(council, eventId)
  await plantImport(council)
  await plantPromises(council)
  await plantResearch(council)
  await plantReview(council)
  await plantUnreleased(council, eventId, planted.summaries[0] ?? '')
  await plantLibrary(council)
  const staffOf = ['facilitator', 'rapporteur', 'convenor', 'lead', 'officialConvenor'] as const
  for (const role of [...staffOf, 'editor', 'official', 'miner'] as const)
    await open(role, council[role])
  await open('sameGroup', council.otherMiner)
  await open('stranger', council.elsewhere)
  const waits = { ...here, group: 'miners' as const, state: 'applied' as const }
  await open('applicant', await makeMember({ in: waits }))
  const demoted = await makeMember({ roles: [{ role: 'convenor', ...here }] })
  await open('demoted', demoted)
  await db().roleGrant.updateMany({
    where: { personId: demoted.personId },
    data: { endedAt: now() },
  })
  const administrator = await makeMember({ roles: [{ role: 'administrator' }] })
  await open('administrator', administrator)
  const out = await makeMember({ in: { ...here, group: 'miners' } })
  const reason = word('suspensionReason')
  await suspendAccount(administrator, { personId: out.personId, reason })
  await open('suspended', out)
  planted.people.push(out.personId)
  planted.dialogues.push(dialogue.slug)
  return council
}

/** All about it is public but the dialogue itself. */
async function plantPrivate(): Promise<void> {
  const council = await makeCouncil({ title: word('privateTitle'), access: 'private' })
  const { dialogue, miner } = council
  const wish = { text: word('privateView'), isPublic: true }
  const publicId = shown(council, await publishedView(council, miner, wish))
  const snapshot = await plantSnapshot(council)
  await plantSummaries(council, publicId, word('privateSummary'), false)
  await plantPrivatePromise(council)
  await plantPrivateResearch(council)
  await plantInterview(council, word('privateInterview'), word('privateTranscript'), false)
  await plantEvent(dialogue.id, word('privateEvent'), false)
  planted.dialogues.push(dialogue.slug)
  const last = (list: string[]) => list.at(-1) ?? ''
  planted.hidden.push(
    `/en/dialogues/${dialogue.slug}`,
    `/en/dialogues/${dialogue.slug}/views`,
    `/en/dialogues/${dialogue.slug}/views/${publicId}`,
    `/en/dialogues/${dialogue.slug}/register`,
    `/en/dialogues/${dialogue.slug}/privacy`,
    `/en/dialogues/${dialogue.slug}/common-ground`,
    `/en/dialogues/${dialogue.slug}/common-ground/${snapshot}`,
    `/en/dialogues/${dialogue.slug}/open-data`,
    `/api/open-data/${dialogue.slug}/comments.csv`,
    `/api/open-data/${dialogue.slug}/views.json`,
    `/en/events/${last(planted.events)}`,
    `/en/interviews/${last(planted.interviews)}`,
    `/en/summaries/${last(planted.summaries)}`,
    `/en/summaries/${last(planted.summaries)}/v/1.0`,
    `/api/calendar/${last(planted.events)}`,
    `/api/media/${last(planted.renditions)}`,
    `/api/captions/${last(planted.captions)}`,
  )
  await open('insiderElsewhere', miner)
  await readsEarly(miner)
  await open('convenorElsewhere', council.convenor)
}

async function plantOthers(): Promise<void> {
  const listed = await makeDialogue({ title: 'A listed one', access: 'listed' })
  const description = words(word('listedDescription'))
  await db().dialogue.update({ where: { id: listed.id }, data: { description } })
  const sheltered = await makeDialogue({ title: word('shelteredTitle') })
  const by = await makePerson()
  await db().shelter.create({
    data: { dialogueId: sheltered.id, kind: 'dialogue', reason: 'raid', byId: by.id },
  })
  planted.dialogues.push(listed.slug, sheltered.slug)
  planted.hidden.push(`/en/dialogues/${sheltered.slug}`)
}

await plantOpen()
await plantPrivate()
await plantOthers()
await gatherMails()
// The worker makes the rows of the search; nobody goes anywhere before it is through.
while ((await db().searchStale.count()) > 0) {
  if ((await renewSearch()) === 0) await new Promise((again) => setTimeout(again, 200))
}
// What is long leaves through a pipe in pieces: not before the last one is gone.
process.stdout.write(JSON.stringify(planted), () => process.exit(0))
