import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import { findToken } from '@/lib/accounts/tokens'
import { db } from '@/lib/platform/db'
import { translatedStored, type Translated } from '@/lib/platform/translated'

export type BehindLink = {
  name: string
  group: StakeholderGroup
  address: string
  title: Translated
}

/** What the owner of an address is asked to confirm; null when the link doesn't work any more. */
export async function registrationBehindLink(token: string): Promise<BehindLink | null> {
  const found = await findToken('confirmRegistration', token)
  if (!found?.personId || !found.address) return null
  const registration = await db().registration.findFirst({
    where: { personId: found.personId },
    select: {
      name: true,
      affiliation: { select: { group: true } },
      dialogue: { select: { title: true } },
    },
  })
  return (
    registration && {
      name: registration.name,
      group: registration.affiliation.group,
      address: found.address,
      title: translatedStored.parse(registration.dialogue.title),
    }
  )
}
