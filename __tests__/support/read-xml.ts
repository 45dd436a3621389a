import { SaxesParser } from 'saxes'

/** An element with its namespace: what a program that knows XML makes of a file. */
export interface XmlNode {
  readonly uri: string
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
  text: string
}

/**
 * Reads XML as strictly as the standard asks, namespaces included.
 * @throws where it is not well-formed
 */
export function readXml(text: string): XmlNode {
  const root: XmlNode = { uri: '', name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, local, attributes }) => {
    const plain = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]))
    const node: XmlNode = { uri, name: local, attributes: plain, children: [], text: '' }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (part) => {
    const node = open.at(-1)
    if (node) node.text += part
  })
  parser.write(text).close()
  const [first] = root.children
  if (!first) throw new Error('There is no element.')
  return first
}

export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name)
}
