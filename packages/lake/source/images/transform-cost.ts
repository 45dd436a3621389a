import { outputSize } from './output-size.ts'
import type { ImageParameters } from './image-parameters.ts'

/** The largest picture that pages ask for, on the sharpest screen. Pixels. */
const quickOutput = 4_000_000
/** What a good camera makes. Pixels. */
const quickInput = 50_000_000

/**
 * Whether a transform may take more than about a second: it then leaves a lane to those that do not.
 * @param name of the original, which tells its size: `<hash>-<width>x<height>.<extension>`
 */
export function isLargeTransform(name: string, given: ImageParameters): boolean {
  const [, across, down, extension] = /-(\d+)x(\d+)\.(\w+)$/.exec(name) ?? []
  const original = { width: Number(across), height: Number(down) }
  const { width, height } = outputSize(original, given)
  const isQuick =
    width * height <= quickOutput &&
    original.width * original.height <= quickInput &&
    // A small drawing may hold any amount of work.
    extension !== 'svg' &&
    (given.blur ?? 0) <= 100
  return !isQuick
}
