import 'server-only'
import { env } from '@/lib/platform/env'
import { translator, type Locale } from '@/lib/platform/i18n'
import { escaped } from '@/lib/platform/markup'

export type Letter = { subject: string; text: string; html: string }

type Parts = {
  subject: string
  /** Whom it greets; without a name it begins with the text. */
  name?: string
  paragraphs: string[]
  /** A button; `path` is without locale. */
  action?: { label: string; path: string }
}

/** One mail in plain text and in HTML that any old reader can show; every link leads to the portal itself. */
export function letter(locale: Locale, { subject, name, paragraphs, action }: Parts): Letter {
  const t = translator(locale, 'mail')
  const greeting = name ? [t('greeting', { name })] : []
  const signature = t('signature', { host: new URL(env.url).host })
  const href = action && `${env.url}/${locale}${action.path}`
  const text = [
    ...greeting,
    ...paragraphs,
    ...(action ? [`${action.label}:\n${href}`] : []),
    `-- \n${signature}`,
  ].join('\n\n')
  const html = page(locale, subject, [
    ...[...greeting, ...paragraphs].map((each) => `<p>${escaped(each)}</p>`),
    ...(action && href ? [button(href, action.label), bare(href)] : []),
    `<p style="margin-top:32px;color:#5a626b;font-size:14px">${escaped(signature)}</p>`,
  ])
  return { subject, text: `${text}\n`, html }
}

/** The letters whose words stand whole in `mail.json`: subject, text, and a button where there is a link. */
export type LetterKind =
  | 'signInLink'
  | 'resetPassword'
  | 'confirmEmail'
  | 'emailTaken'
  | 'emailChanged'
  | 'passwordChanged'

export function letterOf(
  locale: Locale,
  kind: LetterKind,
  { name, path }: { name: string; path?: string },
): Letter {
  const t = translator(locale, 'mail')
  const [note, label] = [`${kind}.after`, `${kind}.button`]
  const after = t.has(note) ? [t(note)] : []
  return letter(locale, {
    subject: t(`${kind}.subject`),
    name,
    paragraphs: [t(`${kind}.text`), ...after],
    ...(path && t.has(label) ? { action: { label: t(label), path } } : {}),
  })
}

function page(locale: Locale, title: string, body: string[]): string {
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body style="margin:0;padding:24px;background:#fbfaf7;color:#1c2024;font:17px/1.6 sans-serif">
<div style="max-width:36em;margin:0 auto">
${body.join('\n')}
</div></body></html>`
}

function button(href: string, label: string): string {
  const style =
    'display:inline-block;padding:12px 20px;background:#0b6465;color:#ffffff;border-radius:6px;text-decoration:none'
  return `<p style="margin:24px 0"><a href="${escaped(href)}" style="${style}">${escaped(label)}</a></p>`
}

/** The address itself too, for readers that show no buttons. */
function bare(href: string): string {
  return `<p style="color:#5a626b;font-size:14px;word-break:break-all">${escaped(href)}</p>`
}
