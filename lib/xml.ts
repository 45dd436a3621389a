/** A serialised piece of XML. */
export interface Xml {
  readonly xml: string
}

/** Characters that XML 1.0 does not allow, not even escaped: one in a title would make the whole feed invalid. */
// eslint-disable-next-line no-control-regex -- those are the ones
const impossible = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(impossible, '').replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
}

/** An element with its attributes (without those that are `undefined`) and its children: texts or other elements. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (string | Xml)[]
): Xml {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  )
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : child.xml)).join('')
  return { xml: `<${name}${given.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}` }
}

export function xmlFile(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`
}
