import { Table } from '@/components/ui/table'
import type { MapFound, OpinionFound } from '@/lib/common-ground/opinion-found'
import { regions, type Crowd } from '@/lib/opinion-groups/map'
import { formatter, translator, type Locale } from '@/lib/platform/i18n'
import { ViewLink } from './view-link'

interface MapProps {
  map: MapFound
  /** Groups that passed the gate, by their letters; none where there are no camps. */
  centres: readonly ({ x: number; y: number } | null)[]
  slug: string
  locale: Locale
}

export const letterOf = (index: number) => String.fromCodePoint(65 + index)

/** The middles of the groups on the map, in their order. */
export const centresOf = (opinion: OpinionFound) =>
  opinion.isOpen ? opinion.groups.map(({ centre }) => centre ?? null) : []

/**
 * Where people stand by their answers, as patches of five people or more; nobody is a dot. What leads to its ends, and
 * the numbers, stand beside it in words.
 */
export function OpinionMap({ map, centres, slug, locale }: MapProps) {
  const t = translator(locale, 'commonGround')
  const { number } = formatter(locale)
  return (
    <>
      <h3>{t('map.title')}</h3>
      <p>{t('map.says')}</p>
      <figure className="opinion-map">
        <Picture map={map} centres={centres} locale={locale} />
        <figcaption className="text-small text-muted">
          {t('map.legend')}
          {map.here && <span className="no-print"> {t('map.here')}</span>}
        </figcaption>
      </figure>
      {(['right', 'above'] as const).map(
        (end) =>
          map[end].length > 0 && (
            <div key={end}>
              <p>{t(`map.ends.${end}`)}</p>
              <ul>
                {map[end].map(({ publicId, content, side }) => (
                  <li key={publicId}>
                    {t.rich(`map.pole.${side}`, {
                      view: () => (
                        <ViewLink
                          content={content}
                          href={`/${locale}/dialogues/${slug}/views/${publicId}`}
                          locale={locale}
                        />
                      ),
                    })}
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
      <Table
        caption={t('map.table')}
        onPhones="scroll"
        columns={[
          { label: t('map.region') },
          { label: t('map.people'), isNumeric: true },
          { label: t('map.median'), isNumeric: true },
        ]}
        rows={regions.map((region) => {
          const found = map.regions.find((each) => each.region === region)
          const { people = null, medianAnswers = null } = found ?? {}
          return {
            id: region,
            cells: [
              t(`map.regions.${region}`),
              crowdText(people, locale),
              medianAnswers === null ? '–' : number(medianAnswers),
            ],
          }
        })}
      />
    </>
  )
}

function Picture({ map, centres, locale }: Omit<MapProps, 'slug'>) {
  const t = translator(locale, 'commonGround')
  const at = (place: number) => place.toFixed(3)
  return (
    <svg viewBox="-1.25 -1.25 2.5 2.5" role="img" aria-label={t('map.alt')}>
      <path className="map-axes" d="M-1.2 0H1.2M0 -1.2V1.2" />
      {map.patches.map(({ x, y, fullness }) => (
        <path
          key={`${x} ${y}`}
          className={`map-patch map-${fullness}`}
          d={hexagon(x, -y, map.size)}
        />
      ))}
      {centres.map(
        (centre, index) =>
          centre && (
            <g key={index} className="map-group">
              <circle cx={at(centre.x)} cy={at(-centre.y)} r="0.1" />
              <text x={at(centre.x)} y={at(-centre.y + 0.045)}>
                {letterOf(index)}
              </text>
            </g>
          ),
      )}
      {map.here && (
        <g className="map-here no-print">
          <circle cx={at(map.here.x)} cy={at(-map.here.y)} r="0.06" />
          <path
            d={`M${at(map.here.x - 0.1)} ${at(-map.here.y)}h0.2M${at(map.here.x)} ${at(-map.here.y - 0.1)}v0.2`}
          />
        </g>
      )}
    </svg>
  )
}

/** A little smaller than its place, so that neighbours of one shade can be told apart. */
function hexagon(x: number, y: number, size: number): string {
  const corners = Array.from({ length: 6 }, (_, corner) => {
    const angle = (Math.PI / 3) * (corner + 0.5)
    const reach = 0.95 * size
    return `${(x + reach * Math.cos(angle)).toFixed(3)} ${(y + reach * Math.sin(angle)).toFixed(3)}`
  })
  return `M${corners.join('L')}Z`
}

/** "20 to 49"; "fewer than 5" may also be a number hidden so that nobody can subtract. */
function crowdText(people: Crowd, locale: Locale): string {
  if (people === null) return translator(locale, 'commonGround')('figure.hidden')
  const { from, to } = people
  const { number } = formatter(locale)
  return translator(locale, 'registrations')('bands.between', {
    from: number(from),
    to: number(to),
  })
}
