import { translator } from '@/lib/platform/i18n'

/** For addresses without a language, which the locale's layout can't frame. */
export default function NotFound() {
  const t = translator('en', 'frame')
  return (
    <html lang="en">
      <body>
        <main className="site-main wrap prose">
          <h1>{t('refused.notFound.title')}</h1>
          <p>{t('refused.notFound.text')}</p>
          <p>
            <a href="/">{t('refused.home')}</a>
          </p>
        </main>
      </body>
    </html>
  )
}
