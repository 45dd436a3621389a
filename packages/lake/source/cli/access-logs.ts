import { defaultDataset } from '../options/defaults.ts'
import { readArguments, UsageError } from './arguments.ts'
import { list, moment, withLake } from './with-lake.ts'

const options = { json: { type: 'boolean', default: false }, limit: { type: 'string', default: '100' } } as const

/** `sign-ins [--limit N] [--json]` — who tried to sign in, the latest first: when, who, what came of it, from where. */
export async function signIns(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, options)
  const limit = limitOf(values.limit)
  await withLake(values, ({ accounts, accessLogs, now }) => {
    const rows = accessLogs.signIns(now(), limit).map(({ at, account, outcome, client }) => ({
      at: moment(at),
      who: account === null ? 'unknown' : (accounts.byId(account)?.email ?? account),
      outcome,
      client,
    }))
    list(rows, values.json)
  })
}

/** `erasures [--dataset D] [--limit N] [--json]` — who erased the history of which documents, the latest first. */
export async function erasures(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, { ...options, dataset: { type: 'string', default: defaultDataset } })
  const limit = limitOf(values.limit)
  await withLake(values, ({ accounts, accessLogs, dataset }) => {
    const { name } = dataset.get(values.dataset)
    const rows = accessLogs.erasures(name, limit).map(({ at, account, ids }) => ({
      at: moment(at),
      who: accounts.byId(account)?.name ?? account,
      ids: ids.join(','),
    }))
    list(rows, values.json)
  })
}

function limitOf(given: string): number {
  const limit = Number(given)
  if (Number.isInteger(limit) && limit > 0 && limit <= 10_000) return limit
  throw new UsageError('--limit is a number from 1 to 10000.')
}
