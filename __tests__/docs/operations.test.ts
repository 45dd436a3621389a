import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const page = readFileSync('docs/operations.md', 'utf8')
/** The rows of the table below a heading, as cells. */
const rowsOf = (heading: string): string[][] => {
  const [, after = ''] = page.split(`## ${heading}\n`)
  const [section = ''] = after.split('\n## ')
  const lines = section.split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
}
const sources = ['server', 'packages/lake/source'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(room, file), 'utf8')),
)

test.each(['What grows on disk', 'How long personal data is kept', 'Secrets'])(
  '%s: a table without a gap',
  (heading) => {
    const rows = rowsOf(heading)
    expect(rows.length).toBeGreaterThan(5)
    const widths = new Set(rows.map((row) => row.length))
    expect(widths.size).toBe(1)
  },
)

test('what grows: every file and folder that the code makes in the data folder', () => {
  const made = new Set(
    sources.flatMap((text) =>
      [...text.matchAll(/\bjoin\((?:settings\.)?dataDir, '([\w.-]+)'/gu)].map(([, name = '']) => name),
    ),
  )
  const told = rowsOf('What grows on disk')
    .map(([what]) => what)
    .join(' ')
  expect(made.size).toBeGreaterThan(3)
  expect([...made].filter((name) => !told.includes(`\`${name}`))).toEqual([])
})

test('personal data: what is kept for a number of days says the number that counts', () => {
  const told = rowsOf('How long personal data is kept').flat().join(' ')
  const limits = readFileSync('packages/lake/source/storage/access-logs.ts', 'utf8')
  expect(told).toContain('90 days')
  expect(limits).toMatch(/\b90 \* 24 \* 3_600_000\b/u)
  for (const setting of ['REVIEW_DAYS', 'BACKUP_KEEP_DAYS']) expect(told).toContain(setting)
})

test('personal data: no kind of document is forgotten', () => {
  const told = page.split('## How long personal data is kept')[1]?.split('\n## ')[0] ?? ''
  const kinds = globSync('sanity/schema/{documents,singletons}/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^ {2}name: '(\w+)',\n {2}title: .*\n {2}type: 'document'/gmu)].map(
      ([, name = '']) => name,
    ),
  )
  expect(kinds).toEqual(expect.arrayContaining(['story', 'workflow', 'workflowRequest', 'siteSettings']))
  expect(kinds.filter((name) => !told.includes(`\`${name}\``))).toEqual([])
})

test('personal data: the commands that erase it are there', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'))
  const commands = readFileSync('packages/lake/source/cli/commands.ts', 'utf8')
  for (const [, script = '', rest = ''] of page.matchAll(/`npm run ([\w-]+)(?: -- ([a-z-]+(?: [a-z-]+)?)[^`]*)?`/gu)) {
    expect(Object.keys(scripts)).toContain(script)
    if (script === 'lake') expect(commands).toContain(`'${rest}'`)
  }
})

test('secrets: every setting that is one is told, and none that there is not', () => {
  const told = rowsOf('Secrets')
    .map(([what]) => what)
    .join(' ')
  const example = readFileSync('.env.example', 'utf8')
  const settings = [...example.matchAll(/^# ([A-Z][A-Z_]+)=/gmu)].map(([, name = '']) => name)
  const secret = settings.filter(
    (name) => /TOKEN|SECRET|PASSPHRASE|SMTP_URL|LEDGER_FILE/u.test(name) && !name.includes('WITHOUT'),
  )
  expect(secret.length).toBeGreaterThan(7)
  expect(secret.filter((name) => !told.includes(name))).toEqual([])
  expect(
    [...told.matchAll(/`([A-Z][A-Z_]+)`/gu)].map(([, name = '']) => name).filter((name) => !example.includes(name)),
  ).toEqual([])
})
