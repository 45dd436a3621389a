import { ApiError } from '../protocol/api-error.ts'

/** An element of a drawing and what it is drawn with. */
export interface DrawnElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: DrawnElement[]
}

/** Parts that are drawn in the end. A detailed map has some ten thousand. */
const mostParts = 250_000
/** Elements within or referring to each other; libxml2 reads 256. */
const mostLevels = 250

/**
 * A few lines can ask for millions of parts: a group that uses another ten times, which uses a third ten times. It would hold
 * the browser of everybody who looks at it.
 * @param styles the style sheets in it
 * @throws ApiError 400
 */
export function refuseRepeating(root: DrawnElement, styles: readonly string[]): void {
  const byId = new Map<string, DrawnElement>()
  const fill = (element: DrawnElement): void => {
    const { id } = element.attributes
    if (id !== undefined) byId.set(id, element)
    element.children.forEach(fill)
  }
  fill(root)
  const styled = referencesOfNames(styles)
  const known = new Map<DrawnElement, number>()
  const count = (element: DrawnElement, level: number): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    if (level > mostLevels) return Infinity
    // One that refers to itself is drawn by nobody.
    known.set(element, 0)
    const used = referencesOf(element, styled).flatMap((id) => byId.get(id) ?? [])
    const parts = [...element.children, ...used].reduce((sum, each) => sum + count(each, level + 1), 1)
    known.set(element, parts)
    return parts
  }
  if (count(root, 0) <= mostParts) return
  throw new ApiError(
    400,
    'invalidImage',
    'This drawing repeats its parts so often that nobody could look at it. Simplify it, or save it as PNG.',
  )
}

const reference = /url\(\s*["']?\s*#([^"')\s]+)/gi

function referencesOf({ name, attributes }: DrawnElement, styled: ReadonlyMap<string, readonly string[]>): string[] {
  const own = Object.entries(attributes).flatMap(([attribute, value]) =>
    /href$/i.test(attribute) ? [value.slice(1)] : idsIn(value),
  )
  const names = [name, '*', `#${attributes.id}`, ...(attributes.class ?? '').split(/\s+/).map((each) => `.${each}`)]
  return [...own, ...names.flatMap((each) => styled.get(each) ?? [])]
}

/** What rules refer to, by each name in their selectors: rather too many than too few. */
function referencesOfNames(styles: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [, selector = '', declarations = ''] of styles.join('\n').matchAll(/([^{}]*)\{([^{}]*)\}?/g)) {
    const ids = idsIn(declarations)
    if (ids.length === 0) continue
    for (const [name] of selector.matchAll(/[.#]?[\w-]+|\*/g)) found.set(name, [...(found.get(name) ?? []), ...ids])
  }
  return found
}

function idsIn(value: string): string[] {
  return [...value.matchAll(reference)].map(([, id = '']) => id)
}
