import { PatchError } from './patch-error.ts'

/** One step of a JSONMatch path: a name, or brackets with an index, a slice, a quoted name or a condition. */
const name = String.raw`[A-Za-z_$][\w$]*`
const inBrackets = String.raw`\[(?:[^[\]"']|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')+\]`
const jsonMatchPath = new RegExp(`^(?:(?:\\.\\.)?${name}|${inBrackets})(?:\\.{1,2}${name}|\\.?${inBrackets})*$`)

/** Characters. The deepest document that may be has paths much shorter. */
const maxLength = 2000
/** `..` finds everything below; each further one multiplies: three of them took 70 seconds over 18 levels. */
const maxDescents = 1
/** A path may name several places in brackets, and each further brackets multiply them. */
const maxPlaces = 1000

/** In one patch; each looks through the whole document. */
const maxSearches = 20

/** @throws PatchError for paths of one patch that search the whole document too often, or for one that is none */
export function refusePaths(paths: readonly string[]): void {
  for (const path of paths) refuseMalformedPath(path)
  if (paths.filter((path) => descents(path) > 0).length > maxSearches)
    throw new PatchError(`One patch has ".." in more than ${maxSearches} paths`)
}

/** @throws PatchError for a path that JSONMatch does not have, or that could mean more places than anybody needs */
function refuseMalformedPath(path: string): void {
  const short = path.slice(0, 100)
  if (path.length > maxLength) throw new PatchError(`The path "${short}…" is longer than ${maxLength} characters`)
  if (!jsonMatchPath.test(path)) throw new PatchError(`"${path}" is not a JSONMatch path`)
  if (descents(path) > maxDescents)
    throw new PatchError(`The path "${short}" has ".." more than once: name the places between`)
  const brackets = unquoted(path).match(/\[[^\]]*\]/g) ?? []
  const places = brackets.reduce((product, each) => product * each.split(',').length, 1)
  if (places > maxPlaces) throw new PatchError(`The path "${short}" means more than ${maxPlaces} places`)
}

function descents(path: string): number {
  return unquoted(path).split('..').length - 1
}

/** Without the keys that are looked for, which may hold anything. */
function unquoted(path: string): string {
  return path.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '')
}
