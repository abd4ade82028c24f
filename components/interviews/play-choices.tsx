import { Button } from '@/components/ui/button'
import type { Choice, Why } from '@/lib/interviews/choices'
import type { InterviewPage } from '@/lib/interviews/queries'
import { watchingQuery, type Watching } from '@/lib/interviews/watching'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

interface PlayChoicesProps {
  interview: InterviewPage
  choice: Choice
  why: Why
  watching: Watching
  isRemembered: boolean
  locale: Locale
}

/** Each is a link that plays so; with script it changes in place and is remembered at once. */
export function PlayChoices(props: PlayChoicesProps) {
  const { interview, choice, why, watching, isRemembered, locale } = props
  const t = translator(locale, 'watching')
  const { slug, choices } = interview
  const last = choice.sources.at(-1)
  if (choices.length < 2) return <OpenAlone address={last?.address} locale={locale} />
  const address = (name: Choice['name']) =>
    `/${locale}/interviews/${slug}${watchingQuery({ ...watching, choice: name })}#player`
  return (
    <>
      <ul className="plays" aria-label={t('choice.title')}>
        {choices.map((each) => (
          <li key={each.name}>
            <a
              href={address(each.name)}
              className="button button-plain"
              rel="nofollow"
              aria-current={each === choice ? 'true' : undefined}
              data-choice={each.name}
              data-kind={each.hasVideo ? 'video' : 'audio'}
              data-playlist={each.playlist ?? undefined}
              data-sources={JSON.stringify(each.sources)}
            >
              {choiceWords(each, choices, locale)}
            </a>
          </li>
        ))}
      </ul>
      {why === 'asked' && !isRemembered && (
        <form method="post" action={`/${locale}/watching`} data-remember className="mt-2">
          <input type="hidden" name="back" value={`/interviews/${slug}`} />
          <Button kind="quiet" name="watch" value={choice.name}>
            {t('choice.remember')}
          </Button>
        </form>
      )}
      <OpenAlone address={last?.address} locale={locale} />
    </>
  )
}

/** "Watch small, 20 MB": what it is and what it costs, before anybody pays for it. */
export function choiceWords(
  { name, bytes, hasVideo, playlist }: Choice,
  all: readonly Choice[],
  locale: Locale,
): string {
  const t = translator(locale, 'watching')
  const size = formatter(locale).megabytes(bytes)
  if (name === 'audio' || !hasVideo)
    return t(name === 'full' ? 'choice.sound' : 'choice.audio', { size })
  if (name === 'full') return t(all.length === 1 ? 'choice.only' : 'choice.full', { size })
  if (name === '240') return t('choice.240', { size })
  return t(playlist ? 'choice.upTo' : 'choice.rung', { size, lines: name })
}

function OpenAlone({ address, locale }: { address: string | undefined; locale: Locale }) {
  if (!address || address.startsWith('/api/interviews/')) return null
  return (
    <p className="text-small mt-2">
      <a href={address}>{translator(locale, 'interviews')('play.open')}</a>
    </p>
  )
}
