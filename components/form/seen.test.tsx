import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { FormState } from '@/lib/web/form-state'
import { FormContext } from './form-context'
import { Seen, theirsIn } from './seen'

const words = {
  optional: '',
  errorTitle: '',
  errorLine: '',
  sending: '',
  fileAgain: '',
  originalIn: '',
  unreachable: '',
  outdated: '',
  theirs: 'What they saved',
}

const render = (state: FormState) =>
  renderToStaticMarkup(
    <FormContext value={{ prefix: '', state, isPending: false, words }}>
      <Seen
        value="old"
        languages={[{ tag: 'fr', label: 'Français' }]}
        fields={[
          { name: 'title', label: 'Title' },
          { name: 'country', label: 'Country', options: [{ value: 'GH', label: 'Ghana' }] },
        ]}
      />
    </FormContext>,
  )

test('a form carries the mark of what its writer began with', () => {
  expect(render({})).toBe('<input type="hidden" readOnly="" name="seen" value="old"/>')
})

test('after a conflict it carries the new mark, and shows what differs in the words of the form', () => {
  const html = render({
    values: {
      seen: 'new',
      country: 'TZ',
      'title.texts.fr': 'À moi',
      'theirs.title.texts.fr': 'À elle',
      'theirs.title.language': 'fr',
      'theirs.country': 'GH',
    },
  })
  expect(html).toContain('name="seen" value="new"')
  expect(html).toContain('<h3>What they saved</h3>')
  expect(html).toContain('Title (Français)')
  expect(html).toMatch(/lang="fr"[^>]*>À elle</)
  expect(html).toMatch(/>Ghana</)
})

test('what both wrote alike, and the order of ticks, is no difference', () => {
  expect(
    theirsIn({
      a: 'Same ',
      'theirs.a': 'Same',
      topics: ['b', 'a'],
      'theirs.topics': ['a', 'b'],
      one: 'x',
      'theirs.one': ['x'],
      'theirs.none': '',
      gone: 'Mine',
      'theirs.gone': '',
    }),
  ).toEqual([{ name: 'gone', text: '' }])
})
