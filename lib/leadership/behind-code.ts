import 'server-only'
import { hashOfOwnersCode } from '@/lib/commitments/code'
import { db } from '@/lib/platform/db'

/** Whether a code is that of a member of some leadership group. */
export async function membershipBehind(code: string): Promise<boolean> {
  const codeHash = hashOfOwnersCode(code, 'leadership')
  return (await db().leadershipMember.count({ where: { codeHash } })) > 0
}
