import { AsyncLocalStorage } from 'node:async_hooks'
import type { Dependencies } from './dependencies.ts'

interface Notes {
  readonly tags: Set<string>
  readonly values: Map<string, string>
  /** Whether something was read of which nobody knows what it depends on. */
  isUnknown: boolean
  isOlder: boolean
  isProvisional: boolean
  needsConsent: boolean
}

/** What somebody made, and what it depends on; `null` where that is not known. */
export interface Noted<T> {
  readonly value: T
  readonly dependencies: Dependencies | null
}

/** On the global object, because Next loads what it renders separately from the process that calls it. */
const place = Symbol.for('nap1325.dependencies')

function storage(): AsyncLocalStorage<Notes> {
  const known: unknown = Reflect.get(globalThis, place)
  if (known instanceof AsyncLocalStorage) return known
  const made = new AsyncLocalStorage<Notes>()
  Reflect.set(globalThis, place, made)
  return made
}

/** Empty notes: `run` makes something that is noted in them, `read` says what it depends on so far. */
export function newNotes() {
  const notes: Notes = {
    tags: new Set(),
    values: new Map(),
    isUnknown: false,
    isOlder: false,
    isProvisional: false,
    needsConsent: false,
  }
  return {
    run: <T>(make: () => T): T => storage().run(notes, make),
    read: () => dependenciesOf(notes),
  }
}

/** Makes a value and notes what it depends on: for it alone, not for whoever asked for it. */
export async function noteDependencies<T>(make: () => Promise<T>): Promise<Noted<T>> {
  const { run, read } = newNotes()
  const value = await run(make)
  return { value, dependencies: read() }
}

/** What is being made depends on these; on what nobody knows where there are none. */
export function dependOn(dependencies: Partial<Dependencies> | null): void {
  const notes = storage().getStore()
  if (!notes) return
  if (dependencies === null) notes.isUnknown = true
  if (dependencies?.isOlder) notes.isOlder = true
  if (dependencies?.isProvisional) notes.isProvisional = true
  if (dependencies?.needsConsent) notes.needsConsent = true
  for (const tag of dependencies?.tags ?? []) notes.tags.add(tag)
  for (const [name, digest] of Object.entries(dependencies?.values ?? {})) notes.values.set(name, digest)
}

function dependenciesOf({ tags, values, isUnknown, ...marks }: Notes): Dependencies | null {
  if (isUnknown || tags.size === 0) return null
  const { isOlder, isProvisional, needsConsent } = marks
  return {
    tags: [...tags],
    values: Object.fromEntries(values),
    ...(isOlder && { isOlder }),
    ...(isProvisional && { isProvisional }),
    ...(needsConsent && { needsConsent }),
  }
}
