import 'server-only'
import type { StakeholderGroup } from '@/generated/prisma/enums'
import type { Reader } from '@/lib/platform/db'
import { stakeholderGroups } from './schema'

/** The groups that a dialogue knows, in their usual order; all of them where something stands alone. */
export async function groupsOf(
  reader: Reader,
  dialogueId: string | null,
): Promise<readonly StakeholderGroup[]> {
  if (!dialogueId) return stakeholderGroups
  const rows = await reader.dialogueGroup.findMany({
    where: { dialogueId },
    select: { group: true },
  })
  return stakeholderGroups.filter((group) => rows.some((each) => each.group === group))
}

/** A group as SQL hands it out: the database spells "civil_society" what the code spells "civilSociety". */
export const groupFrom = (stored: string) =>
  (stored === 'civil_society' ? 'civilSociety' : stored) as StakeholderGroup
