import { isStored } from '../../../lib/stored.ts'
import { say } from '../parts/say.ts'
import { sayMade } from '../parts/say-made.ts'

/** The titles that stand for one that is missing. Any other title is what somebody wrote, and stays. */
const untitled = / without (a title|a name|an address|words)$|^Story that no longer exists$/

/**
 * How a document is shown in lists, in the words of whoever reads Studio. What was chosen from a list has the title that it has there:
 * what is stored is a code.
 * @param preview what the schema has for it
 * @param fields those of the type
 */
export function previewInWords(preview: unknown, fields: unknown): unknown {
  if (!isStored(preview) || typeof preview.prepare !== 'function') return preview
  const { prepare, select } = preview
  const choices = choicesIn(select, fields)
  const inWords = (...given: readonly unknown[]): unknown => {
    const shown: unknown = prepare(...given)
    if (!isStored(shown)) return shown
    const { title, subtitle } = shown
    const selected = isStored(given[0]) ? given[0] : {}
    const said = (piece: string) => {
      const chosen = choices.find(({ key, value }) => value === piece && selected[key] === piece)
      return chosen ? say(chosen.title) : sayMade(piece)
    }
    return {
      ...shown,
      ...(typeof title === 'string' && untitled.test(title) && { title: say(title) }),
      ...(typeof subtitle === 'string' && { subtitle: subtitle.split(' · ').map(said).join(' · ') }),
    }
  }
  return { ...preview, prepare: inWords }
}

interface TitledChoice {
  /** What the preview calls the field. */
  readonly key: string
  readonly value: string
  readonly title: string
}

/** Everything that can be chosen in the fields that a preview selects. */
function choicesIn(select: unknown, fields: unknown): readonly TitledChoice[] {
  const known: readonly unknown[] = Array.isArray(fields) ? fields : []
  return Object.entries(isStored(select) ? select : {}).flatMap(([key, name]) => {
    const field = known.find((each) => isStored(each) && each.name === name)
    const options = isStored(field) && isStored(field.options) ? field.options : {}
    const list: readonly unknown[] = Array.isArray(options.list) ? options.list : []
    return list.flatMap((choice) => {
      const { value, title } = isStored(choice) ? choice : {}
      return typeof value === 'string' && typeof title === 'string' ? [{ key, value, title }] : []
    })
  })
}
