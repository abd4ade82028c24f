import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { table } from '@/lib/access/table'
import type { LoggedRow } from '@/lib/activity/shown'
import { locales } from '@/lib/platform/locales'
import { ActivityTable } from './activity-table'
import { verbInWords } from './verb-in-words'

const row: LoggedRow = {
  id: 'row',
  verb: 'account.suspend',
  day: new Date('2026-11-23'),
  at: new Date('2026-11-23T08:15:00Z'),
  who: { id: 'who', name: '<script>alert(1)</script>' },
  whom: { id: 'whom', name: '"><img src=x onerror=alert(2)>' },
  dialogue: { language: 'en', texts: { en: '<b>Tarkwa</b>' } },
  reason: '<a href="javascript:alert(3)">because</a>',
}

test('names, titles and reasons are text, whatever was typed into them', () => {
  const html = renderToStaticMarkup(
    <ActivityTable
      caption="1 entry"
      rows={[row]}
      locale="en"
      showsDialogue
      accountHref={(id) => `/en/manage/accounts/${id}`}
    />,
  )
  for (const markup of ['<script', '<img', '<b>', 'href="javascript'])
    expect(html).not.toContain(markup)
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(html).toContain('23 Nov 2026, 08:15')
})

/** Only looked at, and so never in the log. */
const isOnlyReading = (verb: string) =>
  /\.(read\w*|list|see\w*|queue|know|desk|roll|activity|outbox)$/.test(verb)

test.each(locales)('%s: every verb that can be in the log has words', (locale) => {
  const verbs = Object.keys(table).filter((verb) => !isOnlyReading(verb))
  expect(verbs.filter((verb) => verbInWords(verb, locale) === verb)).toEqual([])
})
