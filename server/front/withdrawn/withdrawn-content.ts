/** What nobody gets any more, whoever may still have it in memory. */
export interface TakenBack {
  /** Paths in the form of `normalPath`. */
  readonly addresses: ReadonlySet<string>
  /** Those of them at which readers could read something once. */
  readonly gone: ReadonlySet<string>
  /** File names of pictures, without project and dataset. */
  readonly pictures: ReadonlySet<string>
  /** Those that readers see; absent where that is not followed. */
  readonly shown?: ReadonlySet<string>
}

export const nothingTakenBack: TakenBack = { addresses: new Set(), gone: new Set(), pictures: new Set() }

/** What the second takes back that the first did not. */
export function newlyTakenBack(before: TakenBack, after: TakenBack): TakenBack {
  return {
    addresses: new Set([...after.addresses].filter((path) => !before.addresses.has(path))),
    gone: new Set([...after.gone].filter((path) => !before.gone.has(path))),
    pictures: new Set([
      ...[...after.pictures].filter((file) => !before.pictures.has(file)),
      // Unpublished, deleted, replaced: nobody took it back, and it is kept for readers no longer.
      ...[...(before.shown ?? [])].filter((file) => after.shown?.has(file) === false),
    ]),
  }
}

/** Whether a path is that of the file of a picture that was taken back, whoever would give it. */
export function isTakenBack(path: string, { pictures }: TakenBack): boolean {
  if (pictures.size === 0) return false
  const file = path.split('/').at(-1) ?? ''
  try {
    // As the lake reads it: a code for a letter is the letter.
    return pictures.has(decodeURIComponent(file))
  } catch {
    return false
  }
}
