import { readFile } from 'node:fs/promises'
import path from 'node:path'
import Papa from 'papaparse'
import type { ResponseValue } from '@/generated/prisma/enums'
import { viewLimit } from '@/lib/contributions/schema'
import { countCharacters } from '@/lib/platform/characters'
import { now } from '@/lib/platform/clock'
import { isSeen, tidied } from '@/lib/platform/tidied'

/*
 * Reads a folder in the layout that Polis exports: comments.csv and votes.csv, or participants-votes.csv where the
 * votes aren't there one by one; summary.csv if it has one. Texts hold line breaks; counts in comments.csv count
 * answers that were changed later, so they are never read.
 */

export type PolisComment = {
  id: string
  author: string
  text: string
  /** 1 in, -1 out, 0 not looked at. */
  moderated: number
  at: Date
}

export type PolisVote = { voter: string; comment: string; value: ResponseValue; at: Date }

export type PolisConversation = {
  topic: string | null
  comments: PolisComment[]
  /** One a voter and comment: the last that was given. */
  votes: PolisVote[]
  /** Lines that make no sense, said with file and line. */
  problems: string[]
}

/** People are numbers in these files. */
const longestNumber = 40

/** What is wrong with the folder as a whole. */
export class NotAConversation extends Error {
  override name = 'NotAConversation'
}

export async function readPolisFolder(folder: string): Promise<PolisConversation> {
  const [comments, votes, matrix, summary] = await Promise.all(
    ['comments.csv', 'votes.csv', 'participants-votes.csv', 'summary.csv'].map((name) =>
      rowsOf(path.join(folder, name)),
    ),
  )
  if (!comments) throw new NotAConversation('There is no comments.csv in this folder.')
  const problems: string[] = []
  const seen = new Set<string>()
  const known = comments.flatMap((row, index) => {
    const comment = commentOf(row)
    const why = comment ? whyNot(comment, seen) : 'no id or no text'
    if (why) problems.push(`comments.csv, row ${index + 2}: ${why}`)
    if (comment) seen.add(comment.id)
    return comment && !why ? comment : []
  })
  if (known.length === 0) throw new NotAConversation('comments.csv holds no comments.')
  if (!votes && !matrix)
    throw new NotAConversation('There is neither votes.csv nor participants-votes.csv here.')
  const ids = new Set(known.map(({ id }) => id))
  const given = votes
    ? votes.flatMap((row, index) => {
        const vote = voteOf(row)
        if (!vote || !ids.has(vote.comment)) {
          problems.push(`votes.csv, row ${index + 2}: no vote on a comment of this folder`)
          return []
        }
        return vote
      })
    : (matrix ?? []).flatMap((row) => votesIn(row, ids))
  return {
    topic: topicOf(summary),
    comments: known,
    votes: lastOnes(given),
    problems,
  }
}

type Row = Record<string, string>

async function rowsOf(file: string): Promise<Row[] | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  return Papa.parse<Row>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: 'greedy' })
    .data
}

function commentOf(row: Row): PolisComment | null {
  const [id, text] = [row['comment-id']?.trim(), tidied(row['comment-body'] ?? '')]
  if (!id || !isSeen(text)) return null
  return {
    id,
    author: row['author-id']?.trim() ?? '',
    text,
    moderated: Number(row['moderated'] ?? 0),
    at: momentOf(row['timestamp']),
  }
}

function whyNot({ id, text, author }: PolisComment, seen: ReadonlySet<string>): string | null {
  if (seen.has(id)) return 'the same id as a row above'
  if (countCharacters(text) > viewLimit) return `more than ${viewLimit} characters`
  return author.length > longestNumber ? 'no author’s number' : null
}

const values = new Map<string, ResponseValue>([
  ['1', 'agree'],
  ['-1', 'disagree'],
  ['0', 'unsure'],
])

function voteOf(row: Row): PolisVote | null {
  const [comment, voter] = [row['comment-id']?.trim(), row['voter-id']?.trim()]
  const value = values.get(row['vote']?.trim() ?? '')
  return comment && voter && voter.length <= longestNumber && value
    ? { voter, comment, value, at: momentOf(row['timestamp']) }
    : null
}

/** A line of participants-votes.csv: the columns named by a number are comments. */
function votesIn(row: Row, ids: ReadonlySet<string>): PolisVote[] {
  const voter = row['participant']?.trim() ?? ''
  return Object.entries(row).flatMap(([comment, cell]) => {
    // Cells beyond the heading come as a list of their own.
    const value = ids.has(comment) && typeof cell === 'string' ? values.get(cell.trim()) : undefined
    return value && voter.length <= longestNumber
      ? [{ voter, comment, value, at: new Date(0) }]
      : []
  })
}

function lastOnes(votes: readonly PolisVote[]): PolisVote[] {
  const last = new Map<string, PolisVote>()
  for (const vote of votes) {
    const key = `${vote.voter} ${vote.comment}`
    const known = last.get(key)
    if (!known || known.at <= vote.at) last.set(key, vote)
  }
  return [...last.values()]
}

/** Milliseconds since 1970, or seconds in older files. */
function momentOf(stamp: string | undefined): Date {
  const number = Number(stamp)
  const milliseconds = number < 1e11 ? number * 1000 : number
  // Nothing was said before there was time, nor after today.
  return milliseconds > 0 && milliseconds <= now().getTime() ? new Date(milliseconds) : new Date(0)
}

/** summary.csv is a list of names and values, so its "heading" is a value too. */
function topicOf(summary: Row[] | null | undefined): string | null {
  const [first] = summary ?? []
  const heading = first && Object.keys(first)
  return heading?.[0] === 'topic' ? (heading[1] ?? null) : null
}
