export interface Command {
  /** One line for the list of commands. */
  says: string
  /** Resolves to the exit code; nothing means 0. */
  run(words: string[]): Promise<number | void>
}

/** Loaded when asked for, so that a small command doesn't wait for a big one. */
export const commands: Record<string, Command> = {}
