/** What nobody gets any more, whoever may still have it in memory. */
export interface Withdrawals {
  /** Paths in the form of `SiteAddresses.normalise`. */
  readonly addresses: ReadonlySet<string>
  /** Those of them at which readers could read something once. */
  readonly gone: ReadonlySet<string>
  /** File names of pictures, without project and dataset. */
  readonly pictures: ReadonlySet<string>
  /** Those that readers see; absent where that is not watched. */
  readonly shown?: ReadonlySet<string>
  /** Paths of the copies to keep that readers may have, in the same form; absent where that is not watched. */
  readonly copies?: ReadonlySet<string>
}

export const nothingWithdrawn: Withdrawals = { addresses: new Set(), gone: new Set(), pictures: new Set() }

/** What is withdrawn now and was not before. */
export interface NewlyWithdrawn extends Pick<Withdrawals, 'addresses' | 'gone' | 'pictures'> {
  /** Copies to keep whose page may stay: nothing that leads to them shows anything. */
  readonly copies: ReadonlySet<string>
}

/** What the second withdraws that the first did not. */
export function newlyWithdrawn(before: Withdrawals, after: Withdrawals): NewlyWithdrawn {
  return {
    addresses: new Set([...after.addresses].filter((path) => !before.addresses.has(path))),
    gone: new Set([...after.gone].filter((path) => !before.gone.has(path))),
    pictures: new Set([
      ...[...after.pictures].filter((file) => !before.pictures.has(file)),
      // Unpublished, deleted, replaced: nobody withdrew it, and it is kept for readers no longer.
      ...[...(before.shown ?? [])].filter((file) => after.shown?.has(file) === false),
    ]),
    copies: new Set([...(before.copies ?? [])].filter((path) => after.copies?.has(path) === false)),
  }
}

/** Whether a path is that of the file of a withdrawn picture, whoever would give it. */
export function isWithdrawn(path: string, { pictures }: Withdrawals): boolean {
  if (pictures.size === 0) return false
  const file = path.split('/').at(-1) ?? ''
  try {
    // As a content API reads it: a code for a letter is the letter.
    return pictures.has(decodeURIComponent(file))
  } catch {
    return false
  }
}
