import { Parser } from 'htmlparser2'
import { ApiError } from '../http/api-error.ts'

/** What draws. Everything else in an SVG goes: what a program noted about its user, titles, scripts, links. */
const drawing = new Set(
  `svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath style linearGradient
   radialGradient stop clipPath mask pattern marker filter feBlend feColorMatrix feComponentTransfer feComposite feDropShadow
   feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset`.split(/\s+/),
)
/** These go, and what is drawn in them stays. */
const transparent = new Set(['a', 'switch'])
const withPrefix = new Set(['xlink:href', 'xml:space', 'xmlns:xlink'])
const wordy = /^(?:on|data-|aria-)|^(?:role|name|title)$/i
const elsewhere = /url\(\s*['"]?(?!['"]?#)|@import/i

/**
 * A drawing with its lines and colours and nothing else.
 * @throws ApiError 400 for one with a picture inside: a photograph in it would keep its own notes
 */
export function cleanDrawing(upload: Uint8Array): Buffer {
  const parts: string[] = []
  const open: ('kept' | 'transparent' | 'dropped')[] = []
  let isStyle = false
  const isDropping = () => open.at(-1) === 'dropped'
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'image' || name === 'feImage')
          throw new ApiError(
            400,
            'invalidImage',
            'There is a picture inside this drawing: upload that picture by itself.',
          )
        const fate = isDropping()
          ? 'dropped'
          : drawing.has(name)
            ? 'kept'
            : transparent.has(name)
              ? 'transparent'
              : 'dropped'
        open.push(fate)
        if (fate !== 'kept') return
        isStyle = name === 'style'
        parts.push(`<${name}${attributesOf(attributes)}>`)
      },
      ontext(text) {
        if (isDropping()) return
        if (!isStyle) parts.push(escaped(text))
        else if (!elsewhere.test(text)) parts.push(escaped(text.replace(/\/\*.*?\*\//gs, '')))
      },
      onclosetag(name) {
        if (open.pop() === 'kept') parts.push(`</${name}>`)
        isStyle = false
      },
    },
    { xmlMode: true },
  )
  parser.end(Buffer.from(upload).toString('utf8'))
  return Buffer.from(parts.join('').trim())
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .filter(([name, value]) => {
      if ((name.includes(':') && !withPrefix.has(name)) || wordy.test(name) || elsewhere.test(value)) return false
      return !/href$/i.test(name) || value.startsWith('#')
    })
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
