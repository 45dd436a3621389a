import { isDeepStrictEqual } from 'node:util'
import { Scope } from './scope.ts'
import { valueAt, type KeyPath, type Selector } from './selector.ts'
import { isObject } from './values.ts'

/** `diff::changedAny()`: whether something that is selected, on either side, is not the same on both. */
export function changedAny(before: unknown, after: unknown, select: Selector, scope: Scope | null = null): boolean {
  const [old, current] = [selectedIn(before, select, scope), selectedIn(after, select, scope)]
  if (old.length !== current.length) return true
  return old.some(
    (path) =>
      path.some((step, depth) => typeof step === 'number' && !areAsLong(before, after, path.slice(0, depth))) ||
      !isDeepStrictEqual(valueAt(before, path), valueAt(after, path)),
  )
}

/** `diff::changedOnly()`: whether nothing differs but what is selected, or what is in it. */
export function changedOnly(before: unknown, after: unknown, select: Selector, scope: Scope | null = null): boolean {
  const selected = selectedIn(before, select, scope)
  return differences(before, after).every((path) =>
    selected.some((outer) => outer.every((step, depth) => path[depth] === step)),
  )
}

function selectedIn(value: unknown, select: Selector, scope: Scope | null): readonly KeyPath[] {
  return select(value, scope ? scope.inner(value, true) : new Scope(value, null, true))
}

/** An element that was added or taken away moves the others: a place in such a list means nothing. */
function areAsLong(before: unknown, after: unknown, path: KeyPath): boolean {
  const [old, current] = [valueAt(before, path), valueAt(after, path)]
  return Array.isArray(old) && Array.isArray(current) && old.length === current.length
}

/** The innermost places where two values differ. */
function differences(before: unknown, after: unknown, path: KeyPath = []): KeyPath[] {
  if (isObject(before) && isObject(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...names].flatMap((name) => differences(before[name] ?? null, after[name] ?? null, [...path, name]))
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length)
    return before.flatMap((item: unknown, place) => differences(item, after[place], [...path, place]))
  return isDeepStrictEqual(before, after) ? [] : [path]
}
