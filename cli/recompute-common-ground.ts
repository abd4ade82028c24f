import { commandLine } from '@/lib/access/actor'
import { recompute } from '@/lib/common-ground/recompute'
import { Refusal } from '@/lib/platform/refusal'

const inWords: Record<string, string> = {
  true: 'come out the same',
  false: 'COME OUT DIFFERENT',
  null: 'nothing to compare: not found yet, or their answers are gone',
}

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
      `  opinion groups: ${inWords[String(found.opinionHolds)]}`,
      ...(found.isSameMethod ? [] : ['  made by an older method: figures may differ']),
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
    const holds = found.hashHolds && found.different.length === 0 && found.opinionHolds !== false
    return holds ? 0 : 1
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write('There is no snapshot with this id. It stands at the foot of its page.\n')
    return 1
  }
}
