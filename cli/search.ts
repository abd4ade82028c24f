import { rebuildSearch } from '@/lib/search/keep'

const usage = 'search rebuild: make the whole index of the search anew\n'

/** While it runs, what isn't made anew yet is not found; the portal may go on running. */
export async function run([what]: string[]): Promise<number> {
  if (what !== 'rebuild') {
    process.stderr.write(usage)
    return 1
  }
  const count = await rebuildSearch()
  process.stdout.write(`The search knows ${count} things.\n`)
  return 0
}
