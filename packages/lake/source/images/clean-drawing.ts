import { Parser } from 'htmlparser2'
import { ApiError } from '../protocol/api-error.ts'
import { refuseRepeating, type DrawnElement } from './drawing-cost.ts'
import { cleanStyle, staysInside } from './drawing-style.ts'

/** What draws. Everything else in an SVG goes: what a program noted about its user, titles, scripts, links. */
const drawing = new Set(
  `svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath style linearGradient
   radialGradient stop clipPath mask pattern marker filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow
   feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset`.split(/\s+/),
)
/** These go, and what is drawn in them stays. */
const transparent = new Set(['a', 'switch'])
const namespaces: Readonly<Record<string, string>> = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
}
const wordy = /^(?:on|data-|aria-)|^(?:role|name|title)$/i
/** A drawing of a whole country has some MB. Bytes. */
const maxDrawing = 10_000_000
/** As libxml2 reads. */
const mostLevels = 250

/**
 * A drawing with its lines and colours and nothing else.
 * @throws ApiError 400 for one with a picture inside: a photograph in it would keep its own notes; for one that is too large or
 *   repeats its parts without measure
 */
export function cleanDrawing(upload: Uint8Array): Buffer {
  if (upload.byteLength > maxDrawing)
    throw refusal(`This drawing is larger than ${maxDrawing / 1e6} MB. Simplify it, or save it as PNG.`)
  const parts: string[] = []
  const styles: string[] = []
  const root: DrawnElement = { name: '', attributes: {}, children: [] }
  const open: { fate: 'kept' | 'transparent' | 'dropped'; element: DrawnElement }[] = [{ fate: 'kept', element: root }]
  /** The text of the style sheet that is being read. It comes in pieces: around comments, entities, CDATA. */
  let style: string[] | null = null
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'image' || name === 'feImage')
          throw refusal('There is a picture inside this drawing: upload that picture by itself.')
        if (open.length > mostLevels)
          throw refusal('This drawing is nested too deeply. Simplify it, or save it as PNG.')
        const parent = open.at(-1)
        const element = { name, attributes: cleanAttributes(attributes), children: [] }
        const fate = parent?.fate === 'dropped' || style ? 'dropped' : fateOf(name)
        open.push({ fate, element: fate === 'kept' ? element : (parent?.element ?? root) })
        if (fate !== 'kept') return
        parent?.element.children.push(element)
        parts.push(`<${name}${written(element.attributes)}>`)
        if (name === 'style') style = []
      },
      ontext(text) {
        if (open.at(-1)?.fate === 'dropped') return
        if (style) style.push(text)
        else if (open.length > 1) parts.push(escaped(text))
      },
      onclosetag(name) {
        if (open.pop()?.fate !== 'kept') return
        if (style) {
          const clean = cleanStyle(style.join(''))
          styles.push(clean)
          parts.push(escaped(clean))
          style = null
        }
        parts.push(`</${name}>`)
      },
    },
    { xmlMode: true },
  )
  parser.end(Buffer.from(upload).toString('utf8'))
  refuseRepeating(root, styles)
  return Buffer.from(parts.join('').trim())
}

function fateOf(name: string): 'kept' | 'transparent' | 'dropped' {
  if (drawing.has(name)) return 'kept'
  return transparent.has(name) ? 'transparent' : 'dropped'
}

function cleanAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name, value]) => isKept(name, value)))
}

function isKept(name: string, value: string): boolean {
  if (name === 'xmlns' || name.startsWith('xmlns:')) return namespaces[name] === value
  if (name === 'xml:space') return value === 'preserve' || value === 'default'
  if (name === 'href' || name === 'xlink:href') return /^#[^\s\\]+$/.test(value)
  return /^[a-z][\w-]*$/i.test(name) && !wordy.test(name) && !/href$/i.test(name) && staysInside(uncommented(value))
}

function uncommented(value: string): string {
  return value.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
}

function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('')
}

/** Control characters are not XML for any parser. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

function refusal(sentence: string): ApiError {
  return new ApiError(400, 'invalidImage', sentence)
}
