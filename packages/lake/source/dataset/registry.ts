import { addOnOf, baseOfAddOn } from '../protocol/add-on.ts'
import { ApiError } from '../protocol/api-error.ts'
import type { LedgerRule } from '../ledger/ledger-rules.ts'
import { contentStorage } from '../storage/content.ts'
import type { DatasetRow, DatedDataset } from '../storage/dataset-rows.ts'
import { noDataset } from './no-dataset.ts'
import { openDataset, type DatasetParts, type OpenDataset } from './open-dataset.ts'
import { watchPrivacy } from './watch-privacy.ts'

/** How often a process looks for commits of other processes on the same database, in milliseconds. */
const foreignCommitPoll = 250
/** How often a dataset is emptied again into which others write while it is deleted. */
const mostTries = 10

export interface RegistryParts extends Omit<DatasetParts, 'storage'> {
  /** What of changes is noted in the ledger. */
  readonly ledgerRules: readonly LedgerRule[]
}

/** All datasets of a lake, opened when first asked for. */
export function datasetRegistry(parts: RegistryParts) {
  const { database, command } = parts
  const storage = contentStorage(database, command, parts.ledgerRules)
  const open = new Map<string, OpenDataset>()
  const privacy = watchPrivacy(storage.datasets)
  const poll = setInterval(() => {
    try {
      open.forEach((dataset) => dataset.catchUp())
      privacy.look()
    } catch (error) {
      // The next request reports it; a timer that throws would end the process.
      console.error('lake: what others committed could not be read:', error)
    }
  }, foreignCommitPoll).unref()

  const rowOf = (name: string): DatedDataset => {
    const row = storage.datasetNamed(name)
    if (row) return row
    throw noDataset(name, command)
  }
  const get = (name: string): OpenDataset => {
    const row = rowOf(name)
    const dataset = open.get(name) ?? openDataset(row, { ...parts, storage })
    open.set(name, dataset)
    return dataset
  }

  /**
   * Deletes a dataset for good: its documents, what its history said, the bytes of its assets, and the comments on it.
   * @param author id of who does it
   * @throws ApiError 404; 409 when others go on writing into it; 503 `assetNotErased` when a file is left
   */
  function remove(name: string, author: string): void {
    const dataset = get(name)
    if (storage.datasetNamed(addOnOf(name))) remove(addOnOf(name), author)
    for (let tries = 0; tries < mostTries; tries++) {
      const mutations = dataset.snapshot().all.map(({ _id }) => ({ delete: { id: _id } }))
      if (mutations.length > 0) dataset.commit({ mutations, author })
      // Still empty of what others may have written since.
      const { version, all } = dataset.snapshot()
      if (all.length > 0) continue
      if (storage.removeDataset(name, version, new Date(parts.now()).toISOString())) return privacy.look()
    }
    throw new ApiError(409, 'conflict', `Others go on writing into "${name}": it is empty, and still there. Try again.`)
  }

  return {
    storage,
    list: (): readonly DatedDataset[] => storage.datasets(),
    /** @throws ApiError 404 when there is none of that name */
    get,
    /** @throws ApiError 404 when there is none of that name */
    visibilityOf: (name: string) => rowOf(name).visibility,
    /** @throws ApiError 400 for a name that Sanity does not allow, 404 for comments on no dataset, 409 for one that exists */
    create(row: DatasetRow): void {
      const base = baseOfAddOn(row.name)
      if (!/^[a-z0-9][-_a-z0-9]{0,63}$/.test(base ?? row.name))
        throw new ApiError(400, 'invalidDataset', 'A dataset name has 1–64 lower-case letters, digits, "-" or "_".')
      if (base !== null) rowOf(base)
      refuseOpenAddOn(row)
      if (storage.datasetNamed(row.name))
        throw new ApiError(409, 'conflict', `The dataset "${row.name}" exists already.`)
      storage.addDataset(row, new Date(parts.now()).toISOString())
    },
    /** @throws ApiError 400 for comments that were to be public, 404 */
    setVisibility(row: DatasetRow): void {
      rowOf(row.name)
      refuseOpenAddOn(row)
      storage.setVisibility(row)
      privacy.look()
    },
    delete: remove,
    /** Calls `end` as soon as a dataset is no longer public, in whatever process that was decided. Returns how to stop. */
    whenPrivate: privacy.watch,
    close: () => clearInterval(poll),
  }
}

/** Comments quote what they are about, drafts too. */
function refuseOpenAddOn({ name, visibility }: DatasetRow): void {
  if (baseOfAddOn(name) === null || visibility === 'private') return
  throw new ApiError(400, 'invalidDataset', `"${name}" holds comments and tasks: it is private, whatever is said.`)
}

export type DatasetRegistry = ReturnType<typeof datasetRegistry>
