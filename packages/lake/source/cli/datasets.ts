import { refuseUnerased } from '../assets/erase-deleted.ts'
import { oneOf, readArguments, required, UsageError } from './arguments.ts'
import { say, withLake } from './with-lake.ts'

const visibilities = ['public', 'private'] as const

/** `dataset create NAME [--visibility public|private]` — private unless it is asked for. */
export async function createDataset(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { visibility: { type: 'string', default: 'private' } })
  const name = required(positionals[0], 'the name of the dataset')
  const visibility = oneOf(values.visibility, visibilities, '--visibility')
  await withLake(values, (_services, { datasets }) => {
    datasets.create({ name, visibility })
    say(`The dataset "${name}" is there, ${visibility}.`)
  })
}

/** `dataset list` — a line each: name, visibility, number of documents. */
export async function listDatasets(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, {})
  await withLake(values, ({ dataset }) => {
    for (const { name, visibility } of dataset.list())
      say(`${name}\t${visibility}\t${dataset.get(name).snapshot().all.length}`)
  })
}

/** `dataset visibility NAME private|public` — what strangers have open ends at once. */
export async function setVisibility(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, {})
  const name = required(positionals[0], 'the name of the dataset')
  const visibility = oneOf(positionals[1], visibilities, 'The visibility')
  await withLake(values, (_services, { datasets }) => {
    datasets.setVisibility({ name, visibility })
    say(`The dataset "${name}" is ${visibility} now.`)
  })
}

/** `dataset delete NAME --yes` */
export async function deleteDataset(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, { yes: { type: 'boolean', default: false } })
  const name = required(positionals[0], 'the name of the dataset')
  if (!values.yes)
    throw new UsageError(
      `Nothing was deleted: add --yes to delete "${name}" with its pictures and its history, for good.`,
    )
  await withLake(values, async ({ assets }, { datasets }) => {
    datasets.delete(name, 'operator')
    refuseUnerased(await assets.whenErased(name))
    say(`The dataset "${name}" is gone, with its assets and everything that its history said.`)
  })
}
