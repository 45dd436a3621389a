import { ApiError } from '../protocol/api-error.ts'

/** A stack lists layers, the topmost first. */
export type Perspective = 'raw' | 'published' | readonly string[]

/** From this API version on, a query that names no perspective gets the published content. */
const publishedByDefaultSince = '2025-02-19'

/**
 * Reads the `perspective` parameter, which may list layers with commas.
 * @param given its value, `null` when absent
 * @throws ApiError 400
 */
export function parsePerspective(given: string | null, apiVersion: string): Perspective {
  if (given === null || given === '') return defaultPerspective(apiVersion)
  const layers = given.split(',').map((layer) => (layer === 'previewDrafts' ? 'drafts' : layer))
  const [only] = layers
  if (layers.length === 1 && (only === 'raw' || only === 'published')) return only
  if (layers.includes('raw')) throw new ApiError(400, 'validationError', 'The perspective "raw" stands alone.')
  const unfit = layers.find((layer) => !/^[\w-]{1,128}$/.test(layer))
  if (unfit !== undefined) throw new ApiError(400, 'validationError', `"${unfit.slice(0, 50)}" is not a perspective.`)
  return layers
}

function defaultPerspective(apiVersion: string): Perspective {
  return apiVersion === 'X' || (apiVersion !== '1' && apiVersion >= publishedByDefaultSince) ? 'published' : 'raw'
}
