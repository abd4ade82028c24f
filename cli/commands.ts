export interface Command {
  /** One line for the list of commands. */
  says: string
  /** Resolves to the exit code; nothing means 0. */
  run(words: string[]): Promise<number | void>
}

/** Loaded when asked for, so that a small command doesn't wait for a big one. */
export const commands: Record<string, Command> = {
  'first-administrator': {
    says: 'print the one-time link that makes the first administrator',
    run: async () => (await import('./first-administrator')).run(),
  },
  'import-polis': {
    says: 'import-polis FOLDER --dialogue SLUG: open a conversation exported by Polis',
    run: async (words) => (await import('./import-polis')).run(words),
  },
  'mail-link': {
    says: 'mail-link ID: print the link in a mail that waits; logged',
    run: async (words) => (await import('./mail-link')).run(words),
  },
  'recompute-common-ground': {
    says: 'recompute-common-ground ID: check that a published snapshot follows from its answers',
    run: async (words) => (await import('./recompute-common-ground')).run(words),
  },
  search: {
    says: 'search rebuild: make the index of the search anew',
    run: async (words) => (await import('./search')).run(words),
  },
  seed: {
    says: 'load the demonstration; with --again: wipe it first and begin anew',
    run: async (words) => (await import('./seed')).run(words),
  },
  'sign-ins': {
    says: 'print how to sign in as the people of the demonstration',
    run: async () => (await import('./sign-ins')).run(),
  },
}
