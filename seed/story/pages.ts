import { writeNotice, writePage } from '@/lib/pages/operations'
import { dialogues } from '../data/dialogues'
import { pages } from '../data/pages'
import { words } from '../data/words'
import { found, type Stage } from './stage'

/** The pages that the host writes, and what each dialogue adds about privacy. */
export async function writePages(stage: Stage): Promise<void> {
  await stage.on('2015-09-03', async () => {
    const editor = await stage.actor('st-editor')
    for (const page of pages) await writePage(editor, { ...page, intent: 'save' })
  })
  for (const dialogue of dialogues)
    await stage.on(stage.noLaterThanToday(dialogue.createdOn), async () => {
      await writeNotice(await stage.actor('st-convenor'), {
        dialogueId: found(stage.dialogues, dialogue.id),
        title: words('en', {}),
        body: dialogue.privacyNote,
        intent: 'save',
      })
    })
}
