import { ApiError } from '../protocol/api-error.ts'

/** Characters of JSON. More than ten thousand long documents; an export has no bound, because it streams. */
const maxLength = 100_000_000

/**
 * A result as JSON.
 * @throws ApiError 400 as soon as it is too long: a list is written row by row, so that what nobody could be sent is not built
 */
export function resultJson(result: unknown): string {
  if (!Array.isArray(result)) return bounded(JSON.stringify(result ?? null))
  let json = ''
  for (const row of result) json = bounded(`${json}${json === '' ? '' : ','}${JSON.stringify(row) ?? 'null'}`)
  return `[${json}]`
}

function bounded(json: string): string {
  if (json.length <= maxLength) return json
  throw new ApiError(
    400,
    'queryError',
    `The result of the query is larger than ${maxLength / 1e6} MB: ask for less, or for a slice such as [0...1000].`,
  )
}
