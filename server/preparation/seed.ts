import { join } from 'node:path'
import { lakeCommand } from './lake-command.ts'

const seedFile = join(import.meta.dirname, '..', '..', 'sanity', 'seed', 'production.ndjson')

/** The account of the printed sign-in link. People get accounts of their own with `npm run lake -- user create`. */
const firstUser = 'editor@nap1325.localhost'

/**
 * Fills an empty data folder: the dataset, an administrator, the first content. Content comes in one transaction, so an
 * interrupted start leaves either all of it or none, and the next start goes on from there. If content
 * was imported by hand, only what is missing besides is created.
 * @returns whether nobody had an account before
 * @param signal ends it
 * @throws SetupError
 */
export async function ensureContent(
  dataDir: string,
  dataset: string,
  { say, signal }: { readonly say: (line: string) => void; readonly signal?: AbortSignal },
): Promise<{ readonly isFirstStart: boolean }> {
  const command = (...args: string[]) => lakeCommand(dataDir, args, { signal })
  const known = (await command('dataset', 'list')).split('\n').map((line) => line.split('\t'))
  const row = known.find(([name]) => name === dataset)
  // Private: what is published without consent is on no page, and the lake must not give it away either.
  if (!row) await command('dataset', 'create', dataset, '--visibility', 'private')
  const firstEditor = [firstUser, '--name', 'First editor', '--role', 'administrator']
  const made = await command('user', 'create', ...firstEditor, '--if-nobody')
  const start = { isFirstStart: made !== '' }
  if (row && row[2] !== '0') return start
  say('Filling the empty content folder with the first content.')
  await command('import', seedFile, '--dataset', dataset)
  return start
}

/** An address of Studio that signs the first editor in, once, within a day; empty if that account does not exist. */
export function signInLink(dataDir: string, studioUrl: string): Promise<string> {
  return lakeCommand(dataDir, ['sign-in-link', firstUser, '--studio', studioUrl, '--if-there'])
}
