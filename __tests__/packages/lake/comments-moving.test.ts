import { readFileSync } from 'node:fs'
import { backedUpLake } from './support/backed-up-lake'

const { here, path, run, backUp, restore, open } = backedUpLake()
const dataset = 'production-comments'

const comments = () => here().lake.client('editor', { dataset })
const comment = (_id: string) => ({ _id, _type: 'comment', message: `canary-of-${_id}` })

async function twoComments() {
  here().lake.lake.datasets.create({ name: dataset, visibility: 'private' })
  await comments().transaction().create(comment('kept')).create(comment('taken')).commit()
}

test.each([
  ['the ledger', [], ['kept']],
  ['no ledger', ['--without-ledger'], ['kept', 'taken']],
])('with %s a restore brings back %j of the comments', async (_with, words, ids) => {
  await twoComments()
  const file = await backUp()
  await comments().delete('taken')
  await restore(file, 'again', words)
  const lake = open('again')
  const { all } = lake.datasets.get(dataset).snapshot()
  const log = lake.services.log.logAfter(dataset, 0)
  await lake.close()
  expect(all.map(({ _id }) => _id)).toEqual(ids)
  expect(JSON.stringify(log).includes('canary-of-taken')).toBe(ids.includes('taken'))
})

test('an export of content says where the comments are; these move by an export of their own', async () => {
  await twoComments()
  expect((await run(['export', path('content.ndjson')])).all).toContain(`the dataset "${dataset}"`)
  await run(['export', path('comments.ndjson'), '--dataset', dataset])
  expect(readFileSync(path('comments.ndjson'), 'utf8')).toContain('canary-of-kept')

  const elsewhere = async (...words: string[]) => (await run([...words, '--data', path('elsewhere')])).all
  expect(await elsewhere('dataset', 'create', dataset)).toContain('"production" not found')
  await elsewhere('dataset', 'create', 'production')
  expect(await elsewhere('dataset', 'create', dataset, '--visibility', 'public')).toContain('private, whatever')
  await elsewhere('dataset', 'create', dataset)
  expect(await elsewhere('import', path('comments.ndjson'), '--dataset', dataset)).toContain('2 documents imported')
  expect(await elsewhere('dataset', 'list')).toContain(`${dataset}\tprivate\t2`)
})
