/** What signing in needs to know of the browser that asks; made by lib/web/visit.ts. */
export type Visit = {
  /** Of a cookie that says nothing else: null at the first visit. */
  deviceId: string | null
  /** Marks of the accounts and cards that this device has signed in with before. */
  knows: readonly string[]
  /** The network address; many people may be behind it. */
  address: string | null
  /** Of the session that this browser holds now. */
  sessionToken: string | null
}
