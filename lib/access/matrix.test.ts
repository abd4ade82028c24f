import { describe, expect, test } from 'vitest'
import { here, personas } from '@/lib/testing/personas'
import type { DialogueFacts } from './facts'
import { renderMatrix } from './matrix'
import { stageKinds } from './stages'
import { table, type Verb } from './table'

const now = new Date('2026-11-23T12:00:00Z')
const tomorrow = new Date('2026-11-24T12:00:00Z')
const lastWeek = new Date('2026-11-16T12:00:00Z')
const nextWeek = new Date('2026-11-30T12:00:00Z')

function dialogueIn(open: (typeof stageKinds)[number]): DialogueFacts {
  return {
    id: here,
    access: 'public',
    state: 'open',
    isSheltered: false,
    stages: stageKinds.map((kind) => ({
      kind,
      opensAt: null,
      closesAt: null,
      switch: kind === open ? 'open' : 'closed',
    })),
    safeguardingLeads: [{ personId: 'lead', groups: [] }],
  }
}

const everything = { words: true, recording: true, picture: true, external: true }

/** Every noun at once, each belonging to the persona called author. */
const things = {
  person: { id: 'author' },
  pair: ['author', 'other'],
  role: 'facilitator',
  grant: { id: 'grant', personId: 'author' },
  registration: {
    id: 'registration',
    personId: 'author',
    enteredById: null,
    state: 'applied',
    asksForChange: false,
  },
  contact: { enteredById: null, waitsForCall: true },
  message: { personId: 'author' },
  feed: { personId: 'author' },
  contribution: {
    id: 'contribution',
    personId: 'author',
    enteredById: null,
    group: 'miners',
    attribution: 'group',
    scope: 'public',
    state: 'published',
    isAnswered: false,
    isSheltered: false,
    isReply: false,
  },
  translation: { byId: 'author', isDraft: true, isStale: false },
  machine: { isOn: true, isOwn: false },
  captions: { isDraft: true, byId: 'facilitator' },
  service: { isOn: true, isOwn: false },
  transcriber: {
    isOn: true,
    isOwn: false,
    voicesMayLeave: true,
    isAgreed: true,
    hasSound: true,
  },
  sound: {
    isHere: true,
    lacksWords: false,
    hasDraft: false,
    transcribedById: null,
    isChecked: false,
    isNamed: false,
    isLetHeard: false,
  },
  agreement: { personId: 'author' },
  entry: { personId: 'author' },
  answer: { personId: 'author', enteredById: 'facilitator', isTakenOver: false },
  callBack: {
    personId: 'author',
    enteredById: 'another-facilitator',
    outcome: null,
    isDecided: false,
  },
  import: { id: 'import', state: 'review' },
  row: { state: 'waiting', personId: 'author', group: 'miners' },
  decision: {
    kind: 'hide',
    state: 'inForce',
    voices: [{ byId: 'convenor', group: null }],
    isAppealed: false,
    appealIsOpen: false,
    othersCouldAnswer: false,
  },
  event: {
    id: 'event',
    state: 'published',
    isSheltered: false,
    admission: 'open',
    registrationOpensAt: null,
    registrationClosesAt: null,
    startsAt: tomorrow,
    endsAt: nextWeek,
    ownState: null,
  },
  eventRole: { role: 'rapporteur', personId: 'author' },
  session: { id: 'session', rule: 'chatham' },
  note: { kind: 'note', createdById: 'author' },
  turn: { byId: 'author' },
  interview: {
    id: 'interview',
    state: 'published',
    scope: 'dialogue',
    speakerIds: ['author'],
    speakerGroups: ['miners'],
    createdById: 'convenor',
    uploaderIds: [],
    isSheltered: false,
    wasPublished: true,
    wasPublic: true,
    shows: { dialogue: everything, partners: everything, publicWeb: everything },
  },
  item: {
    id: 'item',
    state: 'published',
    releaseAt: null,
    wasPublished: true,
    writtenById: 'editor',
    authorPersonIds: ['author'],
    earlyReaderIds: [],
    isAnnounced: true,
    showsPeople: false,
    isSheltered: false,
  },
  author: { personId: 'author' },
  speaker: { personId: 'author', takenById: 'facilitator', isWithdrawn: false },
  guest: { group: 'miners' },
  aideMemoire: {
    isPublished: true,
    isWithdrawn: false,
    writtenById: 'rapporteur',
    releasedById: null,
  },
  spokenBrief: {
    isOut: true,
    recordedById: 'rapporteur',
    releasedBy: { consent: null, editing: null },
  },
  shareBack: { isPublished: true, isWithdrawn: false, preparedById: 'rapporteur' },
  seat: { personId: 'author' },
  invitation: { state: 'invited', isDelegable: true, answerEndsAt: nextWeek },
  prompt: { isClosed: false, isAnswered: false },
  commitment: {
    state: 'published',
    wasPublished: true,
    ownerId: 'author',
    isConfirmed: true,
    confirmedHow: 'code',
    confirmedById: null,
    isAskersOwn: false,
  },
  proof: { addedById: 'rapporteur', isChecked: true, isRemoved: false, isOfPublicStep: true },
  leadership: { isPublished: true },
  member: { personId: 'author' },
  wording: { byId: 'author' },
  review: { opensAt: lastWeek, closesAt: nextWeek, endedAt: null },
  objection: { personId: 'author', isAnonymous: false, isWithdrawn: false, isWithheld: false },
  summary: { id: 'summary', state: 'published', createdById: 'rapporteur', wasPublished: true },
  version: {
    id: 'version',
    isPublished: false,
    writerIds: ['rapporteur'],
    releasedBy: { consent: null, editing: null },
  },
}

/** Verbs that are only about a thing in a certain state are asked about one in that state. */
const inState: Partial<Record<Verb, Record<string, object>>> = {
  'dialogue.publish': { dialogue: { state: 'draft' } },
  'dialogue.reopen': { dialogue: { state: 'closed' } },
  'dialogue.archive': { dialogue: { state: 'closed' } },
  'contribution.releaseConsent': { contribution: { state: 'pending' } },
  'contribution.releaseEditing': { contribution: { state: 'pending' } },
  'contribution.takeOver': { contribution: { enteredById: 'facilitator', isTakenOver: false } },
  'callBack.decide': { callBack: { outcome: 'denied' } },
  'import.undo': { row: { state: 'accepted' } },
  'contribution.endHold': { contribution: { state: 'held' } },
  'contribution.withdrawByCode': { contribution: { attribution: 'anonymous', personId: null } },
  'moderation.second': { decision: { state: 'proposed' } },
  'appeal.createByCode': { contribution: { attribution: 'anonymous', personId: null } },
  'appeal.answer': { decision: { isAppealed: true, appealIsOpen: true } },
  'interview.readTombstone': { interview: { state: 'withdrawn' } },
  'interview.offer': { interview: { state: 'draft' } },
  'interview.releaseConsent': { interview: { state: 'pending' } },
  'interview.releaseEditing': { interview: { state: 'pending' } },
  'seat.accept': { event: { ownState: 'offered' } },
  'event.withdraw': { event: { ownState: 'confirmed' } },
  'event.readPlaces': { event: { ownState: 'confirmed' } },
  'aideMemoire.readTombstone': { aideMemoire: { isPublished: false, isWithdrawn: true } },
  'shareBack.readTombstone': { shareBack: { isPublished: false, isWithdrawn: true } },
  'shareBack.write': { shareBack: { isPublished: false } },
  'shareBack.publish': { shareBack: { isPublished: false } },
  'aideMemoire.write': { aideMemoire: { isPublished: false } },
  'aideMemoire.release': { aideMemoire: { isPublished: false } },
  'aideMemoire.publish': { aideMemoire: { isPublished: false, releasedById: 'lead' } },
  'paper.beListed': { event: { ownState: 'confirmed' } },
  'paper.readParticipants': { event: { ownState: 'confirmed' } },
  'form.answer': { event: { ownState: 'confirmed' } },
  'needs.answer': { event: { ownState: 'confirmed' } },
  'registration.decideChange': { registration: { state: 'confirmed', asksForChange: true } },
  'commitment.readTombstone': { commitment: { state: 'withdrawn' } },
  'commitment.readProofTombstone': { proof: { isRemoved: true } },
  'commitment.checkProof': { proof: { isChecked: false } },
  'commitment.edit': { commitment: { state: 'draft' } },
  'commitment.ask': { commitment: { state: 'draft' } },
  'commitment.hear': { commitment: { state: 'asked' } },
  'commitment.answerByCode': { commitment: { state: 'asked' } },
  'commitment.answerOwn': { commitment: { state: 'asked' } },
  'commitment.publish': { commitment: { state: 'asked' } },
  'item.readTombstone': { item: { state: 'withdrawn' } },
  'item.expect': { item: { state: 'scheduled', releaseAt: tomorrow } },
  'item.publish': { item: { state: 'draft' } },
  'item.reopen': { item: { state: 'scheduled', releaseAt: tomorrow } },
  'item.letRead': { item: { state: 'scheduled', releaseAt: tomorrow } },
  'review.open': { review: { endedAt: lastWeek } },
  'objection.readByCode': { objection: { isAnonymous: true, personId: null } },
  'objection.withdrawByCode': { objection: { isAnonymous: true, personId: null } },
  'summary.readTombstone': { summary: { state: 'withdrawn' } },
  'summary.publish': { version: { releasedBy: { consent: 'lead', editing: 'editor' } } },
}

function situationIn(verb: Verb, stage: (typeof stageKinds)[number]) {
  const changed = Object.entries(inState[verb] ?? {}).map(([noun, patch]) => [
    noun,
    { ...(things[noun as keyof typeof things] as object), ...patch },
  ])
  const dialogue = { ...dialogueIn(stage), ...inState[verb]?.dialogue }
  return { ...things, ...Object.fromEntries(changed), dialogue }
}

test('docs/permissions.md says what the policy table says', async () => {
  await expect(renderMatrix(personas, situationIn, now)).toMatchFileSnapshot(
    '../../docs/permissions.md',
  )
})

describe('promises that no change of a row may break', () => {
  const refusal = (verb: Verb, name: string, change: object = {}) => {
    const persona = personas[name]
    if (!persona) throw new Error(`no persona ${name}`)
    const { rule } = table[verb] as { rule: { check: (...all: unknown[]) => unknown } }
    return rule.check(persona, { ...situationIn(verb, 'discussion'), ...change }, now)
  }
  const verbs = Object.keys(table) as Verb[]

  test('a suspended person can do no more than a visitor, but read, leave and take their data', () => {
    const leaving = [
      'account.signOut',
      'account.export',
      'account.erase',
      'message.read',
      'event.withdraw',
      'contribution.dropPseudonym',
      'paper.readOwn',
      'consent.readOwn',
      'consent.narrowOwn',
      'consent.withdrawOwn',
    ]
    for (const verb of verbs.filter((each) => !leaving.includes(each))) {
      const mayVisitor = refusal(verb, 'visitor') === null
      if (!mayVisitor)
        expect([verb, refusal(verb, 'suspended participant')]).not.toEqual([verb, null])
    }
  })

  test('a convenor of one dialogue is a stranger in another', () => {
    // What somebody may who convenes any dialogue at all.
    const begins: Verb[] = [
      'dialogue.create',
      'organisation.list',
      'organisation.add',
      'author.add',
    ]
    for (const verb of verbs) {
      const stranger = refusal(verb, 'signed in elsewhere') === null
      if (begins.includes(verb)) continue
      expect([verb, refusal(verb, 'convenor elsewhere') === null]).toEqual([verb, stranger])
    }
  })

  test('who acts for government never reads raw submissions, contacts or identities', () => {
    for (const verb of [
      'contribution.breakGlass',
      'contribution.readReasons',
      'translation.list',
      'translation.write',
      'sound.list',
      'sound.transcribe',
      'sound.check',
      'sound.compare',
      'sound.read',
      'contribution.queue',
      'contribution.releaseConsent',
      'contribution.releaseEditing',
      'contact.unmask',
      'card.reissue',
      'call.list',
      'mailing.readCalls',
      'mailing.markCalled',
      'mailing.unmask',
      'commitment.unmask',
      'commitment.print',
      'commitment.newCode',
      'commitment.hear',
      'commitment.enterJudgement',
      'leadership.giveCode',
      'leadership.hear',
    ] as const) {
      expect([verb, refusal(verb, 'convenor for government')]).not.toEqual([verb, null])
    }
  })

  test('who acts for government works only beside a safeguarding lead from outside', () => {
    const without = (leads: DialogueFacts['safeguardingLeads']) => ({
      dialogue: { ...dialogueIn('discussion'), safeguardingLeads: leads },
    })
    const inside = without([{ personId: 'lead', groups: ['government'] }])
    expect(refusal('dialogue.edit', 'convenor for government')).toBeNull()
    expect(refusal('dialogue.edit', 'convenor for government', without([]))).not.toBeNull()
    expect(refusal('dialogue.edit', 'convenor for government', inside)).not.toBeNull()
  })

  test('a private, draft or sheltered dialogue does not exist for anybody outside', () => {
    for (const hiddenBy of [{ access: 'private' }, { state: 'draft' }, { isSheltered: true }]) {
      const dialogue = { ...dialogueIn('discussion'), ...hiddenBy }
      for (const name of [
        'visitor',
        'signed in elsewhere',
        'convenor elsewhere',
        'administrator',
      ]) {
        for (const verb of ['dialogue.know', 'dialogue.read', 'dialogue.readInside'] as const) {
          expect(refusal(verb, name, { dialogue })).toMatchObject({ kind: 'notFound' })
        }
      }
    }
  })

  test('nobody releases their own', () => {
    const own = { contribution: { ...things.contribution, state: 'pending', personId: 'lead' } }
    expect(refusal('contribution.releaseConsent', 'safeguarding lead', own)).toMatchObject({
      code: 'ownCase',
    })
    const entered = {
      contribution: { ...things.contribution, state: 'pending', enteredById: 'facilitator' },
    }
    expect(refusal('contribution.releaseConsent', 'facilitator', entered)).toMatchObject({
      code: 'ownCase',
    })
  })
})
