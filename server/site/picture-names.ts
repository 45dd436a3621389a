/** The name of a picture's file as asset ids give it: `<hash>-<width>x<height>.<kind>`. */
const fileName = /[a-f0-9]{40}-\d{1,6}x\d{1,6}\.[a-z0-9]+/u

/** Its end, and the length of the hash before it: a text has few ends, and hashes are looked for only there. */
const fileEnd = /-\d{1,6}x\d{1,6}\.[a-z0-9]+/gu
const hashLength = 40

/** The file name of a picture, wherever it stands in a path. */
export function fileIn(path: string): string | undefined {
  return fileName.exec(path)?.[0]
}

/** All in a text that may be such names. */
export function* filesIn(text: string): Generator<string> {
  for (const { index, 0: end } of text.matchAll(fileEnd)) yield text.slice(Math.max(index - hashLength, 0), index) + end
}
