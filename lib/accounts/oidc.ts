import 'server-only'
import { env } from '@/lib/platform/env'

export type OidcProvider = {
  /** Lower case, in the address that the provider sends people back to: /api/auth/callback/{id}. */
  id: string
  /** On the button. */
  label: string
  issuer: string
  clientId: string
  clientSecret: string
}

/**
 * The OpenID Connect providers that the environment names, each by four settings:
 * OIDC_<NAME>_ISSUER, OIDC_<NAME>_CLIENT_ID, OIDC_<NAME>_CLIENT_SECRET and, for the button,
 * OIDC_<NAME>_LABEL. One that is incomplete isn't offered.
 */
export function oidcProviders(): OidcProvider[] {
  return env
    .names()
    .map((name) => /^OIDC_([A-Z0-9]+)_ISSUER$/.exec(name)?.[1])
    .filter((name) => name !== undefined)
    .sort()
    .flatMap((name) => {
      const setting = (part: string) => env.named(`OIDC_${name}_${part}`)?.trim() || null
      const issuer = setting('ISSUER')
      const clientId = setting('CLIENT_ID')
      const clientSecret = setting('CLIENT_SECRET')
      if (!issuer || !clientId || !clientSecret) return []
      const label = setting('LABEL') ?? name.charAt(0) + name.slice(1).toLowerCase()
      return [{ id: name.toLowerCase(), label, issuer, clientId, clientSecret }]
    })
}
