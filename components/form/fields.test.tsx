import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { FormState } from '@/lib/web/form-state'
import { Checkbox } from './checkbox'
import { CheckboxGroup, RadioGroup } from './choices'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'
import { Fieldset } from './parts'
import { Select } from './select'
import { TextArea } from './text-area'
import { TextField } from './text-field'
import { TranslatedField } from './translated-field'

const words = {
  optional: '(optional)',
  errorTitle: 'Something needs another look',
  errorLine: '{field}: {error}',
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
  const html = render(
    <ErrorSummary fields={<TextField name="name" label="Your name" />} />,
    { errors: { name: ['Please fill this in.'] } },
    'reply-',
  )
  expect(html).toContain('<a href="#reply-name">Your name: Please fill this in.</a>')
  expect(html).toContain('autofocus')
})

test('the summary names each field as the form does, wherever it stands', () => {
  const languages = [
    { tag: 'en', label: 'English' },
    { tag: 'fr', label: 'Français' },
  ]
  const empty = ['Please fill this in.']
  const html = render(
    <ErrorSummary
      fields={
        <>
          <TranslatedField name="title" label="Title" languages={languages} />
          <div>
            <RadioGroup name="group" label={<b>Which group?</b>} options={[]} />
            <CheckboxGroup name="topics" label="Topics" options={[]} />
          </div>
          <Fieldset legend="First day">
            <TextField name="days.0.place" label="Place" />
          </Fieldset>
          <fieldset>
            <legend>Second day</legend>
            <TextField name="days.1.place" label="Place" />
          </fieldset>
        </>
      }
    />,
    {
      errors: {
        title: empty,
        'title.texts.fr': ['At most 5 characters.'],
        group: ['Choose one of these.'],
        'topics.3': ['Choose one of these.'],
        'days.0.place': empty,
        'days.1.place': empty,
        elsewhere: ['Not now.'],
      },
    },
  )
  expect(
    [...html.matchAll(/<a href="#([^"]*)">([^<]*)</g)].map(([, id, line]) => [id, line]),
  ).toEqual([
    ['title.texts.en', 'Title: Please fill this in.'],
    ['title.texts.fr', 'Title (Français): At most 5 characters.'],
    ['group', 'Which group? Choose one of these.'],
    ['topics', 'Topics: Choose one of these.'],
    ['days.0.place', 'First day, Place: Please fill this in.'],
    ['days.1.place', 'Second day, Place: Please fill this in.'],
    ['elsewhere', 'Not now.'],
  ])
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
