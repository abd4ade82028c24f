import type { InterviewPage } from './queries'

/** ISO 8601: PT6M20S. */
export function isoDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  return `PT${Math.floor(whole / 60)}M${whole % 60}S`
}

type Words = { title: string; abstract: string | null; keywords: readonly string[] }

/**
 * What search engines are told of an interview (schema.org/VideoObject): only of one that anybody may watch at this
 * moment, and nothing that the page doesn't show them anyway. Null for every other.
 */
export function videoObject(
  interview: InterviewPage,
  { title, abstract, keywords }: Words,
  { url, locale }: { url: string; locale: string },
): Record<string, unknown> | null {
  const { slug, isForEverybody, choices, publishedAt, durationSeconds, posterId } = interview
  const captions = interview.captions.filter(({ isDraft }) => !isDraft)
  // The smallest that shows what there is.
  const file = choices.find(({ playlist, hasVideo }) => playlist === null && hasVideo) ?? choices[0]
  const [source] = file?.playlist === null ? file.sources : []
  if (!isForEverybody || !file || !source || !publishedAt) return null
  const poster = posterId ? `${url}/api/media/${posterId}` : null
  // A video without a picture is none to a search engine.
  const type = file.hasVideo && poster ? 'VideoObject' : 'AudioObject'
  return {
    '@context': 'https://schema.org',
    '@type': type,
    name: title,
    ...(abstract && { description: abstract }),
    url: `${url}/${locale}/interviews/${slug}`,
    inLanguage: interview.spokenLanguage,
    uploadDate: publishedAt.toISOString(),
    ...(durationSeconds !== null && { duration: isoDuration(durationSeconds) }),
    ...(poster && { thumbnailUrl: [poster] }),
    contentUrl: `${url}${source.address}`,
    encodingFormat: source.type,
    contentSize: String(file.bytes),
    isAccessibleForFree: true,
    ...(keywords.length > 0 && { keywords }),
    ...(captions.length > 0 && {
      caption: captions.map(({ id, language }) => ({
        '@type': 'MediaObject',
        contentUrl: `${url}/api/captions/${id}`,
        encodingFormat: 'text/vtt',
        inLanguage: language,
      })),
    }),
  }
}

/** As the text of a script that is only data: nothing in it can end it. */
export const asData = (object: Record<string, unknown>): string =>
  JSON.stringify(object).replaceAll('<', '\\u003c')
