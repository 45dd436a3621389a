import { DatabaseSync } from 'node:sqlite'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ListenEvent } from '@sanity/client'
import { collect } from './support/collect'
import { lakeWithPeople } from './support/lake-with-people'
import { makePerson, type Person } from './support/people'
import { refusal } from './support/test-lake'

const { here, ask } = lakeWithPeople()
const dataset = 'production-comments'
const found = '/projects/nap1325/datasets?datasetProfile=comments&addonFor=production'

/** The client that Studio makes for comments, signed in as somebody. */
const commentsOf = ({ token }: Person) => here().lake.client(undefined, { dataset, token, perspective: 'published' })
const setUp = (person: Person) => ask(person, 'POST', '/comments/production/setup')
const comment = (message: string, more: object = {}) => ({ _type: 'comment', message, status: 'open', ...more })

test('a dataset of comments is there as soon as the first Studio asks for it', async () => {
  const { ada, lake } = here()
  expect(await lake.client('editor').request({ url: found })).toEqual([])
  expect(await (await ask(ada, 'GET', '/features')).json()).toEqual(
    expect.arrayContaining(['studioComments', 'sanityTasks']),
  )
  const there = [{ name: dataset, aclMode: 'private', datasetProfile: 'comments', addonFor: 'production' }]
  expect(await (await ask(ada, 'GET', found)).json()).toMatchObject(there)
  // A Studio that began before there were any sets them up.
  for (let times = 1; times <= 2; times += 1) expect(await (await setUp(ada)).json()).toEqual({ datasetName: dataset })
  expect(await (await ask(ada, 'GET', found)).json()).toMatchObject(there)
  // Of what there is not, and of comments themselves, there are none.
  for (const base of ['nowhere', dataset])
    expect(await (await ask(ada, 'GET', found.replace('addonFor=production', `addonFor=${base}`))).json()).toEqual([])
  // The official command line lists it as what it is, beside the content.
  expect(await (await ask(here().admin, 'GET', '/datasets')).json()).toMatchObject([
    { name: 'production', datasetProfile: 'content' },
    { name: dataset, datasetProfile: 'comments' },
  ])
})

test('everybody who works here comments, whatever she may do with content, and hears the others', async () => {
  const { ada, lake } = here()
  const people = [ada, await makePerson(lake, 'author'), await makePerson(lake, 'viewer')]
  await setUp(ada)
  const heard = collect<ListenEvent<{ message: string }>>(
    commentsOf(ada).listen('*[_type == "comment"]', {}, { events: ['welcome', 'mutation'] }),
  )
  await heard.until((events) => events.some(({ type }) => type === 'welcome'))
  for (const person of people) {
    const grants = await (await ask(person, 'GET', `/projects/nap1325/datasets/${dataset}/acl`)).json()
    expect(grants).toMatchObject([{ permissions: expect.arrayContaining(['create', 'update']) }])
    const { _id } = await commentsOf(person).create(comment(person.email))
    await commentsOf(ada).patch(_id).set({ status: 'resolved' }).commit()
  }
  const events = await heard.until((all) => all.filter(({ type }) => type === 'mutation').length === 6)
  expect(JSON.stringify(events)).toContain('"transition":"appear"')
  heard.stop()
  expect(await commentsOf(ada).fetch('*[status == "resolved"].message')).toEqual(
    expect.arrayContaining(people.map(({ email }) => email)),
  )
  // Content stays as closed to them as it was.
  expect((await refusal(lake.client('viewer').create({ _type: 'note' }))).statusCode).toBe(403)
})

test('people who may read a document are those to mention, and to give a task to', async () => {
  const { ada, admin, lake } = here()
  const robot = lake.client('viewer')
  const groups = await lake
    .client(undefined, { token: ada.token })
    .fetch<{ members: string[]; grants: { permissions: string[] }[] }[]>('*[_type == "system.group"]{members, grants}')
  expect(groups.flatMap(({ members }) => members).toSorted()).toEqual([ada.id, admin.id].toSorted())
  for (const { grants } of groups) expect(grants[0]?.permissions).toContain('read')
  // Nobody else is told who works here, and there are no such documents.
  expect(await lake.client().fetch('*[_type == "system.group"]{members, grants}')).toEqual([])
  expect(await robot.fetch('*[_type == "system.group"]')).toEqual([])
})

test('a comment that is deleted is gone with all that it ever said, as is one of a deleted dataset', async () => {
  const { ada, admin, lake } = here()
  await setUp(ada)
  const client = commentsOf(ada)
  const { _id } = await client.create(comment('canary-as-written'))
  await client.create({ _id: 'reply', ...comment('canary-in-a-reply', { parentCommentId: _id }) })
  await client.patch(_id).set({ message: 'canary-as-edited' }).commit()
  // As Studio deletes a comment with its replies.
  await client.delete({ query: `*[_type == "comment" && parentCommentId == "${_id}"]` })
  await client.delete(_id)
  const history = await ask(admin, 'GET', `/data/history/${dataset}/transactions/${_id},reply`)
  expect(await history.text()).not.toContain('canary')
  const database = new DatabaseSync(join(lake.dataDir, 'lake.sqlite'), { readOnly: true })
  const rows = JSON.stringify(database.prepare('SELECT * FROM log_change WHERE dataset = ?').all(dataset))
  database.close()
  expect(rows).toContain(_id)
  expect(rows).not.toContain('canary')
  for (const name of readdirSync(lake.dataDir).filter((each) => each.startsWith('lake.sqlite')))
    expect(readFileSync(join(lake.dataDir, name)).includes('canary-')).toBe(false)

  await client.create(comment('canary-that-stays'))
  await ask(admin, 'DELETE', '/datasets/production')
  expect(lake.lake.datasets.list()).toEqual([])
})
