import { NextRequest } from 'next/server'
import { expect } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { fileAnswer, textAnswer } from '@/lib/web/file-response'
import { openRoute } from '@/lib/web/route'

type Found = { kind: 'here' | 'gone' } & Record<string, unknown>

/** A kind of bytes, found as its route finds them; the routes differ only in where they take the person from. */
export type Kind = {
  name: string
  find: (actor: Actor) => Promise<Found>
  isText?: boolean
}

/** Who was given it, and who was told that it is gone; all others were told that there is nothing. */
export type Given = { given: string[]; gone: string[]; isPublic: boolean }

async function asked(actor: Actor, { find, isText }: Kind, method: string, range?: string) {
  const route = openRoute<null>(
    async (asking, request) => {
      const found = await find(asking)
      return isText
        ? textAnswer(request, found as Parameters<typeof textAnswer>[1])
        : fileAnswer(request, found as Parameters<typeof fileAnswer>[1])
    },
    async () => actor,
  )
  const headers: Record<string, string> = range ? { range } : {}
  const request = new NextRequest('http://localhost/bytes', { method, headers })
  const answer = await route(request, { params: Promise.resolve(null) })
  await answer.body?.cancel()
  return { status: answer.status, cache: answer.headers.get('cache-control') }
}

/** Asks as everybody: whole, in part, and now and then for the head alone. */
export async function askedByAll(people: ReadonlyMap<string, Actor>, kind: Kind): Promise<Given> {
  const said: Given = { given: [], gone: [], isPublic: false }
  let turn = 0
  for (const [name, actor] of people) {
    const { status, cache } = await asked(actor, kind, 'GET')
    const part = await asked(actor, kind, 'GET', 'bytes=0-9')
    const expected = status === 200 && !kind.isText ? 206 : status
    expect([kind.name, name, part.status]).toEqual([kind.name, name, expected])
    turn += 1
    if (turn % 4 === 0) expect((await asked(actor, kind, 'HEAD')).status).toBe(status)
    if (status === 200) said.given.push(name)
    else if (status === 410) said.gone.push(name)
    else expect([kind.name, name, status]).toEqual([kind.name, name, 404])
    if (status !== 200) continue
    said.isPublic ||= cache === 'public, no-cache'
    // What only some may have lies in no cache, whoever of them asked.
    expect(cache).toBe(said.isPublic ? 'public, no-cache' : 'private, no-store')
  }
  return said
}

/** A table: what all are told alike stands in one row, and whole groups of people are called by one name. */
export function tableOf(
  answers: readonly (readonly [string, Given])[],
  people: readonly string[],
  groups: Readonly<Record<string, readonly string[]>>,
): string {
  const inWords = (names: readonly string[], isPublic = false) => {
    if (names.length === 0) return 'nobody'
    if (names.length === people.length) return isPublic ? 'everybody (public)' : 'everybody'
    let left = [...names]
    const said: string[] = []
    for (const [group, members] of Object.entries(groups)) {
      if (!members.every((each) => left.includes(each))) continue
      said.push(group)
      left = left.filter((each) => !members.includes(each))
    }
    return [...said, ...left].join(', ')
  }
  const rows = new Map<string, string[]>()
  for (const [name, { given, gone, isPublic }] of answers) {
    const said = `${inWords(given, isPublic)} | ${inWords(gone)}`
    rows.set(said, [...(rows.get(said) ?? []), name])
  }
  const lines = [...rows].map(([said, names]) => `| ${names.join('; ')} | ${said} |`)
  return ['| bytes | given to | gone (410) for |', '| --- | --- | --- |', ...lines, ''].join('\n')
}
