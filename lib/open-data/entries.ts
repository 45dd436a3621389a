import { defaultLanguage } from '../languages.ts'
import { dictionary } from '../dictionaries/index.ts'
import { dataVersion, schemaOf, type DataSet } from './data-sets.ts'

export type Entry = Readonly<Record<string, unknown>>

/**
 * The rows of a data set that keep its schema. One that has no name or address cannot be used by anybody: it is left out,
 * and `onBroken` is told which.
 */
export function entriesOf(set: DataSet, rows: readonly Entry[], onBroken: (id: unknown) => void): Entry[] {
  const schema = schemaOf(set, defaultLanguage)
  return rows.flatMap((row) => {
    const entry = schema.safeParse(row)
    if (!entry.success) onBroken(row.id)
    return entry.success ? [entry.data] : []
  })
}

/** The JSON file of a data set. Equal content gives equal bytes: it names no moment of its making. */
export function jsonFile(entries: readonly Entry[], description: string): string {
  const { rights } = dictionary(defaultLanguage).openData
  const file = { version: dataVersion, description, rights, count: entries.length, items: entries }
  return `${JSON.stringify(file)}\n`
}
