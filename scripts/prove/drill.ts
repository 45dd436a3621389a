export interface DrillOptions {
  /** Fewer rounds and shorter floods: whether it works at all, not whether it holds. */
  readonly isQuick: boolean
  /** A folder for this drill alone; removed when it is done. */
  readonly folder: string
  /** Tells whoever watches how far it is. */
  readonly say: (line: string) => void
  /** What is to be done when the drill is over, whatever became of it: newest first. */
  readonly afterwards: (work: () => Promise<unknown>) => void
}

export interface DrillResult {
  /** What was measured, by name and with the unit in the name. */
  readonly figures: Readonly<Record<string, string | number>>
  /** What the promise was broken by; none when it was kept. */
  readonly faults: readonly string[]
}

/** A promise with a clock, tried on a real site where nothing else runs. */
export interface Drill {
  readonly name: string
  /** One sentence: what it promises. */
  readonly promise: string
  run(options: DrillOptions): Promise<DrillResult>
}

/** The sentences whose condition is false. */
export const faultsOf = (...promises: readonly (readonly [isKept: boolean, otherwise: string])[]): string[] =>
  promises.flatMap(([isKept, otherwise]) => (isKept ? [] : [otherwise]))
