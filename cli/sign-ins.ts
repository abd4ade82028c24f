import { demoCard } from '@/lib/accounts/demo-card'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { translator } from '@/lib/platform/i18n'
import { defaultLocale } from '@/lib/platform/locales'
import { personas } from '@/seed/data/personas'
import { staff } from '@/seed/data/staff'

/** What somebody does here; those of the portal's own kinds as its pages call them. */
function inWords(role: string | null): string {
  if (role === null) return 'no role yet'
  const t = translator(defaultLocale, 'roles')
  const name = `names.${role}`
  return t.has(name) ? t(name) : role
}

/** The demonstration's people and how to sign in as them; prints nothing for a real portal. */
export async function run(): Promise<void> {
  const portal = await db().portal.findUnique({ where: { id: 1 }, select: { isDemo: true } })
  if (!portal?.isDemo) return
  const line = (id: string, name: string, how: string) =>
    `  ${id.padEnd(18)} ${name.padEnd(36)} ${how}\n`
  const people = [...staff, ...personas]
  const withMail = people.filter(({ email }) => email !== null)
  const withCard = people.filter(({ email }) => email === null)
  process.stdout.write(
    `Demonstration people. Sign in as <id>@demo.example with the password ${env.demoPassword}:\n` +
      withMail
        .map((one) => line(one.id, one.name, 'role' in one ? inWords(one.role) : ''))
        .join('') +
      'Without e-mail, with a card (code and PIN):\n' +
      withCard
        .map(({ id, name }) => {
          const { code, pin } = demoCard(id)
          return line(id, name, `${code}  ${pin}`)
        })
        .join(''),
  )
}
