import { OutsideLink } from '@/components/ui/link'
import { Words } from '@/components/ui/words'
import type { ReadableDialogue } from '@/lib/dialogues/queries'
import { translator, type Locale } from '@/lib/platform/i18n'

/** What public sources say, each sentence with the page that says it. */
export function Background({
  facts,
  locale,
}: {
  facts: ReadableDialogue['background']
  locale: Locale
}) {
  const t = translator(locale, 'dialogues')
  return (
    <ul className="mt-4 grid gap-3">
      {facts.map(({ text, url }) => (
        <li key={url + text.language}>
          <Words of={text} locale={locale} />{' '}
          <span className="text-small">
            <OutsideLink href={url} locale={locale}>
              {t('page.source', { host: new URL(url).hostname.replace(/^www\./, '') })}
            </OutsideLink>
          </span>
        </li>
      ))}
    </ul>
  )
}
