import { commandLine } from '@/lib/access/actor'
import { offerFirstAdministrator } from '@/lib/accounts/operations/first-administrator'
import { env } from '@/lib/platform/env'
import { defaultLocale } from '@/lib/platform/locales'

/** Prints nothing once there is an administrator: `npm start` asks every time. */
export async function run(): Promise<void> {
  const token = await offerFirstAdministrator(commandLine)
  if (!token) return
  process.stdout.write(
    'This portal has no administrator yet. Open this address to become it (once, within a day):\n' +
      `  ${env.url}/${defaultLocale}/sign-in/first/${token}\n`,
  )
}
