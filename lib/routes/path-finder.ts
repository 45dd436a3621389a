/** What decides whether an address exists. */
export interface KnownPaths {
  /** Pages for people, in the form of `normalPath`. */
  readonly paths: readonly string[]
  /** Files for programs, in the same form. */
  readonly files: readonly string[]
  /** Last words such as `share.png` that may follow the path of a page. */
  readonly endings: readonly string[]
}

/** Whether a path, in the form of `normalPath`, can exist. */
export function pathFinder({ paths, files, endings }: KnownPaths): (path: string) => boolean {
  const pages = new Set(paths)
  const all = new Set([...paths, ...files])
  return (path) => {
    if (all.has(path)) return true
    const end = path.lastIndexOf('/')
    return endings.includes(path.slice(end + 1)) && pages.has(path.slice(0, end))
  }
}

/** The canonical spelling of a path in the form of `normalPath`; every other spelling redirects to it. */
export function spelling(path: string): string {
  // Codes that stay in that form, such as `%2F`, cannot be distinguished from a percent sign.
  return path.includes('%') ? new URL(path, 'http://site.invalid').pathname : encodeURI(path)
}
