import { isDeepStrictEqual } from 'node:util'
import { applyPatch, type RawPatch } from 'mendoza'

/** Mendoza's opcodes, as far as this encoder needs them (npm `mendoza`, its internal patcher). */
const op = { value: 0, copy: 1, setField: 17, deleteField: 19 }

/**
 * A Mendoza patch from one value to another. Objects are compared field by field at the top, so that history stays small
 * when one field of a long document changed; each patch is applied once to prove it, and where it does not give exactly
 * the wanted value the whole value is sent instead, which is always right.
 */
export function encodePatch(from: unknown, to: unknown): RawPatch {
  const whole: RawPatch = [op.value, to ?? null]
  if (!isObject(from) || !isObject(to)) return whole
  const patch = fieldPatch(from, to)
  return JSON.stringify(patch).length < JSON.stringify(whole).length && gives(from, patch, to) ? patch : whole
}

/** Copy, then delete and set fields. A field to delete is named by its place among the sorted keys of the old value. */
function fieldPatch(from: Record<string, unknown>, to: Record<string, unknown>): RawPatch {
  const deletions = Object.keys(from)
    .toSorted()
    .flatMap((key, place) => (key in to ? [] : [op.deleteField, place]))
  const settings = Object.keys(to).flatMap((key) =>
    isDeepStrictEqual(from[key], to[key]) ? [] : [op.setField, to[key], key],
  )
  return [op.copy, ...deletions, ...settings]
}

function gives(from: unknown, patch: RawPatch, to: unknown): boolean {
  try {
    return isDeepStrictEqual(applyPatch(from, patch), to)
  } catch {
    return false
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
