import type { LinkMark, TextPartOf } from '../content/page-content.ts'
import { siteLanguageOf } from '../languages.ts'
import { pathOf } from '../routes.ts'
import { safeHref } from '../words.ts'
import type { StoryCopy } from './story-copy.ts'

export type CopyBlock = ReturnType<typeof completeBlock>

/**
 * A paragraph as the toolkit of Portable Text takes it: the content API returns `null` for empty lists and for what is not
 * set. Its links are whole addresses, since a file is read anywhere.
 */
export function completeBlock(part: TextPartOf<'block'>, copy: StoryCopy) {
  const { style, level, listItem, children, markDefs, ...block } = part
  return {
    ...block,
    style: style ?? 'normal',
    children: (children ?? []).map((span) => ({ ...span, text: span.text ?? '', marks: span.marks ?? [] })),
    markDefs: (markDefs ?? []).map((mark) => ({ _type: 'link', _key: mark._key, href: linkFrom(copy, mark) })),
    ...(listItem && { listItem, level: level ?? 1 }),
  }
}

/** Where a link leads; `null` where it leads nowhere. */
function linkFrom({ address, language }: StoryCopy, { target, href }: LinkMark): string | null {
  const inside = target ? pathOf(target, siteLanguageOf(language)) : null
  return inside ? new URL(inside, address).href : safeHref(href)
}

/** The same, of a mark that the toolkit gives back. */
export function hrefOf(mark: { readonly [field: string]: unknown } | undefined): string | undefined {
  return typeof mark?.href === 'string' ? mark.href : undefined
}
