import { referenceOf, type Stored } from '../../../../lib/stored.ts'

/** What is true of one picture alone: how it is cut, whom it shows, what was looked at, who gave leave, what is said of it. */
export const ofOnePicture = [
  'hotspot',
  'crop',
  'identifiability',
  'checkedFor',
  'licence',
  'caption',
  'alt',
  'credit',
] as const

/** A change of one value of a form, as Studio has it. */
interface FormChange {
  readonly type: string
  readonly path: readonly unknown[]
  readonly value?: unknown
}

/**
 * Which answers in a field for a picture are about another one as soon as these changes are made. Studio takes away only how the old
 * one was cut; “nobody can be recognised” would stand beside a picture that nobody has looked at.
 * @param before the value of the field
 * @returns names of fields that have a value
 */
export function outlived(before: Stored | undefined, changes: readonly FormChange[]): string[] {
  const old = referenceOf(before?.asset)
  if (!before || !old) return []
  const isLeft = changes.some(({ type, path, value }) => {
    const [field, ...rest] = path
    if (field !== 'asset' || rest.length > 0) return false
    return type === 'unset' || (type === 'set' && referenceOf(value) !== old)
  })
  return isLeft ? ofOnePicture.filter((name) => before[name] !== undefined) : []
}
