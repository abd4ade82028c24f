import { translator, type Locale } from '@/lib/platform/i18n'
import { visibleTexts, type KeptForm } from './kept-form'

export type Trouble = 'starting' | 'away' | 'restoring' | 'broken' | 'tooLarge'

export const statusOfTrouble: Record<Trouble, number> = {
  starting: 503,
  away: 503,
  restoring: 503,
  broken: 500,
  tooLarge: 413,
}

interface Contents {
  trouble: Trouble
  locale: Locale
  /** Path with query, as it was asked for. */
  address: string
  requestId: string
  /** Admits its script where the policy of the address goes by a nonce. */
  nonce: string
  form?: KeptForm | undefined
}

/** A whole page that needs neither the framework nor the database nor script. */
export function troublePage(contents: Contents): string {
  const { trouble, locale, address, requestId, nonce, form } = contents
  const t = translator(locale, 'trouble')
  // After a post the page must stand still: it holds what was typed. No page reloads itself by a clock.
  const looksAgain = !form && statusOfTrouble[trouble] === 503
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escape(t(`${trouble}.title`))} · Baraza</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="name">Baraza</p>
<h1>${escape(t(`${trouble}.title`))}</h1>
<p>${escape(form ? t('posted.text') : t(`${trouble}.text`))}</p>
${trouble === 'tooLarge' ? '' : form ? resend(form, address, t) : `<p><a class="button" href="${escape(address)}">${escape(t('again'))}</a></p>`}
${looksAgain ? `<p data-again hidden>${escape(t('looksAgain'))}</p>\n<script type="module" nonce="${escape(nonce)}" src="/assets/again.js"></script>` : ''}
${trouble === 'broken' ? `<p>${escape(t('broken.number', { number: requestId }))}</p>` : ''}
<p><a href="/${locale}">${escape(t('home'))}</a></p>
</main>
</body>
</html>
`
}

type Words = ReturnType<typeof translator<'trouble'>>

function resend(form: KeptForm, address: string, t: Words): string {
  const typed = visibleTexts(form)
  const kept = form.fields.map(
    ({ name, value }) =>
      // Not an input: that would fold line breaks.
      `<textarea hidden name="${escape(name)}">\n${escape(value)}</textarea>`,
  )
  return `<form method="post" action="${escape(address)}" enctype="${form.enctype}">
${kept.join('\n')}
${form.hadFiles ? `<p>${escape(t('posted.files'))}</p>` : ''}
<p><button type="submit">${escape(t('posted.send'))}</button></p>
</form>
${typed.length > 0 ? `<h2>${escape(t('posted.typed'))}</h2>` : ''}
${typed.map((text) => `<blockquote>${escape(text)}</blockquote>`).join('\n')}`
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escape = (text: string) => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)

const style = `
:root { color-scheme: light dark; --page: #fbfaf7; --ink: #1c2024; --muted: #5a626b; --line: #dedad1; --accent: #0b6465; --on: #fff }
@media (prefers-color-scheme: dark) { :root { --page: #14171a; --ink: #eceae4; --muted: #a7afb7; --line: #343a40; --accent: #5cc4c2; --on: #14171a } }
body { margin: 0; background: var(--page); color: var(--ink); font: 17px/1.6 system-ui, sans-serif }
main { max-width: 34rem; margin: 0 auto; padding: 48px 20px; overflow-wrap: break-word }
.name { color: var(--muted); margin: 0 }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 8px 0 16px }
h2 { font-size: 1.1rem; margin: 32px 0 8px }
blockquote { margin: 0 0 12px; padding: 8px 16px; border-left: 3px solid var(--line); white-space: pre-wrap }
a { color: var(--accent) }
button, .button { display: inline-block; box-sizing: border-box; min-height: 44px; padding: 9px 20px; border: 0; border-radius: 6px; background: var(--accent); color: var(--on); font: inherit; text-decoration: none; cursor: pointer }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px }
`
