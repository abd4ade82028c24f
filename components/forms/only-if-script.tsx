import { scriptNonce } from '@/lib/web/frame-facts'

/** Hides what isn't asked while somebody answers. Without it every question stands there with its condition. */
export async function OnlyIfScript() {
  const nonce = await scriptNonce()
  return <script type="module" src="/assets/only-if.js" nonce={nonce} suppressHydrationWarning />
}
