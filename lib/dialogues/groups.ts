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
