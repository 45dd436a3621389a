import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLake } from '@/packages/lake/source/server/lake'
import { runCommand } from './support/run-command'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nap1325-cli-'))
  const lake = openLake({ dataDir: join(folder, 'data') })
  lake.datasets.create({ name: 'production', visibility: 'public' })
  lake.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (...words: string[]) => runWith('', ...words)
const runWith = (input: string, ...words: string[]) => runCommand(join(folder, 'data'), words, input)

test('a token comes alone on standard output and is worth what was asked for', () => {
  const { stdout, stderr } = run('token', 'create', '--role', 'viewer')
  expect(stdout).toMatch(/^sk[\w-]{43}\n$/)
  expect(stderr).toBe('')
  const lake = openLake({ dataDir: join(folder, 'data') })
  expect(lake.services.accounts.viewerOf(stdout.trim())?.role.name).toBe('viewer')
  lake.close()
})

test('a token under a label replaces the one before', () => {
  const first = run('token', 'create', '--role', 'viewer', '--label', 'site', '--replace').stdout.trim()
  run('token', 'create', '--role', 'viewer', '--label', 'site', '--replace')
  const lake = openLake({ dataDir: join(folder, 'data') })
  expect(lake.services.accounts.viewerOf(first)).toBeNull()
  lake.close()
})

test('datasets are listed with their visibility and size', () => {
  run('dataset', 'create', 'closed', '--visibility', 'private')
  expect(run('dataset', 'list').stdout.split('\n').toSorted()).toEqual([
    '',
    'closed\tprivate\t0',
    'production\tpublic\t0',
  ])
})

test('what is exported and imported elsewhere is the same, and nothing is lost on the way', () => {
  const documents = [
    { _id: 'a', _type: 'note', title: 'Één', to: { _type: 'reference', _ref: 'b' } },
    { _id: 'b', _type: 'note' },
    { _id: 'consent.a', _type: 'consentRecord' },
    { _id: 'drafts.b', _type: 'note', title: 'draft' },
  ]
  const file = join(folder, 'in.ndjson')
  writeFileSync(file, documents.map((document) => JSON.stringify(document)).join('\n'))
  expect(run('import', file).stdout).toBe('4 documents imported into "production".\n')
  const exported = join(folder, 'out.ndjson')
  expect(run('export', exported).status).toBe(0)
  run('dataset', 'create', 'copy')
  expect(run('import', exported, '--dataset', 'copy').status).toBe(0)
  run('export', join(folder, 'again.ndjson'), '--dataset', 'copy')
  const read = (name: string) =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split('\n')
      .map((line) => {
        const { _rev, _updatedAt, ...rest } = JSON.parse(line)
        return rest
      })
  expect(read('again.ndjson')).toEqual(read('out.ndjson'))
  expect(read('out.ndjson').map(({ _createdAt, ...rest }) => rest)).toEqual(documents)
})

test('a file with one wrong line changes nothing, and the line is named', () => {
  const file = join(folder, 'in.ndjson')
  writeFileSync(file, '{"_id":"a","_type":"note"}\n{"_id":"b"}\n')
  const { status, stderr } = run('import', file)
  expect(status).toBe(1)
  expect(stderr).toMatch(/line 2/i)
  expect(run('dataset', 'list').stdout).toBe('production\tpublic\t0\n')
})

const lines = (documents: readonly unknown[]) => documents.map((each) => JSON.stringify(each)).join('\n')
const importOf = (text: string, ...more: string[]) => {
  const file = join(folder, 'in.ndjson')
  writeFileSync(file, text)
  return run('import', file, ...more)
}
const exported = () => {
  const { stdout } = run('export', '-')
  return stdout.trim() === ''
    ? []
    : stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
}

test('an id that comes twice is refused with both lines, also where documents are replaced', () => {
  const twice = lines([
    { _id: 'a', _type: 'note', t: 'first' },
    { _id: 'b', _type: 'note' },
    { _id: 'a', _type: 'note' },
  ])
  for (const more of [[], ['--replace']]) {
    const { status, stderr } = importOf(twice, ...more)
    expect(status).toBe(1)
    expect(stderr).toMatch(/Lines 1 and 3 have the same _id "a".*Nothing was imported/)
  }
  expect(exported()).toEqual([])
})

test('what the official importer makes whole is made whole: keys, ids; a mark at the start of the file is none of it', () => {
  const document = { _type: 'note', list: [{ a: 1 }, { _key: 'own', deep: [{ b: 2 }] }, 'text', [{ c: 3 }]] }
  expect(importOf(`\uFEFF${JSON.stringify(document)}\n`).stdout).toMatch(/^1 documents/)
  const [{ _id, list }] = exported()
  expect(_id).toMatch(/^[0-9a-f-]{36}$/)
  expect(list).toEqual([
    { _key: expect.stringMatching(/^[0-9a-f]{12}$/), a: 1 },
    { _key: 'own', deep: [{ _key: expect.stringMatching(/^[0-9a-f]{12}$/), b: 2 }] },
    'text',
    [{ _key: expect.stringMatching(/^[0-9a-f]{12}$/), c: 3 }],
  ])
})

test('what a line is refused for is said with that line and its document', () => {
  const first = { _id: 'there', _type: 'note' }
  importOf(lines([first]))
  expect(importOf(lines([{ _id: 'new', _type: 'note' }, first])).stderr).toMatch(
    /Line 2, document "there": .*already exists/,
  )
  const broken = { _id: 'x', _type: 'note', to: { _type: 'reference', _ref: 'nobody' } }
  expect(importOf(lines([{ _id: 'new', _type: 'note' }, broken])).stderr).toMatch(
    /Line 2: Document "x" references .*"nobody"/,
  )
})

test('an export says what is not in it, and an import which pictures are not there', () => {
  const hash = 'a'.repeat(40)
  const asset = { _id: `image-${hash}-1x1-png`, _type: 'sanity.imageAsset', path: `images/other/place/${hash}-1x1.png` }
  const refused = importOf(lines([asset]))
  expect(refused.status).toBe(1)
  expect(refused.stderr).toMatch(`The bytes of one asset are not in assets/production: ${asset._id} (line 1)`)
  expect(exported()).toEqual([])
  const taken = importOf(lines([asset]), '--allow-failing-assets')
  expect(taken.stderr).toMatch(`without their bytes, which are not there: ${asset._id}`)
  expect(exported()).toMatchObject([{ _id: asset._id, path: expect.stringMatching(/^images\/\w+\/production\//) }])
  expect(run('export', '-').stderr).toMatch(
    /the bytes of one picture or file are not in it: they are in assets\/production/,
  )
})

test('a dataset is private unless a public one is asked for; it is opened, closed and deleted', () => {
  expect(run('dataset', 'create', 'new').stdout).toMatch(/private/)
  expect(run('dataset', 'visibility', 'new', 'public').stdout).toMatch(/"new" is public now/)
  expect(run('dataset', 'list').stdout).toMatch(/new\tpublic\t0/)
  expect(run('dataset', 'delete', 'new')).toMatchObject({ status: 2, stderr: expect.stringMatching(/add --yes/) })
  expect(run('dataset', 'delete', 'new', '--yes').stdout).toMatch(/"new" is gone/)
  expect(run('dataset', 'list').stdout).toBe('production\tpublic\t0\n')
})

test('a person is made with a password from standard input, which is not repeated', () => {
  const { status, stdout, stderr } = runWith(
    'correct horse battery\n',
    'user',
    'create',
    'ada@example.org',
    '--role',
    'editor',
    '--password-stdin',
  )
  expect(status).toBe(0)
  expect(stdout).toBe('ada@example.org can sign in as editor.\n')
  expect(stdout + stderr).not.toContain('horse')
})

test('the first account is made where there is none; nobody is told of one that is not there', () => {
  const first = ['user', 'create', 'first@example.org', '--role', 'administrator', '--if-nobody']
  expect(run(...first).stdout).toBe('first@example.org can sign in as administrator.\n')
  expect(run('user', 'create', 'second@example.org', '--role', 'editor', '--if-nobody')).toMatchObject({
    status: 0,
    stdout: '',
  })
  const link = (email: string) => run('sign-in-link', email, '--studio', 'http://x', '--if-there')
  expect(link('first@example.org').stdout).toMatch(/^http:\/\/x#sid=/)
  expect(link('second@example.org')).toMatchObject({ status: 0, stdout: '' })
})

test.each<[readonly string[], number, RegExp]>([
  [['fly'], 2, /no command "fly/],
  [['token', 'create'], 2, /--role is one of administrator, editor, author, reviews, site, viewer/],
  [['token', 'create', '--role', 'king'], 2, /--role is one of/],
  [['token', 'create', '--colour', 'red'], 2, /colour/],
  [['user', 'create'], 2, /Missing the e-mail address/],
  [['user', 'role', 'nobody@example.org', 'king'], 2, /The role is one of administrator/],
  [['user', 'role', 'nobody@example.org', 'editor'], 1, /no user nobody@example\.org/],
  [['user', 'delete'], 2, /Missing the e-mail address/],
  [['user', 'second-factor', 'on', 'nobody@example.org'], 2, /second-factor off EMAIL/],
  [['token', 'revoke'], 2, /Missing the id or label/],
  [['token', 'revoke', 'nothing'], 1, /no token "nothing"/],
  [['session', 'end'], 2, /session end ID, session end --user EMAIL, or/],
  [['session', 'end', 'x', '--everybody'], 2, /Say which/],
  [['session', 'end', 'x'], 1, /no session "x"/],
  [['sign-ins', '--limit', 'many'], 2, /--limit is a number/],
  [['dataset', 'create', 'Not A Name'], 1, /name/],
  [['dataset', 'create', 'production'], 1, /production/],
  [['import', 'nowhere.ndjson'], 1, /nowhere\.ndjson/],
  [['export', '-', '--dataset', 'nowhere'], 1, /nowhere/],
  [['serve', '--port', '99999'], 2, /--port is a number/],
  [['sign-in-link', 'nobody@example.org', '--studio', 'http://x'], 1, /no user nobody@example\.org/],
])('%j ends with %d and one clear sentence', (words, status, sentence) => {
  const answer = run(...words)
  expect(answer.status).toBe(status)
  expect(answer.stderr).toMatch(/^lake: /)
  expect(answer.stderr).toMatch(sentence)
  expect(answer.stderr).not.toMatch(/\n\s+at /)
  expect(answer.stdout).toBe('')
})

test('a data folder that is a file is said to be one', () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')
  const { status, stderr } = run('dataset', 'list', '--data', join(file, 'data'))
  expect(status).toBe(1)
  expect(stderr).toMatch(/^lake: .*file/)
})

test('a database that is damaged is refused with what to do, and left as it is', () => {
  const broken = join(folder, 'broken')
  expect(run('dataset', 'create', 'production', '--data', broken).status).toBe(0)
  const database = join(broken, 'lake.sqlite')
  writeFileSync(database, 'this is not a database, whatever its name says'.repeat(100))
  const before = readFileSync(database)
  const { status, stderr } = run('dataset', 'list', '--data', broken)
  expect(status).toBe(1)
  expect(stderr).toMatch(/^lake: /)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(readFileSync(database).equals(before)).toBe(true)
})
