import 'server-only'
import type { Actor } from '@/lib/access/actor'
import { authorize } from '@/lib/access/table'
import { record } from '@/lib/activity/record'
import { badgeCodeOf, ensureBadges } from '@/lib/attendance/badges'
import { guestsOf } from '@/lib/events/guests'
import { lockEvent } from '@/lib/events/operations'
import { holdsPlace } from '@/lib/events/rules'
import { transaction } from '@/lib/platform/db'
import { translator, type Locale } from '@/lib/platform/i18n'
import { Refusal } from '@/lib/platform/refusal'
import { inLanguage, translatedStored } from '@/lib/platform/translated'
import { badgesPdf, type PerSheet } from './badge-sheet'

/** The badges of all who have said yes to a place; the desk knows each from then on. */
export async function printBadges(
  actor: Actor,
  { slug, per, locale }: { slug: string; per: PerSheet; locale: Locale },
): Promise<Buffer> {
  const { title, guests } = await transaction(async (tx) => {
    const { row, about } = await lockEvent(tx, actor, { slug })
    authorize(actor, 'paper.badges', about)
    await ensureBadges(tx, row.id)
    const event = await tx.event.findUniqueOrThrow({
      where: { id: row.id },
      select: { title: true },
    })
    await record(tx, actor, 'paper.badges', {
      dialogueId: row.dialogueId,
      object: { kind: 'event', id: row.id },
    })
    return {
      title: inLanguage(translatedStored.parse(event.title), locale),
      guests: await guestsOf(tx, row, holdsPlace),
    }
  })
  if (guests.length === 0) throw new Refusal('notFound', 'nobodyComes')
  const t = translator(locale, 'papers')
  const ui = translator(locale, 'ui')
  return badgesPdf(
    {
      title: t('badges.of', { title: title.text }),
      lang: locale,
      event: title,
      qr: t('badges.qr'),
    },
    guests.map(({ name, group, registrationId, badgeIssue }) => ({
      name,
      group: group && ui(`group.${group}`),
      code: badgeCodeOf({ id: registrationId, badgeIssue }),
    })),
    per,
  )
}
