/** Colours that stand for a picture, in the shape of Sanity's asset documents. */
export interface Swatch {
  readonly _type: 'sanity.imagePaletteSwatch'
  readonly background: string
  /** Of text on it. */
  readonly foreground: string
  readonly title: string
  /** Per cent of the picture. */
  readonly population: number
}

interface Colour {
  readonly rgb: readonly [number, number, number]
  readonly count: number
  readonly saturation: number
  readonly lightness: number
}

type Range = readonly [least: number, wanted: number, most: number]

const light: Range = [0.55, 0.74, 1]
const middle: Range = [0.3, 0.5, 0.7]
const dark: Range = [0, 0.26, 0.45]
const strong: Range = [0.35, 1, 1]
const pale: Range = [0, 0.3, 0.4]

/** What each name means: how light, how strong. The numbers are those of Android's Palette, which Sanity's library follows. */
const names = {
  vibrant: [middle, strong],
  lightVibrant: [light, strong],
  darkVibrant: [dark, strong],
  muted: [middle, pale],
  lightMuted: [light, pale],
  darkMuted: [dark, pale],
} as const satisfies Record<string, readonly [Range, Range]>

/** Of so many that are most frequent the names are chosen. */
const mostColours = 64
/** More transparent than this, a pixel has no colour. */
const leastAlpha = 125

/** @param pixels red, green, blue and alpha of each, a byte each */
export function paletteOf(pixels: Uint8Array) {
  const colours = frequentColours(pixels)
  const total = colours.reduce((sum, { count }) => sum + count, 0)
  const used = new Set<Colour>()
  const swatches = Object.entries(names).flatMap(([name, [lightness, saturation]]) => {
    const best = bestOf(
      colours.filter((colour) => !used.has(colour)),
      lightness,
      saturation,
    )
    if (!best) return []
    used.add(best)
    return [[name, swatchOf(best, total)] as const]
  })
  const dominant = swatches.map(([, swatch]) => swatch).toSorted((a, b) => b.population - a.population)[0]
  return { _type: 'sanity.imagePalette', ...Object.fromEntries(swatches), ...(dominant && { dominant }) }
}

/** Colours that are nearly the same, together: the four upper bits of each part. The most frequent first. */
function frequentColours(pixels: Uint8Array): Colour[] {
  const bins = new Map<number, [count: number, red: number, green: number, blue: number]>()
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4)
    if (alpha < leastAlpha) continue
    const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)
    const [count, reds, greens, blues] = bins.get(key) ?? [0, 0, 0, 0]
    bins.set(key, [count + 1, reds + red, greens + green, blues + blue])
  }
  return [...bins.values()]
    .toSorted(([a], [b]) => b - a)
    .slice(0, mostColours)
    .map(([count, ...sums]) => {
      const [red, green, blue] = sums.map((sum) => Math.round(sum / count))
      return colourOf([red ?? 0, green ?? 0, blue ?? 0], count)
    })
}

/** Saturation and lightness as in HSL. */
function colourOf(rgb: Colour['rgb'], count: number): Colour {
  const most = Math.max(...rgb) / 255
  const least = Math.min(...rgb) / 255
  const lightness = (most + least) / 2
  const saturation = most === least ? 0 : (most - least) / (1 - Math.abs(2 * lightness - 1))
  return { rgb, count, saturation, lightness }
}

function bestOf(colours: readonly Colour[], lightness: Range, saturation: Range): Colour | undefined {
  const most = Math.max(...colours.map(({ count }) => count))
  const fits = (value: number, [least, , greatest]: Range) => value >= least && value <= greatest
  const near = (value: number, [, wanted]: Range) => 1 - Math.abs(value - wanted)
  const score = (colour: Colour) =>
    3 * near(colour.saturation, saturation) + 6.5 * near(colour.lightness, lightness) + 0.5 * (colour.count / most)
  return colours
    .filter((colour) => fits(colour.lightness, lightness) && fits(colour.saturation, saturation))
    .toSorted((a, b) => score(b) - score(a))[0]
}

function swatchOf({ rgb, count }: Colour, total: number): Swatch {
  const [red, green, blue] = rgb
  // Brightness as eyes see it; 150 of 255 is where black becomes the better text.
  const text = (red * 299 + green * 587 + blue * 114) / 1000 < 150 ? '#fff' : '#000'
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`,
    foreground: text,
    title: text,
    population: Math.round((count / total) * 10_000) / 100,
  }
}
