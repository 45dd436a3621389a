import { globSync, readFileSync } from 'node:fs'

const sheets = [...globSync('app/(site)/styles/*.css'), ...globSync('app/(review)/*.css')]

/** `padding: 1rem 2rem 1rem 0`: one side is not the other, and which is which turns round with the text. */
function isOneSided(declaration: string): boolean {
  const [, values = ''] = /^\s*(?:padding|margin|inset|border-width)\s*:([^;]+)/u.exec(declaration) ?? []
  const sides = values.trim().match(/(?:[^\s(]|\([^)]*\))+/gu) ?? []
  return sides.length === 4 && sides[1] !== sides[3] && !declaration.includes('50%')
}

test('text from right to left has its own sides: no style says left or right', () => {
  expect(sheets.length).toBeGreaterThan(15)
  const physical = sheets.flatMap((sheet) =>
    readFileSync(sheet, 'utf8')
      .replaceAll(/\/\*.*?\*\//gsu, '')
      .split('\n')
      .filter((line) => /(?:^|[\s-])(?:left|right)\b/u.test(line) || isOneSided(line))
      .map((line) => `${sheet}: ${line.trim()}`),
  )
  expect(physical).toEqual([])
})
