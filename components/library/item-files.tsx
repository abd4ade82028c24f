import { endings } from '@/lib/library/file-types'
import type { ItemFile } from '@/lib/library/page'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'

/** What can be downloaded: kind, language and size stand before the choice. */
export function ItemFiles({ files, locale }: { files: readonly ItemFile[]; locale: Locale }) {
  const t = translator(locale, 'library')
  const { language, megabytes } = formatter(locale)
  return (
    <ul className="grid gap-3">
      {files.map((file) => (
        <li key={file.id}>
          <a href={`/api/library/files/${file.id}`} download={file.name}>
            {t('page.file', {
              type: (endings[file.contentType] ?? '').toUpperCase(),
              language: language(file.language),
              size: megabytes(file.bytes),
            })}
          </a>
        </li>
      ))}
    </ul>
  )
}
