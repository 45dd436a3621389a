import { inks } from '../weave/dyes.ts'
import { shapes } from '../weave/cloth.ts'
import { clothSvg } from '../weave/cloth-svg.ts'
import { canDraw, outline, widthOf, type Weight } from './letters.ts'
import { firstLines, linesOf } from './lines.ts'
import { sharedSize } from './shared-size.ts'

export interface SharedPage {
  readonly title: string
  /** The type of page: “Story of Change”. */
  readonly kind: string | null
  readonly siteTitle: string
  /** The input of its cloth, as on the page. */
  readonly cloth: { readonly id: string; readonly threads: readonly number[] }
}

const margin = 68
const textWidth = sharedSize.width - shapes.share.width - 2 * margin
/** Title sizes with the number of lines that fit; the largest that fits is used. Pixels. */
const sizes = [84, 76, 68, 60, 54, 48, 43, 38]
const titleHeight = 372
const lineHeight = 1.14

/**
 * The picture of a page as SVG: its title on paper beside its cloth; of a title in a script that the typeface has not, the name of
 * the site in its place.
 */
export function drawing({ title: wanted, kind: wantedKind, siteTitle, cloth }: SharedPage): string {
  const isWritten = canDraw(wanted, 600)
  const title = isWritten ? wanted : siteTitle
  const kind = isWritten ? wantedKind : null
  const { size, lines } = fitted(title)
  const top = margin + (kind ? 74 : 14)
  const text = [
    kind && line(kind, margin + 26, 30, 400, inks.inkSoft),
    ...lines.map((each, index) => line(each, top + size * (0.8 + index * lineHeight), size, 600, inks.ink)),
    isWritten && line(siteTitle, sharedSize.height - margin, 34, 600, inks.ink),
  ].filter(Boolean)
  const { width, height } = sharedSize
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${inks.paper}"/>`,
    ...text,
    `<g transform="translate(${width - shapes.share.width} 0)">${clothSvg(cloth.id, cloth.threads, 'share')}</g>`,
    '</svg>',
  ].join('')
}

function fitted(title: string): { size: number; lines: string[] } {
  const ruler = rulerFor(600)
  const all = sizes.map((size) => {
    const measure = (text: string) => ruler(text) * size
    const isWhole = title.split(/\s+/u).every((word) => measure(word) <= textWidth)
    return {
      size,
      isWhole,
      lines: linesOf(title, textWidth, measure),
      room: Math.floor(titleHeight / (size * lineHeight)),
    }
  })
  const fits = all.filter((each) => each.lines.length <= each.room)
  const { size, lines, room } = fits.find((each) => each.isWhole) ?? fits.at(-1) ?? all.at(-1) ?? never()
  return { size, lines: firstLines(lines, room) }
}

/** Measures texts in size 1. Each word is laid out once, because many line widths are tried. */
function rulerFor(weight: Weight): (text: string) => number {
  const known = new Map<string, number>()
  const widthOfWord = (word: string) => {
    const width = known.get(word) ?? widthOf(word, 1, weight)
    known.set(word, width)
    return width
  }
  const space = widthOf(' ', 1, weight)
  return (text) => {
    const words = text.split(' ')
    return words.reduce((sum, word) => sum + widthOfWord(word), space * (words.length - 1))
  }
}

function never(): never {
  throw new Error('There is no size for titles.')
}

function line(text: string, y: number, size: number, weight: Weight, fill: string): string {
  return `<path fill="${fill}" d="${outline(text, margin, y, size, weight)}"/>`
}
