import { ApiError } from '../protocol/api-error.ts'
import { contentStorage, type DatasetRow } from '../storage/content.ts'
import { openDataset, type DatasetParts, type OpenDataset } from './open-dataset.ts'

/** How often a process looks for commits of other processes on the same database, in milliseconds. */
const foreignCommitPoll = 250

export type RegistryParts = Omit<DatasetParts, 'storage'>

/** All datasets of a lake, opened when first asked for. */
export function datasetRegistry(parts: RegistryParts) {
  const { database, command } = parts
  const storage = contentStorage(database, command)
  const open = new Map<string, OpenDataset>()
  const poll = setInterval(() => {
    try {
      open.forEach((dataset) => dataset.catchUp())
    } catch (error) {
      // The next request reports it; a timer that throws would end the process.
      console.error('lake: what others committed could not be read:', error)
    }
  }, foreignCommitPoll).unref()

  return {
    storage,
    list: (): readonly DatasetRow[] => storage.datasets(),
    /** @throws ApiError 404 when there is none of that name */
    get(name: string): OpenDataset {
      const known = open.get(name)
      if (known) return known
      const row = storage.datasets().find((dataset) => dataset.name === name)
      if (!row) throw new ApiError(404, 'projectNotFound', `Dataset "${name}" not found: ${command} dataset list`)
      const dataset = openDataset(row, { ...parts, storage })
      open.set(name, dataset)
      return dataset
    },
    /** @throws ApiError 400 for a name that Sanity does not allow, 409 for one that exists */
    create(row: DatasetRow): void {
      if (!/^[a-z0-9][-_a-z0-9]{0,63}$/.test(row.name))
        throw new ApiError(400, 'invalidDataset', 'A dataset name has 1–64 lower-case letters, digits, "-" or "_".')
      if (storage.datasets().some(({ name }) => name === row.name))
        throw new ApiError(409, 'conflict', `The dataset "${row.name}" exists already.`)
      storage.addDataset(row, new Date(parts.now()).toISOString())
    },
    close: () => clearInterval(poll),
  }
}

export type DatasetRegistry = ReturnType<typeof datasetRegistry>
