import type { SanityClient } from '@sanity/client'
import { importMutations } from '../../../import/import-mutations.ts'
import { IMPORT_QUERY, type ImportContent } from '../../../import/known-signatories.ts'
import { readAnyFile } from '../../../import/read-any-file.ts'
import type { FileReading } from '../../../import/read-file.ts'

/** Compares a file with the signatories that are there now, drafts included. */
export async function compareFile(client: SanityClient, bytes: Uint8Array): Promise<FileReading> {
  const raw = client.withConfig({ perspective: 'raw' })
  return readAnyFile(bytes, await raw.fetch<ImportContent>(IMPORT_QUERY))
}

/**
 * Writes as drafts what somebody saw and wanted, all of it or nothing.
 * @param seen what was compared before, and shown
 * @returns what the file comes to now, and whether it was written: not when somebody changed a signatory meanwhile
 */
export async function importFile(
  client: SanityClient,
  bytes: Uint8Array,
  seen: FileReading,
): Promise<{ readonly reading: FileReading; readonly isWritten: boolean }> {
  const reading = await compareFile(client, bytes)
  const mutations = importMutations(reading.signatories)
  if (JSON.stringify(mutations) !== JSON.stringify(importMutations(seen.signatories)))
    return { reading, isWritten: false }
  await client.mutate(mutations, { returnDocuments: false })
  return { reading, isWritten: true }
}
