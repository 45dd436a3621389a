import { join } from 'node:path'
import { openSync, type Font } from 'fontkit'

export type Weight = 400 | 600

/** The subsets of the typeface, the most common first. */
const subsets = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'] as const

const folder = join(process.cwd(), 'node_modules', '@fontsource', 'source-serif-4', 'files')
const opened = new Map<string, Font>()

function fontOf(subset: string, weight: Weight): Font {
  const file = `source-serif-4-${subset}-${weight}-normal.woff2`
  const known = opened.get(file)
  if (known) return known
  const font = openSync(join(folder, file))
  if (!('layout' in font)) throw new Error(`${file} is a collection, not a font.`)
  opened.set(file, font)
  return font
}

interface WeightRun {
  readonly font: Font
  readonly text: string
}

/** Splits a text by the subset that has its letters. Letters in no subset are left out. */
function runsOf(text: string, weight: Weight): WeightRun[] {
  const runs: { font: Font; text: string }[] = []
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    const subset = subsetOf(code, weight)
    if (!subset) continue
    const font = fontOf(subset, weight)
    const last = runs.at(-1)
    if (last?.font === font) last.text += letter
    else runs.push({ font, text: letter })
  }
  return runs
}

/** Whether the typeface has every letter of a text: it has none of the Arabic script, of which half a word is none. */
export function canDraw(text: string, weight: Weight): boolean {
  return [...text].every((letter) => {
    const code = letter.codePointAt(0) ?? 0
    return /[\s\p{Default_Ignorable_Code_Point}]/u.test(letter) || subsetOf(code, weight) !== undefined
  })
}

const subsetOf = (code: number, weight: Weight) =>
  subsets.find((each) => fontOf(each, weight).hasGlyphForCodePoint(code))

/** The width of a line. Pixels. */
export function widthOf(text: string, size: number, weight: Weight): number {
  return runsOf(text, weight).reduce(
    (sum, run) => sum + (run.font.layout(run.text).advanceWidth * size) / run.font.unitsPerEm,
    0,
  )
}

/**
 * A line of text as the `d` of a path: it looks the same on every machine, whatever fonts are installed.
 * @param y the base line
 */
export function outline(text: string, x: number, y: number, size: number, weight: Weight): string {
  let at = x
  const shapes: string[] = []
  for (const { font, text: part } of runsOf(text, weight)) {
    const scale = size / font.unitsPerEm
    const { glyphs, positions } = font.layout(part)
    glyphs.forEach((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
      shapes.push(
        glyph.path
          .scale(scale, -scale)
          .translate(at + xOffset * scale, y - yOffset * scale)
          .toSVG(),
      )
      at += xAdvance * scale
    })
  }
  return shapes.join('')
}
