import { isStored } from '../../../lib/stored.ts'
import { say } from '../parts/say.ts'
import { sayMade } from '../parts/say-made.ts'

/** The titles that stand for one that is missing. Any other title is what somebody wrote, and stays. */
const untitled = / without (a title|a name|an address|words)$|^Story that no longer exists$/

/**
 * How a document is shown in lists, in the words of whoever reads Studio.
 * @param preview what the schema has for it
 */
export function previewInWords(preview: unknown): unknown {
  if (!isStored(preview) || typeof preview.prepare !== 'function') return preview
  const { prepare } = preview
  const inWords = (...given: readonly unknown[]): unknown => {
    const shown: unknown = prepare(...given)
    if (!isStored(shown)) return shown
    const { title, subtitle } = shown
    return {
      ...shown,
      ...(typeof title === 'string' && untitled.test(title) && { title: say(title) }),
      ...(typeof subtitle === 'string' && { subtitle: subtitle.split(' · ').map(sayMade).join(' · ') }),
    }
  }
  return { ...preview, prepare: inWords }
}
