import {
  buildMarksTree,
  isPortableTextBlock,
  isPortableTextToolkitList,
  isPortableTextToolkitSpan,
  isPortableTextToolkitTextNode,
} from '@portabletext/toolkit'
import { element, type Xml } from '../xml.ts'
import { hrefOf } from './complete-block.ts'

/** Anything in Portable Text. */
export type TextNode = Parameters<typeof isPortableTextToolkitSpan>[0]

const headings: ReadonlySet<unknown> = new Set(['h2', 'h3', 'h4'])

/** A paragraph, a heading or a list, as XHTML. */
export function blockMarkup(node: TextNode): Xml {
  if (isPortableTextToolkitList(node)) {
    const items = node.children.map((item) => element('li', {}, ...buildMarksTree(item).map(inlineMarkup)))
    return element(node.listItem === 'number' ? 'ol' : 'ul', {}, ...items)
  }
  if (!isPortableTextBlock(node)) return element('p')
  const name = headings.has(node.style) ? String(node.style) : 'p'
  return element(name, {}, ...buildMarksTree(node).map(inlineMarkup))
}

const decorators: Readonly<Record<string, string>> = {
  strong: 'strong',
  em: 'em',
  code: 'code',
  underline: 'u',
  'strike-through': 's',
}

function inlineMarkup(node: TextNode): Xml | string {
  if (isPortableTextToolkitTextNode(node)) return node.text === '\n' ? element('br') : node.text
  // In a list item, a deeper list.
  if (!isPortableTextToolkitSpan(node)) return isPortableTextToolkitList(node) ? blockMarkup(node) : ''
  const inside = node.children.map(inlineMarkup)
  const href = hrefOf(node.markDef)
  if (href !== undefined) return element('a', { href }, ...inside)
  return element(decorators[node.markType] ?? 'span', {}, ...inside)
}
