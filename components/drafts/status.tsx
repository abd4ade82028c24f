'use client'

import type { KeeperState } from './keeper'

export interface StatusWords {
  /** "{time}" is replaced. */
  here: string
  server: string
  line: string
  lineOnly: string
  signIn: string
  refused: string
  lost: string
  typing: string
}

/** One line at the foot of the window: where what was typed is kept, and since when. */
export function Status({
  state,
  words,
  locale,
}: {
  state: KeeperState
  words: StatusWords
  locale: string
}) {
  return (
    <p className="writing-status" role="status" data-trouble={state.trouble ? '' : undefined}>
      {sentence(state, words, locale)}
    </p>
  )
}

function sentence(
  { here, server, isOnServer, trouble, isLost }: KeeperState,
  words: StatusWords,
  locale: string,
) {
  const time = (at: Date) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at)
  if (isLost) return words.lost
  if (trouble && here) return words[trouble].replace('{time}', time(here))
  if (trouble) return words.lineOnly
  if (server && isOnServer) return words.server.replace('{time}', time(server))
  return here ? words.here.replace('{time}', time(here)) : words.typing
}
