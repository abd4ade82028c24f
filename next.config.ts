import type { NextConfig } from 'next'

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  agentRules: false,
  devIndicators: false,
  // Metadata is rendered before the page goes out, never streamed after it: without script a
  // late <title> stays where no reader and no search engine sees it.
  htmlLimitedBots: /.*/,
  // The types are checked by `npm test`; a start on a small machine doesn't wait for it again.
  typescript: { ignoreBuildErrors: true },
  compress: true,
  // It reads files that lie beside its own.
  serverExternalPackages: ['pdfkit'],
  // Pages say "not found", "sign in" and "not open to you" by throwing.
  experimental: { authInterrupts: true },
}

export default config
