import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { drawing } from '@/lib/sharing/drawing'
import { widthOf } from '@/lib/sharing/letters'
import { firstLines, linesOf } from '@/lib/sharing/lines'
import { sharedPicture } from '@/lib/sharing/shared-picture'
import { dyes, inks } from '@/lib/weave/dyes'

const page = { kind: 'Story of Change', siteTitle: 'NAP 1325', cloth: { id: 'a', threads: [1, 2, 3, 4, 5] } }

const titles = [
  ['short', 'Do our voices matter?'],
  [
    'Dutch and long',
    'Een vreedzame en veilige samenleving: hoe maatschappelijke organisaties vrouwen, vrede en veiligheid vooruithelpen',
  ],
  ['300 letters', 'Wederopbouw '.repeat(25)],
  ['one word wider than a line', 'Ontwikkelingssamenwerkingsorganisatieoverlegstructuren'],
  ['letters of other languages', 'Đặng Große ěščř Ελλάδα Україна'],
  ['letters that the typeface lacks', 'قصة 変化'],
  ['nothing', ''],
] as const

test.each(titles)('a title that is %s makes a picture of the right size, small enough', async (_name, title) => {
  const picture = await sharedPicture({ ...page, title })
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 })
  expect(picture.length).toBeLessThan(60_000)
})

test('what it is drawn from is shapes only: no machine’s fonts can change it', () => {
  const svg = drawing({ ...page, title: 'Do our voices matter?' })
  expect(svg).not.toMatch(/<text|font|<image|href/)
  expect(svg).toBe(drawing({ ...page, title: 'Do our voices matter?' }))
})

test.each(titles)('no line of a title that is %s leaves its column', (_name, title) => {
  const measure = (text: string) => widthOf(text, 48, 600)
  const lines = linesOf(title, 660, measure)
  for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(660)
  expect(lines.join('').replaceAll(/[\s-]/g, '')).toBe(title.replaceAll(/[\s-]/g, ''))
})

test('lines that do not fit are left out, and that is seen', () => {
  expect(firstLines(['a', 'b, ', 'c'], 2)).toEqual(['a', 'b…'])
  expect(firstLines(['a', 'b'], 2)).toEqual(['a', 'b'])
})

test('the colours are those of the style sheet', () => {
  const css = readFileSync('app/(site)/styles/tokens.css', 'utf8').split('@media')[0]
  const token = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css ?? '')?.[1]
  expect(inks).toEqual({ paper: token('paper'), ink: token('ink'), inkSoft: token('ink-soft') })
  expect(
    Object.values(dyes)
      .map((each) => each?.dye)
      .toSorted(),
  ).toEqual(['linen', 'iron', 'madder', 'indigo', 'weld', 'woad', 'mallow'].map(token).toSorted())
})
