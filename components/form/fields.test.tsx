import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { FormState } from '@/lib/web/form-state'
import { Checkbox } from './checkbox'
import { CheckboxGroup, RadioGroup } from './choices'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'
import { Select } from './select'
import { TextArea } from './text-area'
import { TextField } from './text-field'
import { TranslatedField } from './translated-field'

const words = {
  optional: '(optional)',
  errorTitle: 'Something needs another look',
  sending: 'Sending…',
  fileAgain: 'Choose the file again',
  originalIn: 'First written in',
  unreachable: 'Away for a moment',
  outdated: 'From before an update',
  theirs: 'What they saved',
}

function render(fields: ReactNode, state: FormState = {}, prefix = '') {
  return renderToStaticMarkup(
    <FormContext value={{ prefix, state, isPending: false, words }}>{fields}</FormContext>,
  )
}

test('label, hint, error and control belong together', () => {
  const html = render(<TextField name="name" label="Your name" hint="As others see it" />, {
    errors: { name: ['Enter your name.'] },
    values: { name: '' },
  })
  expect(html).toContain('<label for="name">Your name')
  expect(html).toContain('aria-describedby="name-hint name-error" aria-invalid="true"')
  expect(html).toContain('<p class="field-error" id="name-error">Enter your name.</p>')
})

test('the summary leads to each wrong field', () => {
  const html = render(<ErrorSummary />, { errors: { name: ['Enter your name.'] } }, 'reply-')
  expect(html).toContain('<a href="#reply-name">Enter your name.</a>')
  expect(html).toContain('autofocus')
})

test('what was typed wins over what was there, also when it is nothing', () => {
  const fields = (
    <>
      <TextField name="name" label="Name" defaultValue="Old name" />
      <TextArea name="text" label="Text" defaultValue="Old text" />
      <Checkbox name="public" label="Public" defaultChecked />
      <CheckboxGroup
        name="languages"
        label="Languages"
        defaultValues={['en']}
        options={[
          { value: 'en', label: 'English' },
          { value: 'fr', label: 'French' },
        ]}
      />
    </>
  )
  expect(render(fields)).toMatch(/Old name.*Old text.*checked.*checked/s)
  const again = render(fields, { values: { name: '', text: 'a < b', languages: 'fr' } })
  expect(again).not.toMatch(/Old/)
  expect(again).toContain('a &lt; b')
  expect(again.match(/checked/g)).toHaveLength(1)
  expect(again).toMatch(/value="fr"[^>]*checked|checked[^>]*value="fr"/)
})

test('choices keep what was chosen', () => {
  const options = [
    { value: 'miners', label: 'Miners' },
    { value: 'industry', label: 'Industry' },
  ]
  const html = render(
    <>
      <RadioGroup name="group" label="Group" options={options} />
      <Select name="language" label="Language" options={[{ value: 'sw', label: 'Kiswahili' }]} />
    </>,
    { values: { group: 'industry', language: 'sw' } },
  )
  expect(html).toMatch(/id="group-industry"[^>]*checked/)
  expect(html).toContain('<option value="sw" selected="">')
  expect(html).toContain('<legend>Group')
})

test('a password never comes back in a page', () => {
  const html = render(<TextField name="password" label="Password" type="password" />, {
    values: { password: 'four random words here' },
  })
  expect(html).not.toContain('random')
})

test('each language of a text has its own input, error and language', () => {
  const html = render(
    <TranslatedField
      name="title"
      label="Title"
      languages={[
        { tag: 'en', label: 'English' },
        { tag: 'fr', label: 'Français' },
      ]}
      value={{ language: 'fr', texts: { fr: 'Séance' } }}
    />,
    { errors: { 'title.texts.en': ['Too long.'] } },
  )
  expect(html).toMatch(/id="title\.texts\.en"[^>]*lang="en"[^>]*aria-invalid="true"/)
  expect(html).toMatch(/id="title\.texts\.fr"[^>]*lang="fr"[^>]*value="Séance"/)
  expect(html).toContain('<option value="fr" selected="">')
})

test('nothing typed is cut off at the limit', () => {
  const html = render(<TextArea name="text" label="View" limit={5} />, {
    values: { text: 'too long' },
  })
  expect(html).not.toContain('maxlength')
  expect(html).toContain('8 / 5')
})
