import type { ShareBackWords } from './facts'

/** The four fields of one language, in the shape of their form; empty where it isn't written yet. */
export function asForm(words: ShareBackWords | null, language: string) {
  const [heard1, heard2, heard3] = (words?.heard ?? []).map(({ texts }) => texts[language] ?? '')
  return {
    ...{ heard1: heard1 ?? '', heard2: heard2 ?? '', heard3: heard3 ?? '' },
    next: words?.next.texts[language] ?? '',
  }
}
