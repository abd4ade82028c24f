import { commands } from './commands'

/** `npm run baraza -- COMMAND …`: what an operator does on the machine itself. */
async function main(words: string[]): Promise<number> {
  const [name = '', ...rest] = words
  const command = commands[name]
  if (!command) {
    const lines = Object.entries(commands).map(([each, { says }]) => `  ${each.padEnd(22)} ${says}`)
    process.stderr.write(`Known commands:\n${lines.join('\n')}\n`)
    return 64
  }
  return (await command.run(rest)) ?? 0
}

main(process.argv.slice(2)).then(
  // The process ends by itself only when every connection is closed; a command is done when it says so.
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`)
    process.exit(1)
  },
)
