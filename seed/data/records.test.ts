import { describe, expect, test } from 'vitest'
import { viewsPerRound } from '@/lib/contributions/round'
import { contributions } from './contributions'
import { dialogues } from './dialogues'
import { events } from './events'
import { interviews } from './interviews'
import { organisations } from './organisations'
import { pages } from './pages'
import { personas } from './personas'
import { replies } from './replies'
import { spokenViews } from './spoken'
import { staff } from './staff'
import { summaries } from './summaries'
import { unnamedPeople } from './unnamed'
import type { Translated } from './words'

const texts = (content: Translated) => Object.values(content.texts)
const count = (text: string) => text.split(/\s+/).length

/** Every run of `length` words, without case and punctuation. */
function runs(text: string, length: number): string[] {
  const list = text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []
  return list.slice(length - 1).map((_, index) => list.slice(index, index + length).join(' '))
}

describe('the records', () => {
  test('are all there', () => {
    expect(dialogues).toHaveLength(7)
    expect(organisations).toHaveLength(30)
    expect(personas).toHaveLength(34)
    expect(staff).toHaveLength(9)
    expect(contributions.filter(({ id }) => id <= 'V060')).toHaveLength(60)
    expect(events.flatMap(({ sessions }) => sessions).length).toBeGreaterThan(38)
  })

  test('carry the mark of a demonstration in every name and address', () => {
    for (const { name } of [...organisations, ...personas, ...staff, ...unnamedPeople]) {
      expect(name).toMatch(/\(d[eé]mo\)$/)
    }
    for (const { email } of [...personas, ...staff]) {
      if (email !== null) expect(email).toMatch(/@demo\.example$/)
    }
  })

  test('refer only to what exists', () => {
    const people = new Set([...personas, ...staff].map(({ id }) => id))
    const views = new Set(contributions.map(({ id }) => id))
    const bodies = new Set(organisations.map(({ id }) => id))
    for (const persona of personas)
      if (persona.organisation) expect(bodies).toContain(persona.organisation)
    for (const dialogue of dialogues)
      for (const host of dialogue.hosts) expect(bodies).toContain(host)
    for (const { persona, dialogue } of [...contributions, ...interviews]) {
      const unnamed = unnamedPeople.find(({ id }) => id === persona)
      const named = personas.find(({ id }) => id === persona)
      expect(unnamed ? [unnamed.dialogue] : named?.dialogues).toContain(dialogue)
    }
    for (const reply of replies) {
      expect(people).toContain(reply.persona)
      expect(views).toContain(reply.to)
    }
    const cited = summaries.flatMap(({ findings, disagreements, versions }) => [
      ...findings.flatMap((finding) => finding.views),
      ...disagreements.flatMap(({ sides }) => sides.flatMap((side) => side.views)),
      ...versions.flatMap(({ alsoCites }) => Object.values(alsoCites).flat()),
    ])
    for (const view of cited) expect(views).toContain(view)
  })

  test('nobody has more views in one round than anybody may have', () => {
    const said = [...contributions, ...spokenViews].map(
      (view) => `${view.persona} ${view.dialogue}`,
    )
    const most = Math.max(...said.map((one) => said.filter((other) => other === one).length))
    expect(most).toBeLessThanOrEqual(viewsPerRound)
  })

  test('speak three languages where a reader chooses one', () => {
    const chosen = [
      ...dialogues.flatMap((dialogue) => [
        dialogue.title,
        dialogue.description,
        dialogue.prompt,
        dialogue.privacyNote,
      ]),
      ...events.flatMap((event) => [
        event.title,
        event.description,
        ...event.sessions.map(({ title }) => title),
      ]),
      ...organisations.map(({ description }) => description),
      ...interviews.flatMap(({ title, abstract }) => [title, abstract]),
      ...summaries.flatMap(({ title, findings }) => [
        title,
        ...findings.map((finding) => finding.title),
      ]),
      ...pages.flatMap(({ title, body }) => [title, body]),
    ]
    for (const content of chosen) {
      expect(Object.keys(content.texts).sort(), content.texts.en).toEqual(['en', 'fr', 'sw'])
    }
  })

  test('say that dialogues after real ones are reconstructions', () => {
    const real = dialogues.filter(({ facts }) => facts.length > 0)
    expect(real.map(({ id }) => id)).toEqual(['gh-2016', 'mg-2017', 'share-2017', 'tz-2017'])
    for (const { title } of real)
      expect(title.texts.en).toContain('reconstruction for demonstration')
  })

  test('keep views within their limit and sessions within their days', () => {
    for (const { words } of contributions)
      for (const text of texts(words)) expect(text.length).toBeLessThanOrEqual(600)
    for (const { sessions } of events)
      for (const { from, to } of sessions) expect(from < to).toBe(true)
  })
})

describe.each(summaries)('summary $id', ({ findings, disagreements, inOneMinute }) => {
  test('has short findings, each with its evidence and its dissent', () => {
    for (const finding of findings) {
      for (const body of texts(finding.body)) expect(count(body)).toBeLessThan(90)
      expect(finding.views.length).toBeGreaterThan(0)
      expect(texts(finding.dissent).every(Boolean)).toBe(true)
    }
    for (const text of texts(inOneMinute)) expect(count(text)).toBeLessThan(250)
  })

  test('repeats no view word by word, so that a withdrawn one leaves no trace', () => {
    const own = [
      inOneMinute,
      ...findings.flatMap(({ title, body, dissent }) => [title, body, dissent]),
      ...disagreements.flatMap(({ sides, between }) => [...sides.map(({ body }) => body), between]),
    ].flatMap(texts)
    const written = new Set(own.flatMap((text) => runs(text, 6)))
    const copied = contributions.flatMap(({ id, words }) =>
      texts(words).flatMap((text) =>
        runs(text, 6)
          .filter((run) => written.has(run))
          .map((run) => `${id}: ${run}`),
      ),
    )
    expect(copied).toEqual([])
  })
})
