import type { SanityClient } from '@sanity/client'
import { importMutations } from '../../../import/import-mutations'
import { IMPORT_QUERY, type ImportContent } from '../../../import/known-signatories'
import type { PlannedSignatory } from '../../../import/plan'
import { readFile, type FileReading } from '../../../import/read-file'
import { persistentState } from '../../parts/persistent-state'
import { messageOf } from '../../parts/message-of'

interface Chosen {
  readonly name: string
  readonly bytes: Uint8Array
  readonly reading: FileReading
}

/** How far an import is. */
export type ImportState =
  | { readonly at: 'start' }
  | { readonly at: 'working' }
  | { readonly at: 'preview'; readonly chosen: Chosen; readonly hasMoved: boolean }
  | { readonly at: 'done'; readonly signatories: readonly PlannedSignatory[] }
  | { readonly at: 'failed'; readonly message: string }

const kept = persistentState<ImportState>({ at: 'start' })

/** An import from the choice of a file to the drafts. */
export function useImport(client: SanityClient) {
  const state = kept.use()

  async function attempt(work: () => Promise<ImportState>) {
    kept.set({ at: 'working' })
    try {
      kept.set(await work())
    } catch (error) {
      kept.set({ at: 'failed', message: messageOf(error) })
    }
  }

  const compare = async (bytes: Uint8Array) => readFile(bytes, await client.fetch<ImportContent>(IMPORT_QUERY))

  return {
    state,
    choose: (file: File) =>
      attempt(async () => {
        const bytes = new Uint8Array(await file.arrayBuffer())
        return { at: 'preview', hasMoved: false, chosen: { name: file.name, bytes, reading: await compare(bytes) } }
      }),
    write: ({ name, bytes, reading: seen }: Chosen) =>
      attempt(async () => {
        // What is written is what was seen: somebody may have changed a signatory since.
        const reading = await compare(bytes)
        const mutations = importMutations(reading.signatories)
        if (JSON.stringify(mutations) !== JSON.stringify(importMutations(seen.signatories)))
          return { at: 'preview', hasMoved: true, chosen: { name, bytes, reading } }
        await client.mutate(mutations, { returnDocuments: false })
        return { at: 'done', signatories: reading.signatories }
      }),
    restart: () => kept.set({ at: 'start' }),
  }
}
