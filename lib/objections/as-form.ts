import { translatedStored } from '@/lib/platform/translated'

/** What the form of an answer begins with, and what its mark is made of. */
export const answerAsForm = ({ answer, isMet }: { answer: unknown; isMet: boolean }) => ({
  answer: translatedStored.nullable().parse(answer),
  isMet: isMet ? 'on' : '',
})
