import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const files = ['app', 'cli', 'components', 'lib', 'server', 'worker'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name))
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.test\.|^lib\/testing\//.test(file)),
)
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** Files that ask the database about views, in whatever way; operations lock one and ask a rule about it instead. */
const asks =
  /\.contribution\s*\.(findMany|findFirst|findUnique|groupBy|count|aggregate)|\b(FROM|JOIN) contribution\b/
const readers = files.filter((file) => !/\/operations(\/|\.ts)/.test(file) && asks.test(read(file)))

/** What narrows a question down to what the asker may see. */
const scoped = /\b(visibleTo|heldFrom|standing)\(/

/** Why a reader needs no scope: what it gives is nobody's words, or only the asker's own. */
const unscoped: Record<string, string> = {
  'lib/answering/audit.ts': 'the routing’s own audit: how often, never what or whose',
  'lib/balance/counts.ts': 'counts people by group, in bands',
  'lib/common-ground/answers.ts': 'gives answers to the calculation, which suppresses',
  'lib/contributions/facts.ts': 'gives the rules what they ask about; no words',
  'lib/contributions/queries/follow-up.ts': 'whoever holds the code of an anonymous view',
  'lib/contributions/queries/mine.ts': 'the asker’s own',
  'lib/contributions/room.ts': 'counts what one author has in a round; no words',
  'lib/contributions/spoken.ts': 'counts who has spoken at all; no words',
  'lib/desk/queries.ts': 'whether there is any at all',
  'lib/opinion-groups/answers.ts': 'gives answers to the calculation, behind its gate; no words',
  'lib/participation/counts.ts': 'counts by group, in bands',
  'lib/personal-data/overview.ts': 'the asker’s own',
  'lib/personal-data/own-entries.ts': 'the asker’s own',
  'lib/personal-data/own-words.ts': 'the asker’s own, to erase',
  'lib/facilitated/doubt.ts': 'marks of a call-back; no words',
  'lib/facilitated/draw.ts': 'draws whom to call back; no words',
  'lib/facilitated/queries/call-backs.ts': 'counts what was entered for a person',
  'lib/facilitated/queries/share.ts': 'counts what one facilitator entered',
  'lib/imports/prepare.ts': 'whether somebody has said just these words; who reviews reads raw',
  'lib/findings/standing.ts':
    'locks rows that are cited; their ids come from readableIds and standingIds',
  'lib/moderation/merging.ts': 'moves answers of a duplicate; no words',
  'lib/moderation/state-under.ts': 'what a hold goes back to; no words',
}

test('whoever asks about views begins with visibleTo, or it is said here why not (attacks 3, 19, 20)', () => {
  const open = readers.filter((file) => !scoped.test(read(file)))
  expect(open.filter((file) => !Object.hasOwn(unscoped, file))).toEqual([])
})

test('no reason stands here for a file that needs none', () => {
  const open = new Set(readers.filter((file) => !scoped.test(read(file))))
  expect(Object.keys(unscoped).filter((file) => !open.has(file))).toEqual([])
})

/** Who may take the words from a row itself. */
const rawWords: Record<string, string> = {
  'lib/contributions/queries/mine.ts': 'the asker’s own, to take away',
  'lib/personal-data/overview.ts': 'the asker’s own',
  'lib/search/sources/views.ts':
    'for the index, of which no word is ever shown; what is shown goes through shownViews',
  'lib/moderation/queries/item.ts': 'who redacts must see each letter; shown beside shownViews',
}

test('rows that are to be shown go through shownViews', () => {
  const takes = readers.filter((file) => /\bshownSelect\b/.test(read(file)))
  // A page of lists hands its rows to `listed`, the queue to `asQueued`: shownViews with what else is told.
  const shows = /\bshownViews\(|\blisted\(|\basQueued\(/
  expect(takes.filter((file) => !shows.test(read(file)))).toEqual([])
  const raw = readers.filter(
    (file) => /^\s*text: true,/m.test(read(file)) && !Object.hasOwn(rawWords, file),
  )
  expect(raw).toEqual([])
})

test('a made-up name, and who opened an author, are read in one place each', () => {
  const naming = files.filter((file) => /\bpseudonym: true\b/.test(read(file)))
  expect(naming.sort()).toEqual([
    'lib/contributions/operations/pseudonym.ts',
    'lib/contributions/queries/author.ts',
    'lib/contributions/shown.ts',
    'lib/personal-data/export.ts',
  ])
  const opening = files.filter((file) => /\bbreakGlass(es)?\b[^\n]*(find|select)/.test(read(file)))
  expect(opening.sort()).toEqual([
    'lib/contributions/queries/break-glass.ts',
    'lib/contributions/queries/mine.ts',
  ])
})

test('no list of views is ordered by a time that would tell the hour, but one’s own (attacks 16, 27)', () => {
  const byTime = readers.filter((file) => /orderBy:[^\n]*createdAt/.test(read(file)))
  expect(
    byTime.filter(
      (file) => !/queries\/mine\.ts$|personal-data\/|facilitated\/queries\/for-me\.ts$/.test(file),
    ),
  ).toEqual([])
})
