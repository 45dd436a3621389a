import type { SanityClient } from '@sanity/client'
import type { PlannedSignatory } from '../../../import/plan.ts'
import type { FileReading } from '../../../import/read-file.ts'
import { refusalSaid } from '../../parts/refusal-said.ts'
import { persistentState } from '../../parts/persistent-state.ts'
import { compareFile, importFile } from '../queries/import-file.ts'

interface ChosenFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly reading: FileReading
}

/** How far an import is. */
export type ImportState =
  | { readonly at: 'start' }
  | { readonly at: 'working' }
  | { readonly at: 'preview'; readonly chosen: ChosenFile; readonly hasMoved: boolean }
  | { readonly at: 'done'; readonly signatories: readonly PlannedSignatory[] }
  | { readonly at: 'failed'; readonly message: string }

const progress = persistentState<ImportState>({ at: 'start' })

/** An import from the choice of a file to the drafts. */
export function useImport(client: SanityClient) {
  const state = progress.use()

  async function attempt(work: () => Promise<ImportState>) {
    progress.set({ at: 'working' })
    try {
      progress.set(await work())
    } catch (error) {
      progress.set({ at: 'failed', message: refusalSaid(error) })
    }
  }

  return {
    state,
    choose: (file: File) =>
      attempt(async () => {
        const bytes = new Uint8Array(await file.arrayBuffer())
        const reading = await compareFile(client, bytes)
        return { at: 'preview', hasMoved: false, chosen: { name: file.name, bytes, reading } }
      }),
    write: ({ name, bytes, reading: seen }: ChosenFile) =>
      attempt(async () => {
        const { reading, isWritten } = await importFile(client, bytes, seen)
        return isWritten
          ? { at: 'done', signatories: reading.signatories }
          : { at: 'preview', hasMoved: true, chosen: { name, bytes, reading } }
      }),
    restart: () => progress.set({ at: 'start' }),
  }
}
