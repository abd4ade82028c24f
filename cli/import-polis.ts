import { commandLine } from '@/lib/access/actor'
import { importConversation } from '@/lib/open-data/operations/import-polis'
import { NotAConversation, readPolisFolder } from '@/lib/open-data/polis-files'
import { isContentLanguage } from '@/lib/platform/languages'
import { Refusal } from '@/lib/platform/refusal'

const usage =
  'import-polis FOLDER --dialogue SLUG [--language en]: the folder holds comments.csv and votes.csv'

/** Opens a conversation in the layout of Polis's exports in a dialogue that has no views yet. */
export async function run(words: string[]): Promise<number> {
  const { folder, slug, language } = wishOf(words)
  if (!folder || !slug || !isContentLanguage(language)) return complain(usage)
  try {
    const conversation = await readPolisFolder(folder)
    const done = await importConversation(commandLine, slug, conversation, language)
    process.stdout.write(
      `${done.views} views (${done.hidden} of them moderated out), ${done.answers} answers of ${done.people} people.\n` +
        'Their people have no group here: answers show in the opinion groups, not in the figures by group.\n',
    )
    for (const problem of conversation.problems) process.stdout.write(`  left out: ${problem}\n`)
    return 0
  } catch (error) {
    if (error instanceof NotAConversation) return complain(error.message)
    if (error instanceof Refusal) return complain(refused[error.code] ?? error.code)
    throw error
  }
}

const refused: Record<string, string> = {
  notFound: 'There is no dialogue with this address. Begin one first, with a question.',
  needsPrompt: 'This dialogue has no question yet, so views have nothing to answer.',
  hasViews: 'This dialogue has views already. Nothing was changed: begin a new one for the import.',
}

function wishOf(words: readonly string[]) {
  const after = (flag: string) => {
    const at = words.indexOf(flag)
    return at < 0 ? null : (words[at + 1] ?? null)
  }
  const [folder] = words
  return {
    folder: folder?.startsWith('--') ? null : folder,
    slug: after('--dialogue'),
    language: after('--language') ?? 'en',
  }
}

function complain(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 1
}
