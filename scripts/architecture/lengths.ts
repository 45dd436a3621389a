export interface Lengths {
  readonly files: number
  /** Half of the files have at most so many lines. */
  readonly half: number
  readonly nineInTen: number
  readonly longest: number
}

/** How long files are, in lines: what is to be read to understand one thing. */
export function lengthsOf(texts: Iterable<string>): Lengths {
  const lengths = [...texts].map((text) => text.trimEnd().split('\n').length).toSorted((a, b) => a - b)
  const most = (share: number) => lengths[Math.ceil(share * lengths.length) - 1] ?? 0
  return { files: lengths.length, half: most(0.5), nineInTen: most(0.9), longest: most(1) }
}
