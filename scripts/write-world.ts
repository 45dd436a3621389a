// Writes `lib/map/world.generated.ts` from Natural Earth's shapes (the package world-atlas, public domain). Run again only
// to change how exact the map is: the site itself needs none of these packages.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { geoEqualEarth, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'
import { simplified, type Point } from '../lib/map/rings.ts'

/** Units from the west of the map to its east. */
const width = 8000
/** How far a coast may be moved. Units. */
const tolerance = 5
/** Islands smaller than this are left out, unless they are much of what there is of a country. Square units. */
const smallest = 60
/** A part is much of a country from this share of its largest part: Gaza beside the West Bank. */
const much = 0.02

const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
const topology: Parameters<typeof feature>[0] = JSON.parse(readFileSync(file, 'utf8'))
const collection = feature(topology, topology.objects.countries ?? { type: null })
const features = 'features' in collection ? collection.features : [collection]

// Equal areas: no country looks larger than another because it is nearer to a pole.
const projection = geoEqualEarth().fitWidth(width, { type: 'Sphere' })

/** The outlines of one shape, cut where the map ends. */
function ringsOf(shape: (typeof features)[number]): Point[][] {
  const rings: Point[][] = []
  geoPath(projection, {
    beginPath() {},
    arc() {},
    moveTo: (x, y) => rings.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x, y) => rings.at(-1)?.push([Math.round(x), Math.round(y)]),
    closePath() {},
  })(shape)
  return rings
}

function areaOf(ring: readonly Point[]): number {
  return Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
      return sum + x * nextY - nextX * y
    }, 0) / 2,
  )
}

/** Of small parts each corner counts: they must not become a line. */
function outlineOf(ring: readonly Point[]): Point[] {
  return simplified(ring, Math.min(tolerance, Math.sqrt(areaOf(ring)) / 6))
}

/** Each point as its way from the one before. */
function written(ring: readonly Point[]): string {
  return ring
    .map(([x, y], index) => {
      const [fromX, fromY] = ring[index - 1] ?? [0, 0]
      return `${x - fromX} ${y - fromY}`
    })
    .join(' ')
}

/** Kosovo has no number in ISO 3166-1, only letters that everybody uses. */
const codeOf = (name: unknown) => (name === 'Kosovo' ? 'XK' : '')

const shapes = features
  // No story happens there, and it would take a fifth of the map.
  .filter(({ id }) => id !== '010')
  .map((shape) => {
    const rings = ringsOf(shape).toSorted((a, b) => areaOf(b) - areaOf(a))
    const least = Math.min(smallest, areaOf(rings[0] ?? []) * much)
    const kept = rings.filter((ring) => areaOf(ring) >= least)
    const number = typeof shape.id === 'string' ? shape.id : ''
    // The standard that says how languages are named knows which letters belong to a number of ISO 3166-1.
    const code = number
      ? (Intl.getCanonicalLocales(`und-${number}`)[0]?.slice(4) ?? '')
      : codeOf(shape.properties?.name)
    return { code, outline: kept.map((ring) => written(outlineOf(ring))).join(',') }
  })
  .toSorted((a, b) => (a.code < b.code ? -1 : 1))

const lines = shapes.map(({ code, outline }) => `  ['${code}', '${outline}'],`)
const source = `// Written by scripts/write-world.ts from Natural Earth, which is in the public domain. Do not edit.

/** Countries by their code (empty where there is none) and their outlines: points, each as the way from the one before. */
export const world: readonly (readonly [code: string, outlines: string])[] = [
${lines.join('\n')}
]
`
writeFileSync(join(import.meta.dirname, '..', 'lib', 'map', 'world.generated.ts'), source)
console.log(`${shapes.length} shapes, ${source.length} bytes`)
