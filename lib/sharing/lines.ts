/** The width of a text in some size. */
type Measure = (text: string) => number

/** Breaks a text into the fewest lines that fit `width`, as even as possible. */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  const lines = filled(text, width, measure)
  let narrower = width * 0.95
  let best = lines
  while (narrower > width / 2) {
    const next = filled(text, narrower, measure)
    if (next.length > lines.length) break
    best = next
    narrower *= 0.95
  }
  return best
}

/** The first lines of a text; the last one ends with an ellipsis if there were more. */
export function firstLines(lines: readonly string[], count: number): string[] {
  if (lines.length <= count) return [...lines]
  const kept = lines.slice(0, count)
  return [...kept.slice(0, -1), `${(kept.at(-1) ?? '').replace(/[\s.,:;–-]+$/u, '')}…`]
}

function filled(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  for (const word of text
    .trim()
    .split(/\s+/u)
    .flatMap((each) => fitting(each, width, measure))) {
    const last = lines.at(-1)
    if (last !== undefined && measure(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A word, cut into pieces if it is wider than a line, as some Dutch words are. */
function fitting(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece !== '' && measure(`${piece}${letter}-`) > width) {
      pieces.push(piece.endsWith('-') ? piece : `${piece}-`)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}
