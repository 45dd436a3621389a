import { overPaths, weave, type Shape, type Yarn } from './cloth.ts'
import { inks, dyes } from './dyes.ts'
import { fillOf, motifs, twists, yarns } from './yarns.ts'

/** A cloth as SVG without a style sheet, for sharing pictures. */
export function clothSvg(id: string, threads: readonly number[], shape: Shape): string {
  const cloth = weave(id, threads, shape)
  const { width, height, warp, weft } = cloth
  const over = overPaths(cloth)
  return [
    `<defs>${yarns.map(patternsOf).join('')}</defs>`,
    ...warp.map(
      ({ at, size, yarn }) => `<path fill="${fillOf(yarn, 'warp')}" d="M${at} 0h${size}v${height}h-${size}z"/>`,
    ),
    ...weft.map(
      ({ at, size, yarn, isPatterned }) =>
        `<path fill="${fillOf(yarn, isPatterned ? 'motif' : 'weft')}" d="M0 ${at}h${width}v${size}H0z"/>`,
    ),
    ...warp.map(
      ({ yarn }, column) => `<path stroke="${inks.paper}" fill="${fillOf(yarn, 'warp')}" d="${over[column]}"/>`,
    ),
  ].join('')
}

function patternsOf(yarn: Yarn): string {
  const motif = typeof yarn === 'number' ? motifs[yarn] : undefined
  const { dye, mark } = dyes[yarn] ?? dyes.undyed
  const ground = `<rect width="16" height="16" fill="${dye}"/>`
  const pattern = (name: string, width: number, height: number, drawing: string) =>
    `<pattern id="${name}-${yarn}" width="${width}" height="${height}" patternUnits="userSpaceOnUse">${ground}${drawing}</pattern>`
  const twist = (path: string) => `<path fill="${inks.ink}" fill-opacity=".13" d="${path}"/>`
  return [
    pattern('warp', 4, 4, twist(twists.warp)),
    pattern('weft', 4, 4, twist(twists.weft)),
    motif ? pattern('motif', motif.width, motif.height, `<path fill="${mark}" d="${motif.path}"/>`) : '',
  ].join('')
}
