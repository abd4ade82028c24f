import 'server-only'
import { createHash } from 'node:crypto'
import NextAuth, { type AuthOptions } from 'next-auth'
import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import { z } from 'zod'
import { visitor } from '@/lib/access/actor'
import { sessionAdapter } from '@/lib/accounts/adapter'
import { oidcProviders, type OidcProvider } from '@/lib/accounts/oidc'
import { admitIdentity } from '@/lib/accounts/operations/identity'
import { env } from '@/lib/platform/env'
import { newToken } from '@/lib/platform/ids'
import { escaped } from '@/lib/platform/markup'
import { translator } from '@/lib/platform/i18n'
import { log } from '@/lib/platform/log'
import { defaultLocale, isLocale, type Locale } from '@/lib/platform/locales'
import { Refusal } from '@/lib/platform/refusal'
import { keyFor } from '@/lib/platform/secrets'
import { localPath } from './local-path'
import { readFlash, setFlash } from './flash'
import { seeOther } from './form-post'
import { sessionCookieName } from './session-cookie'
import { currentSessionToken } from './visit'

/** What is kept in the browser, sealed, while the person is at the provider. */
type Errand = { locale: Locale; isShared: boolean }

const claims = z.object({
  sub: z.string().min(1).max(255),
  email: z.email().max(254).toLowerCase().optional().catch(undefined),
  // Some providers write the word.
  email_verified: z
    .union([z.boolean(), z.literal('true').transform(() => true)])
    .optional()
    .catch(undefined),
  name: z.string().trim().min(1).max(80).optional().catch(undefined),
})

const parameters = z.object({ nextauth: z.tuple([z.string(), z.string()]) })
type Context = { params: Promise<{ nextauth: string[] }> }

/**
 * POST /api/auth/signin/{provider}: off to the provider. The web server has checked that the form is our own,
 * so next-auth's second check of the same is fulfilled here: a page without script can't do it.
 */
export async function goToProvider(request: NextRequest, context: Context): Promise<Response> {
  const provider = await providerOf(context, 'signin')
  if (!provider) return new Response(null, { status: 404 })
  const data = await request.formData()
  const given = data.get('_locale')
  const locale = isLocale(given) ? given : defaultLocale
  const isShared = data.get('isShared') === 'on'
  const to = localPath(text(data.get('to'))) ?? '/me'
  await setFlash('oidc', { locale, isShared: isShared ? 'yes' : 'no' })

  const token = newToken()
  const secret = authSecret()
  const proof = createHash('sha256').update(`${token}${secret}`).digest('hex')
  ;(await cookies()).set(csrfCookie(), `${token}|${proof}`, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: env.isHttps,
  })
  const body = new URLSearchParams({ csrfToken: token, callbackUrl: `${env.url}/${locale}${to}` })
  const own = new NextRequest(new URL(request.nextUrl.pathname, env.url), { method: 'POST', body })
  const answer = ours(await handle(own, context, { locale, isShared }), locale)
  const location = answer.headers.get('location')
  return location?.startsWith('https:') || location?.startsWith('http:')
    ? onward(answer, location, provider, locale)
    : answer
}

/** GET /api/auth/callback/{provider}: back from it. State, PKCE and nonce tie it to this browser's own start. */
export async function returnFromProvider(
  request: NextRequest,
  context: Context,
): Promise<Response> {
  if (!(await providerOf(context, 'callback'))) return new Response(null, { status: 404 })
  const flash = await readFlash('oidc')
  const locale = isLocale(flash?.locale) ? flash.locale : defaultLocale
  const errand = { locale, isShared: flash?.isShared === 'yes' }
  return ours(await handle(request, context, errand), locale)
}

/**
 * A page that goes on to the provider by itself. A redirect would be the end of a form that leads to another
 * site, which the content security policy of our pages forbids to every form.
 */
function onward(
  answer: Response,
  location: string,
  { label }: OidcProvider,
  locale: Locale,
): Response {
  const headers = new Headers(answer.headers)
  headers.delete('location')
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('cache-control', 'private, no-store')
  const words = escaped(translator(locale, 'accounts')('signIn.other.button', { provider: label }))
  const href = escaped(location)
  const page = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="0;url=${href}">
<title>${words}</title></head><body><h1><a href="${href}">${words}</a></h1></body></html>`
  return new Response(page, { status: 200, headers })
}

async function providerOf(context: Context, action: string): Promise<OidcProvider | undefined> {
  const parsed = parameters.safeParse(await context.params)
  if (!parsed.success || parsed.data.nextauth[0] !== action) return undefined
  return oidcProviders().find((each) => each.id === parsed.data.nextauth[1])
}

async function handle(request: NextRequest, context: Context, errand: Errand): Promise<Response> {
  const answer: unknown = await NextAuth(request, context, optionsFor(errand))
  if (!(answer instanceof Response)) throw new Error('next-auth gave no answer')
  return answer
}

/** Its own pages are not ours: what goes wrong is said on the sign-in page. */
function ours(answer: Response, locale: Locale): Response {
  const location = answer.headers.get('location')
  const own = [`${env.url}/api/auth/error`, `${env.url}/api/auth/signin`]
  if (location && !own.some((each) => location.startsWith(each))) return answer
  log.warn('oidc.refused', { status: answer.status })
  return seeOther(`/${locale}/sign-in?refused=provider`)
}

function optionsFor({ locale, isShared }: Errand): AuthOptions {
  return {
    secret: authSecret(),
    useSecureCookies: env.isHttps,
    session: { strategy: 'database', generateSessionToken: newToken },
    // Coming back from a provider always begins a session; it never adds to the one that is open.
    adapter: { ...sessionAdapter({ isShared }), getSessionAndUser: async () => null },
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: env.isHttps },
      },
    },
    providers: oidcProviders().map(({ id, label, issuer, clientId, clientSecret }) => ({
      id,
      name: label,
      type: 'oauth',
      wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
      clientId,
      clientSecret,
      authorization: { params: { scope: 'openid email profile' } },
      idToken: true,
      checks: ['state', 'pkce', 'nonce'],
      profile: (profile: unknown) => ({ id: claims.parse(profile).sub }),
    })),
    callbacks: {
      async signIn({ account, profile }) {
        const said = claims.safeParse(profile)
        if (!account || !said.success) return false
        const { sub, email, email_verified: isVerified, name } = said.data
        const label = oidcProviders().find((each) => each.id === account.provider)?.label
        try {
          await admitIdentity(
            visitor,
            {
              provider: account.provider,
              subject: sub,
              verifiedEmail: isVerified === true && email ? email : null,
              name: name ?? label ?? account.provider,
              language: locale,
            },
            { sessionToken: await currentSessionToken() },
          )
          return true
        } catch (error) {
          if (error instanceof Refusal) return `/${locale}/sign-in?refused=suspended`
          throw error
        }
      },
    },
    logger: {
      // Its messages may quote what the provider said of the person.
      error: (code) => log.warn('oidc.error', { code }),
      warn: () => {},
      debug: () => {},
    },
  }
}

const authSecret = () => keyFor('next-auth').toString('hex')
const csrfCookie = () => (env.isHttps ? '__Host-next-auth.csrf-token' : 'next-auth.csrf-token')
const text = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : null)
