import { Words } from '@/components/ui/words'
import type { ItemPhoto } from '@/lib/library/page'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { inLanguage } from '@/lib/platform/translated'

const addressOf = (id: string, width: number | 'full') => `/api/library/photos/${id}/${width}`

/** One photograph: small for phones, its size known beforehand so that nothing jumps, the large one behind a link with its size. */
export function PhotoFigure({ photo, locale }: { photo: ItemPhoto; locale: Locale }) {
  const t = translator(locale, 'library')
  const { id, width, height, bytes, sizes, alt, caption, credit } = photo
  const { text, lang } = inLanguage(alt, locale)
  const all = [
    ...sizes.map((size) => `${addressOf(id, size.width)} ${size.width}w`),
    `${addressOf(id, 'full')} ${width}w`,
  ]
  return (
    <figure className="photo">
      <img
        src={addressOf(id, sizes[0]?.width ?? 'full')}
        srcSet={all.join(', ')}
        sizes="(min-width: 44rem) 42rem, 100vw"
        {...{ width, height, lang }}
        alt={text}
        loading="lazy"
        decoding="async"
      />
      <figcaption>
        {caption && <Words as="p" of={caption} locale={locale} />}
        <p className="text-small text-muted">
          {credit && `${t('page.credit', { name: credit })} `}
          <a href={addressOf(id, 'full')}>
            {t('page.larger', { size: formatter(locale).megabytes(bytes) })}
          </a>
        </p>
      </figcaption>
    </figure>
  )
}
