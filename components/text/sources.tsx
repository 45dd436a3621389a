import { storyWords } from '@/lib/dictionaries/stories/story-words'
import { safeHref, siteName } from '@/lib/words'
import type { StoryLanguage } from '@/lib/languages'
import type { Edit } from '@/sanity/preview/data-attribute'

interface SourcesProps {
  readonly addresses: readonly string[]
  readonly language: StoryLanguage
  readonly edit?: Edit
}

/** Where the facts of a page come from. */
export function Sources({ addresses, language, edit }: SourcesProps) {
  if (addresses.length === 0) return null
  return (
    <details className="sources" data-sanity={edit?.('source')}>
      <summary>{storyWords(language).sources}</summary>
      <ul>
        {addresses.map((address) => (
          <li key={address}>
            <a href={safeHref(address) ?? undefined}>{titleOf(address)}</a>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** An address in a readable form: site and path. */
function titleOf(address: string): string {
  if (!URL.canParse(address)) return address
  const { pathname } = new URL(address)
  return siteName(address) + (pathname === '/' ? '' : decodePath(pathname))
}

function decodePath(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    // Browsers accept a stray %; it is shown as it was written.
    return path
  }
}
