import 'server-only'
import { letter } from '@/lib/mail/letter'
import type { Transaction } from '@/lib/platform/db'
import { queueMail } from '@/lib/platform/email'
import { env } from '@/lib/platform/env'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { localeOrDefault } from '@/lib/platform/locales'
import { inLanguage, translatedStored } from '@/lib/platform/translated'
import type { ReminderKind } from '@/generated/prisma/enums'
import { ownersCode } from './code'
import type { LockedCommitment } from './lock'

export type Occasion = 'asked' | ReminderKind

type Told = Pick<
  LockedCommitment,
  'id' | 'codeIssue' | 'ownerName' | 'ownerLanguage' | 'proof' | 'dueNow'
> & {
  /** In the words in which it stands now. */
  result: unknown
}

/** Where an owner types in their code, as it stands on paper. */
export const confirmAddress = (locale: Locale): string =>
  `${new URL(env.url).host}/${locale}/commitments/confirm`

/** The words to an owner: the same in a mail, in a letter and in what is said by phone. */
export function wordsToOwner(locale: Locale, told: Told, occasion: Occasion) {
  const t = translator(locale, 'commitments')
  const text = (content: unknown) => inLanguage(translatedStored.parse(content), locale).text
  const values = {
    result: text(told.result),
    proof: text(told.proof),
    day: formatter(locale).day(told.dueNow),
  }
  return {
    subject: t(`letter.${occasion}.subject`),
    paragraphs: [
      t(`letter.${occasion}.text`),
      t('letter.sentence', values),
      t('letter.shown', values),
      t('letter.how', { code: ownersCode(told) }),
      t('letter.free'),
    ],
  }
}

/** The code stands in the mail as text and in no address: a page with a button asks for it. */
export async function mailToOwner(
  tx: Transaction,
  told: Told,
  { kind, address }: { kind: Occasion; address: string },
): Promise<void> {
  const locale = localeOrDefault(told.ownerLanguage)
  const { subject, paragraphs } = wordsToOwner(locale, told, kind)
  await queueMail(tx, {
    kind: kind === 'asked' ? 'commitmentAsked' : 'commitmentReminder',
    personId: null,
    toAddress: address,
    language: locale,
    ...letter(locale, {
      ...{ subject, name: told.ownerName, paragraphs },
      action: { label: translator(locale, 'mail')('open'), path: '/commitments/confirm' },
    }),
  })
}
