import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { EmptyState } from './empty-state'
import { GroupMark, groupNames } from './group-mark'
import { Entry, List } from './list'
import { Pager } from './pager'
import { Markdown } from './prose'
import { Stat } from './stat'
import { Table } from './table'
import { Time } from './time'
import { Words } from './words'

const title = { language: 'fr', texts: { fr: 'Séance' } }

test('a missing translation shows as what it is, to eye and ear', () => {
  const html = renderToStaticMarkup(<Words of={title} locale="en" as="h2" />)
  expect(html).toBe(
    '<h2><span lang="fr">Séance</span> <span class="language-tag">in French</span></h2>',
  )
  expect(renderToStaticMarkup(<Words of={title} locale="fr" />)).toBe('<span>Séance</span>')
})

test('a group is a shape and a name, never a colour alone', () => {
  const marks = groupNames.map((group) =>
    renderToStaticMarkup(<GroupMark group={group} locale="en" />),
  )
  const shapes = marks.map((html) => /<path d="([^"]+)"/.exec(html)?.[1])
  expect(new Set(shapes).size).toBe(groupNames.length)
  for (const html of marks) expect(html).toMatch(/<\/svg>\w/)
})

test('a list says how many it holds, or what to do when it holds none', () => {
  const empty = <EmptyState title="No events yet">Come back in March.</EmptyState>
  const full = renderToStaticMarkup(
    <List count="1 event" empty={empty}>
      <Entry title="Site visits" href="/en/events/site-visits" />
    </List>,
  )
  expect(full).toContain('1 event')
  expect(full).not.toContain('Come back')
  const none = renderToStaticMarkup(
    <List count="0 events" empty={empty}>
      {[]}
    </List>,
  )
  expect(none).toContain('Come back in March.')
  expect(none).not.toContain('0 events')
})

test('a single page has no pager; a middle one leads both ways', () => {
  const at = (page: number, pages: number) =>
    renderToStaticMarkup(<Pager locale="en" page={page} pages={pages} href={(n) => `?page=${n}`} />)
  expect(at(1, 1)).toBe('')
  expect(at(2, 3)).toMatch(/\?page=1.*Page 2 of 3.*\?page=3/)
})

test('a table keeps its meaning when it becomes blocks on a phone', () => {
  const html = renderToStaticMarkup(
    <Table
      caption="People"
      columns={[{ label: 'Group' }, { label: 'Came', isNumeric: true }]}
      rows={[{ id: 'm', cells: ['Miners', '16'] }]}
    />,
  )
  expect(html).toContain('<th scope="row" role="rowheader">Miners</th>')
  expect(html).toContain('data-label="Came"')
})

test('figures are told as parts of a whole', () => {
  expect(renderToStaticMarkup(<Stat label="Answered" locale="fr" value={12} of={31} />)).toContain(
    '12 sur 31',
  )
})

test('a moment says whose time it is', () => {
  const html = renderToStaticMarkup(
    <Time
      at={new Date('2016-01-19T08:00Z')}
      locale="en"
      show="moment"
      zone="Africa/Dar_es_Salaam"
    />,
  )
  expect(html).toContain('11:00 (Dar es Salaam time)')
  expect(html).toContain('dateTime="2016-01-19T08:00:00.000Z"')
})

test('what somebody wrote can be text, and nothing else', () => {
  const html = renderToStaticMarkup(
    <Markdown source={'Hello <img src=x onerror=alert(1)> **you**'} />,
  )
  expect(html).toBe('<div class="prose"><p>Hello  <strong>you</strong></p></div>')
})
