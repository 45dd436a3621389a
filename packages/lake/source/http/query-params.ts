import { ApiError } from '../protocol/api-error.ts'
import { parseJson } from '../protocol/parse-json.ts'

/**
 * GROQ parameters from an address: each `$name` holds JSON.
 * @throws ApiError 400 for one that is not JSON
 */
export function queryParams(url: URL): Record<string, unknown> {
  const given = [...url.searchParams].filter(([name]) => name.startsWith('$'))
  return Object.fromEntries(
    given.map(([name, text]) => [
      name.slice(1),
      parseJson(text, `The parameter ${name.slice(0, 60)} (a text needs its quotes)`),
    ]),
  )
}

/**
 * A number from an address; `preset` where none is given.
 * @throws ApiError 400 for what is none, or is more than `most`
 */
export function wholeNumber(given: string | null, preset: number, most: number): number {
  if (given === null || given === '') return preset
  const number = Number(given)
  if (Number.isInteger(number) && number >= 0 && number <= most) return number
  throw new ApiError(400, 'validationError', `"${given.slice(0, 30)}" is not a whole number from 0 to ${most}.`)
}

/**
 * An option that is on or off.
 * @param preset where none is given
 * @throws ApiError 400 for what is neither `true` nor `false`
 */
export function flag({ searchParams }: URL, name: string, preset = false): boolean {
  return choice(searchParams.get(name), name, preset ? ['true', 'false'] : ['false', 'true']) === 'true'
}

/**
 * An option that has one value, where it is given.
 * @throws ApiError 400 that names it
 */
export function isGiven({ searchParams }: URL, name: string, value: string): boolean {
  const given = searchParams.get(name)
  return given !== null && given !== '' && choice(given, name, [value]) === value
}

/** @throws ApiError 400 that names an option which this lake does not have, where it is given */
export function refuseOptions({ searchParams }: URL, names: readonly string[]): void {
  const given = names.find((name) => searchParams.has(name))
  if (given !== undefined) throw new ApiError(400, 'notSupported', `This content lake does not support "${given}".`)
}

/**
 * One of a few words; the first where none is given.
 * @throws ApiError 400 that names them
 */
export function choice<Word extends string>(
  given: string | null,
  name: string,
  words: readonly [Word, ...Word[]],
): Word {
  if (given === null || given === '') return words[0]
  const found = words.find((word) => word === given)
  if (found !== undefined) return found
  throw new ApiError(
    400,
    'validationError',
    `"${name}" ${words.length === 1 ? 'is' : 'is one of'} ${words.join(', ')}, not "${given.slice(0, 30)}".`,
  )
}
