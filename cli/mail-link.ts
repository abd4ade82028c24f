import { z } from 'zod'
import { commandLine } from '@/lib/access/actor'
import { linkOfMail } from '@/lib/mail/operations'
import { Refusal } from '@/lib/platform/refusal'

/** For an operator without a mail server: hands on a link by another way. The activity log says so. */
export async function run([given]: string[]): Promise<number> {
  const id = z.uuid().safeParse(given)
  if (!id.success) return complain('Say which mail: npm run baraza -- mail-link ID (see /outbox).')
  try {
    process.stdout.write(`${await linkOfMail(commandLine, id.data)}\n`)
    return 0
  } catch (error) {
    if (error instanceof Refusal) return complain('No mail with this ID holds a link any more.')
    throw error
  }
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 1
}
