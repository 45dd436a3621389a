import type { Language } from '@/lib/languages'
import { homePath, listPath, pathOf } from '@/lib/routes'
import type { MenuItem } from '@/lib/content/page-content'

interface MenuProps {
  readonly items: readonly MenuItem[]
  readonly label: string
  readonly language: Language
  /** The path of the current page. */
  readonly path?: string
}

/** A menu from the settings. Entries without a target (an unpublished page) are left out. */
export function Menu({ items, label, language, path }: MenuProps) {
  const entries = items.flatMap((item) => {
    const href = destinationOf(item, language)
    return href && item.label ? [{ key: item._key, label: item.label, href }] : []
  })
  if (entries.length === 0) return null
  return (
    <nav className="menu" aria-label={label}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.key}>
            <a href={entry.href} aria-current={currentOf(entry.href, path, language)}>
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function destinationOf({ destination, page }: MenuItem, language: Language): string | null {
  switch (destination) {
    case 'home':
      return homePath(language)
    case 'page':
      return page ? pathOf({ _type: 'page', ...page }, language) : null
    case null:
      return null
    default:
      return listPath(language, destination)
  }
}

/**
 * `page` on the page itself, `true` on the pages under it. The home page is never `true`, because all pages are under
 * it.
 */
function currentOf(href: string, path: string | undefined, language: Language): 'page' | 'true' | undefined {
  if (href === path) return 'page'
  return href !== homePath(language) && path?.startsWith(`${href}/`) ? 'true' : undefined
}
