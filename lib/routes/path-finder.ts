/** What there is, as far as it decides whether an address can be one. */
export interface KnownPaths {
  /** Pages for people, in the form of `normalPath`. */
  readonly paths: readonly string[]
  /** What programs read, in the same form. */
  readonly files: readonly string[]
  /** Last words such as `share.png` that may follow the path of a page. */
  readonly endings: readonly string[]
}

/** Says, for paths in the form of `normalPath`, whether there can be anything. */
export function pathFinder({ paths, files, endings }: KnownPaths): (path: string) => boolean {
  const pages = new Set(paths)
  const all = new Set([...paths, ...files])
  return (path) => {
    if (all.has(path)) return true
    const end = path.lastIndexOf('/')
    return endings.includes(path.slice(end + 1)) && pages.has(path.slice(0, end))
  }
}

/** The one spelling in which a path in the form of `normalPath` is asked for; every other one leads to it. */
export function spelling(path: string): string {
  // What stays a code in that form, such as `%2F`, cannot be told from a percent sign.
  return path.includes('%') ? new URL(path, 'http://site.invalid').pathname : encodeURI(path)
}
