import { resultOfError, type ManyAct, type ManyEntry } from '../rules/result.ts'
import type { ManyItem } from '../rules/item.ts'

interface ManyProgress {
  /** Everything of the selection, as far as it is known. */
  readonly onProgress: (entries: readonly ManyEntry[]) => void
  /** Whether somebody wants it to end after the one that is being done. */
  readonly isStopped?: () => boolean
}

/**
 * Does something to each of a selection, one after the other: what one is refused stops no other, and when answers cease it
 * ends there, so that it is known what was done, what may have been and what was not tried.
 */
export async function runMany(
  items: readonly ManyItem[],
  act: ManyAct,
  { onProgress, isStopped = () => false }: ManyProgress,
): Promise<void> {
  const entries: ManyEntry[] = items.map((item) => ({ item, result: { kind: 'notTried' } }))
  for (const [index, item] of items.entries()) {
    if (isStopped()) return
    const result = await act(item).catch(resultOfError)
    entries[index] = { item, result }
    onProgress([...entries])
    if (result.kind === 'unknown') return
  }
}
