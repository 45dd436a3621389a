import { dictionary } from '@/lib/dictionaries'
import { drawMap, type DrawnCountry } from '@/lib/map/world-map'
import type { CountryWithStories } from '@/lib/story-index/countries-with-stories'
import { countryPath } from '@/lib/routes'
import type { Language } from '@/lib/languages'
import { fillOf } from '@/lib/weave/yarns'

interface WorldMapProps {
  readonly places: readonly CountryWithStories[]
  readonly language: Language
}

/** A world map: each country with stories has the colours of their outcomes, and a link. */
export function WorldMap({ places, language }: WorldMapProps) {
  const { places: words, stories } = dictionary(language)
  const { width, height, land, places: drawn } = drawMap(places)
  return (
    <figure className="world" data-light="none" aria-label={words.map.label}>
      <svg viewBox={`${-edge} ${-edge} ${width + 2 * edge} ${height + 2 * edge}`}>
        <path className="land" d={land} />
        {drawn.map(({ place, rows }) =>
          rows.map(({ thread, path }) => <path key={place.code + thread} className={`dyed-${thread ?? 0}`} d={path} />),
        )}
        {drawn.map((each) => (
          <a
            key={each.place.code}
            href={countryPath(language, each.place.code)}
            aria-label={words.map.place(each.place.name ?? each.place.code, stories.count(each.place.count))}
          >
            <Mark drawn={each} />
          </a>
        ))}
      </svg>
      <figcaption>{words.map.note}</figcaption>
    </figure>
  )
}

/** Space around the land, for the markers of islands at the edge. */
const edge = 20

/** The size of a marker and of its click target, in units of the map. */
const side = 14
const reach = 28

/** The marker of a country, in its threads, with a line to the country. */
function Mark({ drawn: { place, at, mark } }: { readonly drawn: DrawnCountry<CountryWithStories> }) {
  const [x, y] = mark
  const yarns = place.threads.length > 0 ? place.threads : (['undyed'] as const)
  const high = side / yarns.length
  return (
    <>
      <path className="leader" d={`M${at.join(' ')}L${mark.join(' ')}`} />
      <g className="mark">
        <rect className="reach" x={x - reach / 2} y={y - reach / 2} width={reach} height={reach} />
        {yarns.map((yarn, index) => (
          <rect
            key={yarn}
            fill={fillOf(yarn, 'motif')}
            x={x - side / 2}
            y={y - side / 2 + index * high}
            width={side}
            height={high}
          />
        ))}
        <rect className="hem" x={x - side / 2} y={y - side / 2} width={side} height={side} />
      </g>
    </>
  )
}
