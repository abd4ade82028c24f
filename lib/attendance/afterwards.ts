import type { Answer } from './answer'

type Said = { said: string; who: string | null }

/** Back to the desk on the same day or session, which says what came of it. */
export function afterwards(
  answer: Answer | Said,
  { slug, occasion }: { slug: string; occasion?: string },
): string {
  const { said, who } = 'said' in answer ? answer : saidBy(answer)
  const query = new URLSearchParams({ said })
  if (occasion) query.set('on', occasion)
  if (who) query.set('who', who)
  return `/manage/events/${slug}/check-in?${query}`
}

function saidBy({ result, why, registrationId }: Answer): Said {
  return { said: why ?? result, who: registrationId }
}
