import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { groupsOf } from '@/lib/dialogues/groups'
import { db } from '@/lib/platform/db'
import { invitationDesk } from './desk'
import { channelOf, checkedFile, waitingFile, type WaitingFile } from './waiting-file'

const perPage = 100
const shownReady = 50

/** The file that waits, what would come of it, and every row that can't be taken in. */
export async function importOf(actor: Actor, slug: string, page: number) {
  const { row, about, event } = await invitationDesk(actor, slug)
  authorize(actor, 'eventInvitation.import', about)
  const groups = await groupsOf(db(), row.dialogue?.id ?? null)
  const base = { id: row.id, dialogueId: row.dialogue?.id ?? null, endsOn: row.endsOn }
  const of = { ...base, timeZone: row.timeZone, country: row.country }
  const waiting = await waitingFile(db(), actor, row.id)
  if (!waiting) return { event, groups, waiting: null }
  const { ready, refused, seen } = await checkedFile(db(), of, waiting)
  const ways = ready.map((each) => channelOf(each, waiting.mapping))
  const pages = Math.max(1, Math.ceil(refused.length / perPage))
  return {
    event,
    groups,
    waiting: {
      encoding: waiting.file.encoding,
      separator: waiting.file.separator,
      columns: columnsOf(waiting.file),
      mapping: waiting.mapping,
      seen,
      counts: {
        rows: waiting.file.rows.length,
        ready: ready.length,
        refused: refused.length,
        email: ways.filter((way) => way === 'email').length,
        letter: ways.filter((way) => way === 'letter').length,
        phone: ways.filter((way) => way === 'phone').length,
      },
      ready: ready.slice(0, shownReady).map((each, index) => ({
        ...{ number: each.number, name: each.name, group: each.group },
        ...{ language: each.language, channel: ways[index] ?? 'letter' },
      })),
      neutralised: ready
        .filter((each) => each.neutralised.length > 0)
        .slice(0, perPage)
        .map(({ number, name, organisationName, roleTitle, neutralised }) => ({
          number,
          texts: neutralised.map(
            (field) => ({ name, organisation: organisationName, roleTitle })[field as 'name'] ?? '',
          ),
        })),
      refused: refused.slice((page - 1) * perPage, page * perPage),
      page: Math.min(page, pages),
      pages,
    },
  }
}

/** Headings to choose from, with an example where it is nobody's contact. */
function columnsOf({ header, rows }: WaitingFile['file']) {
  return header.map((heading, index) => {
    const cell = rows.map(({ cells }) => cells[index]?.trim() ?? '').find((text) => text !== '')
    const isContact = cell !== undefined && (cell.includes('@') || /(\d\D*){6}/.test(cell))
    return { index, heading, example: isContact ? '' : (cell ?? '').slice(0, 40) }
  })
}
