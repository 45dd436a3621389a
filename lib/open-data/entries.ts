import { defaultLanguage } from '../languages.ts'
import { dictionary } from '../dictionaries/index.ts'
import { schemaOf, type DataSet } from './data-sets.ts'
import { dataVersion } from './versions.ts'

export type DataEntry = Readonly<Record<string, unknown>>

/**
 * The rows of a data set that match its schema. A row without a name or address is useless: it is left out, and its id
 * goes to `onBroken`.
 */
export function entriesOf(set: DataSet, rows: readonly DataEntry[], onBroken: (id: unknown) => void): DataEntry[] {
  const schema = schemaOf(set, defaultLanguage)
  return rows.flatMap((row) => {
    const entry = schema.safeParse(row)
    if (!entry.success) onBroken(row.id)
    return entry.success ? [entry.data] : []
  })
}

/** The JSON file of a data set. Equal content gives equal bytes, so it contains no time of creation. */
export function jsonFile(entries: readonly DataEntry[], description: string): string {
  const { rights } = dictionary(defaultLanguage).openData
  const file = { version: dataVersion, description, rights, count: entries.length, items: entries }
  return `${JSON.stringify(file)}\n`
}
