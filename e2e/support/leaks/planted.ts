import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, type TestInfo } from '@playwright/test'
import { build } from 'esbuild'
import { withPortal } from '../../../scripts/beside.mjs'
import { portalSecret } from '../../../scripts/prepare/secret.mjs'
import { environmentFor } from '../../../scripts/settings.mjs'

export const sentinelNames = [
  'pendingText',
  'heldText',
  'holdReason',
  'formerText',
  'hiddenText',
  'redactedWords',
  'mergedText',
  'watchedName',
  'reporter',
  'withdrawnText',
  'insideText',
  'anonymousText',
  'openText',
  'anonymousAuthor',
  'groupAuthor',
  'eMail',
  'phone',
  'cardCode',
  'declineReason',
  'invited',
  'correctionText',
  'draftTitle',
  'interviewTitle',
  'transcript',
  'seriesTitle',
  'draftInterview',
  'hlsBytes',
  'draftCaption',
  'evidence',
  'goneTitle',
  'goneAbstract',
  'goneName',
  'goneCue',
  'goneDraft',
  'goneBytes',
  'gonePicture',
  'goneCut',
  'goneEvidence',
  'venue',
  'joinUrl',
  'sessionPlace',
  'roomName',
  'insideSpeaker',
  'draftSession',
  'closedNote',
  'draftEvent',
  'waitingPaper',
  'privateExpert',
  'guestPhone',
  'invitedName',
  'invitedAddress',
  'rsvpCode',
  'mailingText',
  'formAnswer',
  'convenorNote',
  'need',
  'needNote',
  'suspensionReason',
  'privateTitle',
  'privateView',
  'privateSummary',
  'privateInterview',
  'privateTranscript',
  'privateEvent',
  'privatePromise',
  'draftPromise',
  'unnamedOwner',
  'uncheckedReport',
  'uncheckedFile',
  'uncheckedFileText',
  'ownerPhone',
  'promiseCode',
  'listedDescription',
  'shelteredTitle',
  'draftTranslation',
  'staleTranslation',
  'checkedTranslation',
  'redactedTranslation',
  'openedAuthor',
  'openingReason',
  'madeUpName',
  'droppedName',
  'nameKeeper',
  'importedText',
  'importedNumber',
  'importedSender',
  'waitingSound',
  'draftTranscript',
  'heardSound',
  'transcribedText',
  'scheduledItem',
  'scheduledWords',
  'scheduledBytes',
  'scheduledPhoto',
  'announcedItem',
  'announcedWords',
  'draftItem',
  'goneItem',
  'goneItemWords',
  'goneItemBytes',
  'unsavedText',
  'comment',
  'reviewedText',
  'objection',
  'anonymousObjection',
  'shareBackDraft',
  'spokenBrief',
] as const
export type Sentinel = (typeof sentinelNames)[number]

/** What was planted, and under which addresses it could be met. */
export type Planted = {
  /** What every word ends with that was made up for this run. */
  run: string
  sentinels: Partial<Record<Sentinel, string>>
  /** A session for each role but the visitor. */
  tokens: Record<string, string>
  dialogues: string[]
  events: string[]
  sessions: { slug: string; id: string }[]
  rooms: { slug: string; session: string }[]
  interviews: string[]
  series: string[]
  /** Who speaks in them. */
  speakers: { slug: string; id: string; consentId: string }[]
  summaries: string[]
  parts: { slug: string; part: string }[]
  promises: { publicId: string }[]
  proofs: { id: string }[]
  /** Of the library. */
  items: string[]
  files: string[]
  photos: string[]
  /** “In one minute”, read aloud. */
  briefs: string[]
  mailings: { slug: string; id: string }[]
  questions: { slug: string; id: string }[]
  /** Registrations for an event. */
  guests: { slug: string; id: string }[]
  invitations: { slug: string; id: string }[]
  views: { slug: string; publicId: string }[]
  /** Of common ground, published. */
  snapshots: { slug: string; snapshot: string }[]
  registrations: { slug: string; id: string }[]
  /** Rows under review. */
  imports: { slug: string; id: string; number: string }[]
  people: string[]
  renditions: string[]
  captions: string[]
  sounds: string[]
  /** Addresses of what nobody outside may know of. */
  hidden: string[]
  /** Every mail that planting has caused: to whom, and all of it. */
  mails: { to: string; said: string }[]
}

const root = path.resolve(import.meta.dirname, '../../..')

/**
 * What was planted for this run, by whichever test comes first: all others of the run, in whatever process, wait for
 * it. Playwright empties its folder for results when a run begins.
 */
export async function plantedOnce({ project }: TestInfo): Promise<Planted> {
  const folder = path.join(project.outputDir, 'planted')
  const file = path.join(folder, 'planted.json')
  fs.mkdirSync(project.outputDir, { recursive: true })
  if (isFirst(folder)) {
    const outcome = await plant().catch((error: Error) => ({ failed: String(error.stack) }))
    fs.writeFileSync(`${file}.part`, JSON.stringify(outcome))
    fs.renameSync(`${file}.part`, file)
  }
  await expect.poll(() => fs.existsSync(file), { timeout: 300_000 }).toBe(true)
  const outcome = JSON.parse(fs.readFileSync(file, 'utf8')) as Planted | { failed: string }
  if ('failed' in outcome) throw new Error(`Planting has failed: ${outcome.failed}`)
  return outcome
}

/** Only one can make a folder. */
function isFirst(folder: string): boolean {
  try {
    fs.mkdirSync(folder)
    return true
  } catch {
    return false
  }
}

/** Runs the sowing beside the portal of the stories, as the command line does, and hears what it sowed. */
function plant(): Promise<Planted> {
  const program = path.join(root, 'node_modules/.cache/baraza/plant.mjs')
  return withPortal(
    async ({ settings, databaseUrl }: { settings: object; databaseUrl: string }) => {
      await build({
        absWorkingDir: root,
        entryPoints: ['e2e/support/leaks/plant.ts'],
        outfile: program,
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        jsx: 'automatic',
        packages: 'external',
        alias: { '@': root, 'server-only': path.join(root, 'node_modules/server-only/empty.js') },
        logLevel: 'silent',
      })
      const secret = portalSecret((settings as { dataDirectory: string }).dataDirectory)
      const env = environmentFor({ settings, databaseUrl, secret, demonstration: true })
      const { stdout } = await promisify(execFile)(process.execPath, [program], {
        cwd: root,
        env: { ...process.env, ...env, NODE_ENV: 'production' },
        maxBuffer: 10_000_000,
      })
      return JSON.parse(stdout) as Planted
    },
  )
}
