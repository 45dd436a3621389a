import { persistentState } from '../../parts/persistent-state.ts'
import { runMany } from '../queries/run-many.ts'
import { leftOf, type ManyAct, type ManyEntry } from '../rules/result.ts'
import type { ManyItem } from '../rules/item.ts'

/** Something that is or was done to a selection. It goes on, and stays to be read, while somebody looks elsewhere in Studio. */
interface ManyRun {
  readonly title: string
  readonly entries: readonly ManyEntry[]
  readonly isRunning: boolean
  readonly isStopping: boolean
  readonly act: ManyAct
}

export const run = persistentState<ManyRun | null>(null)

let current: ManyRun | null = null

function show(next: ManyRun | null) {
  current = next
  run.set(next)
}

/** Begins, unless something is being done already. */
export async function startRun(title: string, items: readonly ManyItem[], act: ManyAct): Promise<void> {
  if (current?.isRunning) return
  await goOn(title, items, act, [])
}

/** Tries again what was refused, unknown or not tried; what is done stays in the report. */
export async function tryAgain(): Promise<void> {
  if (!current || current.isRunning) return
  const { title, entries, act } = current
  const left = new Set(leftOf(entries))
  const kept = entries.filter(({ item }) => !left.has(item))
  await goOn(title, [...left], act, kept)
}

/** Ends after the one that is being done. */
export function stopRun(): void {
  if (current) show({ ...current, isStopping: true })
}

export function closeRun(): void {
  if (!current?.isRunning) show(null)
}

async function goOn(title: string, items: readonly ManyItem[], act: ManyAct, kept: readonly ManyEntry[]) {
  const waiting = items.map((item): ManyEntry => ({ item, result: { kind: 'notTried' } }))
  show({ title, act, entries: [...kept, ...waiting], isRunning: true, isStopping: false })
  await runMany(items, act, {
    onProgress: (entries) => current && show({ ...current, entries: [...kept, ...entries] }),
    isStopped: () => current?.isStopping ?? true,
  })
  if (current) show({ ...current, isRunning: false })
}
