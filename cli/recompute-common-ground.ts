import { commandLine } from '@/lib/access/actor'
import { recompute } from '@/lib/common-ground/recompute'
import { Refusal } from '@/lib/platform/refusal'

/** Whether a published snapshot follows from the counts behind it. Prints no count. */
export async function run([publicId = '']: string[]): Promise<number> {
  try {
    const found = await recompute(commandLine, publicId)
    const lines = [
      `Snapshot ${publicId}, number ${found.number}`,
      `  views that come out the same: ${found.same}`,
      `  views that don't: ${found.different.length === 0 ? 'none' : found.different.join(', ')}`,
      `  withdrawn since, with their answers: ${found.withdrawn}`,
      `  fingerprint: ${found.hashHolds ? 'holds' : 'DOES NOT HOLD'}`,
      ...(found.isSameMethod ? [] : ['  made by an older method: figures may differ']),
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
    return found.hashHolds && found.different.length === 0 ? 0 : 1
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write('There is no snapshot with this id. It stands at the foot of its page.\n')
    return 1
  }
}
