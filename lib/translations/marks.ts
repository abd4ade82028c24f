import { fingerprint } from '@/lib/platform/fingerprint'

type Original = { text: string; language: string }

/** The mark of the words that a translation is made from: other words, another mark. */
export const markOfOriginal = ({ text, language }: Original): string =>
  fingerprint({ text, language })

/** The mark of a translation as somebody has read it. */
export const markOfText = (text: string): string => fingerprint({ text })
