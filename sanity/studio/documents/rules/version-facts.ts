import { isStored, referenceOf } from '../../../../lib/stored.ts'
import type { FileFacts } from './file-facts.ts'

const names = ['format', 'size', 'pages', 'checksum'] as const

/** Which file a version has, and from which the facts in it were read: ids of assets. */
export function filesOf(version: unknown): { readonly chosen?: string; readonly read?: string } {
  if (!isStored(version)) return {}
  const chosen = isStored(version.file) ? referenceOf(version.file.asset) : undefined
  return { chosen, read: typeof version.factsOf === 'string' ? version.factsOf : undefined }
}

/** The value of one field; `undefined` takes the field out. */
export type FieldValue = readonly [name: string, value: string | number | undefined]

/** What to write when a file was read: every fact, so that none is left of the file before. */
export function factFields(facts: FileFacts, asset: string): FieldValue[] {
  return [...names.map((name): FieldValue => [name, facts[name]]), ['factsOf', asset]]
}

/** What to write when the file was taken out: nothing that was read from it stays. */
export const noFactFields: readonly FieldValue[] = [...names, 'factsOf'].map((name) => [name, undefined])
