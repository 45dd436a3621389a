/**
 * The dataset in which Studio keeps what people say about another dataset: comments and tasks. Its name alone says so, as on
 * hosted Sanity, so that no row and no setting can be wrong about who may read it.
 */
const suffix = '-comments'

export const addOnOf = (dataset: string): string => `${dataset}${suffix}`

/** Whether that is the name of a dataset of comments, which is always private. */
export const isAddOn = (dataset: string): boolean => baseOfAddOn(dataset) !== null

/** The dataset that the comments are about; `null` for a dataset of content. */
export function baseOfAddOn(dataset: string): string | null {
  const base = dataset.endsWith(suffix) ? dataset.slice(0, -suffix.length) : ''
  return base === '' ? null : base
}
