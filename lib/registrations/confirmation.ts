import 'server-only'
import { issueToken } from '@/lib/accounts/tokens'
import { letter } from '@/lib/mail/letter'
import { after, minutes, now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { queueMail } from '@/lib/platform/email'
import { translator } from '@/lib/platform/i18n'
import { localeOrDefault } from '@/lib/platform/locales'
import { inLanguage, type Translated } from '@/lib/platform/translated'

type Confirmation = {
  /** Who was made by the registration; nobody who existed before. */
  personId: string
  address: string
  dialogue: { slug: string; title: Translated }
  /** False when the address has had mail enough for now: the link is made, and not sent. */
  sends?: boolean
}

/** Asks the owner of an address whether a registration is theirs. Greets nobody: the name was typed by anyone. */
export async function sendConfirmation(
  tx: Transaction,
  { personId, address, dialogue, sends = true }: Confirmation,
): Promise<void> {
  const token = await issueToken(tx, { purpose: 'confirmRegistration', personId, address })
  if (!sends) return
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { language: true },
  })
  const language = localeOrDefault(person.language)
  const t = translator(language, 'mail')
  const title = inLanguage(dialogue.title, language).text
  await queueMail(tx, {
    kind: 'confirmRegistration',
    personId,
    toAddress: address,
    language,
    ...letter(language, {
      subject: t('confirmRegistration.subject', { dialogue: title }),
      paragraphs: [t('confirmRegistration.body', { dialogue: title })],
      action: {
        label: t('confirmRegistration.action'),
        path: `/dialogues/${dialogue.slug}/register/confirm/${token}`,
      },
    }),
  })
}

/** The convenor has answered somebody whose address is still unconfirmed: they get the link once more. */
export async function remindToConfirm(
  tx: Transaction,
  personId: string,
  dialogue: { slug: string; title: Translated },
): Promise<void> {
  const waiting = await tx.accountToken.findFirst({
    where: { personId, purpose: 'confirmRegistration', consumedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { address: true, createdAt: true },
  })
  if (!waiting?.address || waiting.createdAt > after(now(), -minutes(10))) return
  await sendConfirmation(tx, { personId, address: waiting.address, dialogue })
}
