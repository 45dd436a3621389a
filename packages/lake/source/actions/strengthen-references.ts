/**
 * A draft may refer to what is not published yet: weakly, marked `_strengthenOnPublish`. When it is published the mark
 * and the weakness go, unless the schema wants the reference weak for good.
 */
export function strengthened<T>(value: T): T
export function strengthened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => strengthened(item))
  if (typeof value !== 'object' || value === null) return value
  const parts = Object.entries(value).map(([key, part]) => [key, strengthened(part)])
  const copy: Record<string, unknown> = Object.fromEntries(parts)
  const mark = copy._strengthenOnPublish
  if (mark === undefined) return copy
  delete copy._strengthenOnPublish
  const staysWeak = typeof mark === 'object' && mark !== null && 'weak' in mark && mark.weak === true
  if (!staysWeak) delete copy._weak
  return copy
}
