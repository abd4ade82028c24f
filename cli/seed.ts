import { isEmpty, NotADemonstration, wipe } from '@/seed/wipe'
import { loadDemonstration } from '@/seed/load'

/** `seed`: into an empty database. `seed --again`: wipes a demonstration first. */
export async function run(words: string[]): Promise<number> {
  try {
    if (words.includes('--again')) await wipe()
    else if (!(await isEmpty())) {
      process.stderr.write(
        'There is something in this database already. To begin the demonstration anew:\n' +
          '  npm run baraza -- seed --again\n',
      )
      return 65
    }
    await loadDemonstration((line) => process.stdout.write(`  … ${line}\n`))
    return 0
  } catch (error) {
    if (!(error instanceof NotADemonstration)) throw error
    process.stderr.write(`${error.message}\n`)
    return 65
  }
}
