import { DomUtils, parseDocument } from 'htmlparser2'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

/** The elements of a page, as a parser of HTML sees them. */
export function elementsOf(html: string): Element[] {
  const document = parseDocument(html)
  return DomUtils.findAll(() => true, document.children).map((element) => ({
    name: element.name,
    attributes: element.attribs,
    text: DomUtils.textContent(element),
  }))
}
