import { goToProvider, returnFromProvider } from '@/lib/web/next-auth'

// Of next-auth's own addresses only the two that OpenID Connect needs; all others are not found.
export const POST = goToProvider
export const GET = returnFromProvider
