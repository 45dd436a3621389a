import type { SanityClient } from '@sanity/client'
import { hashReviewToken } from '@/sanity/preview/review-token'
import {
  allLinksQuery,
  AUDIT_QUERY,
  LINKS_OF_QUERY,
  OPEN_FOR_QUERY,
  type LinkFilter,
  type OpenLinks,
} from '@/sanity/studio/review/queries/link-queries'
import { makeLink } from '@/sanity/studio/review/queries/make-link'
import { revokeAllFor, revokeLink } from '@/sanity/studio/review/queries/revoke-links'
import { auditOf, type LinkRecords } from '@/sanity/studio/review/rules/audit'
import type { LinkRow } from '@/sanity/studio/review/rules/link-row'
import { startTestLake, type TestLake } from '../../../packages/lake/support/test-lake'
import { ada, linkFor, refer } from './support/links'

let lake: TestLake
let editor: SanityClient
beforeEach(async () => {
  lake = await startTestLake()
  editor = lake.client('editor')
})
afterEach(() => lake.stop())

const linksOf = (id: string, original = id) => editor.fetch<LinkRow[]>(LINKS_OF_QUERY, { id, original })
const allLinks = (filter: LinkFilter, params: { person?: string; from?: number; to?: number } = {}) =>
  editor.fetch<LinkRow[]>(allLinksQuery(filter), { person: '', from: 0, to: 26, ...params })

test('a link is kept by its fingerprint alone, and nobody without a token sees that there is one', async () => {
  const { token } = await makeLink(editor, 'story', { ...linkFor('A ministry'), viewLimit: 3 }, ada)
  const [stored, ...others] = await editor.fetch<Record<string, unknown>[]>('*[_type == "reviewLink"]')
  expect(others).toEqual([])
  expect(stored).toMatchObject({
    _id: expect.stringMatching(/^review\.[0-9a-f-]{36}$/u),
    tokenHash: await hashReviewToken(token),
    subject: { _ref: 'story', _weak: true },
    languages: ['en'],
    frameLanguage: 'ar',
    madeBy: 'Ada',
    madeById: 'ada',
    madeFor: 'A ministry',
    viewLimit: 3,
    may: ['comment'],
  })
  expect(JSON.stringify(stored)).not.toContain(token)
  expect(await lake.client().fetch('*[_type == "reviewLink"]')).toEqual([])
})

test('the links of a text and of its other language, the newest first, with how often they were opened', async () => {
  await editor.create({ _id: 'drafts.story', _type: 'story', title: 'Weaving' })
  await editor.create({ _id: 'verhaal', _type: 'story', title: 'Weven', translationOf: refer('story') })
  await makeLink(editor, 'story', linkFor('First'), ada)
  lake.pass(1000)
  await makeLink(editor, 'verhaal', linkFor('Second'), ada)
  await makeLink(editor, 'other', linkFor('Nobody here'), ada)
  const links = await linksOf('story')
  expect(links.map(({ madeFor, views, hasConsent, text }) => [madeFor, views, hasConsent, text?.title])).toEqual([
    ['Second', 0, false, 'Weven'],
    ['First', 0, false, 'Weaving'],
  ])
  expect((await linksOf('verhaal', 'story')).map(({ madeFor }) => madeFor)).toEqual(['Second', 'First'])
  const [{ _id: id } = { _id: '' }] = links
  for (const n of [1, 2]) await editor.create({ _id: `${id}.view.${n}`, _type: 'reviewView', link: refer(id) })
  const answer = { _type: 'consentAnswer', link: refer(id) }
  await editor.create({ _id: `${id}.consent.1`, ...answer, declinedAt: '2026-06-15T12:00:00Z' })
  expect((await linksOf('story'))[0]).toMatchObject({ hasConsent: false })
  await editor.create({ _id: `${id}.consent.2`, ...answer })
  expect((await linksOf('story'))[0]).toMatchObject({ views: 2, hasConsent: true })
})

test('who revoked a link first is kept, and it stays in the list', async () => {
  await makeLink(editor, 'story', linkFor('A'), ada)
  const [link] = await linksOf('story')
  await Promise.all(['Bo', 'Cy'].map((name) => revokeLink(editor, link?._id ?? '', name)))
  const [revoked] = await linksOf('story')
  expect(revoked).toMatchObject({ revokedAt: expect.any(String), revokedBy: expect.stringMatching(/^(Bo|Cy)$/u) })
  await revokeLink(editor, link?._id ?? '', 'Dee')
  expect((await linksOf('story'))[0]).toEqual(revoked)
})

test('all links of a person end at once, and nobody else’s', async () => {
  for (const [text, person] of [
    ['a', 'Fatima'],
    ['b', 'Fatima'],
    ['c', 'Fatimah'],
  ] as const)
    await makeLink(editor, text, linkFor(person), ada)
  const [first] = await linksOf('a')
  const consent = { _type: 'consentAnswer', link: refer(first?._id ?? '') }
  await editor.create({ _id: `${first?._id}.consent.1`, ...consent })
  const working = () => editor.fetch<OpenLinks>(OPEN_FOR_QUERY, { person: 'Fatima' })
  expect(await working()).toEqual({ count: 2, withConsent: 1 })
  await revokeAllFor(editor, 'Fatima', 'Bo')
  expect(await working()).toEqual({ count: 0, withConsent: 0 })
  const links = await allLinks('all')
  expect(links.map(({ madeFor, revokedBy }) => [madeFor, revokedBy]).toSorted()).toEqual([
    ['Fatima', 'Bo'],
    ['Fatima', 'Bo'],
    ['Fatimah', null],
  ])
  expect((await allLinks('open')).map(({ madeFor }) => madeFor)).toEqual(['Fatimah'])
  expect(await allLinks('all', { person: 'Fatima' })).toHaveLength(2)
})

test('all links come in pages, the newest first', async () => {
  for (let index = 0; index < 5; index += 1) {
    await makeLink(editor, 'a', linkFor(`P${index}`), ada)
    lake.pass(1000)
  }
  const page = async (from: number) => (await allLinks('all', { from, to: from + 2 })).map(({ madeFor }) => madeFor)
  expect([await page(0), await page(2), await page(4)]).toEqual([['P4', 'P3'], ['P2', 'P1'], ['P0']])
})

test('an audit says who did what and when, and no address on the internet', async () => {
  await makeLink(editor, 'story', linkFor('A ministry'), ada)
  const [link] = await linksOf('story')
  const id = link?._id ?? ''
  const at = (minute: number) => `2030-01-01T12:0${minute}:00.000Z`
  await editor.create({
    _id: `${id}.view.1`,
    _type: 'reviewView',
    link: refer(id),
    openedAt: at(1),
    frameLanguage: 'ar',
  })
  const note = { _type: 'reviewNote', link: refer(id), decision: 'changesAsked', nameGiven: 'Fatima', text: 'Too long' }
  const dealtWith = { repliedAt: at(3), repliedBy: 'Bo', doneAt: at(4), doneBy: 'Bo' }
  await editor.create({ _id: `${id}.note.1`, ...note, ...dealtWith })
  const records = await editor.fetch<LinkRecords>(AUDIT_QUERY, { id })
  const said = { ...records, notes: records.notes.map((each) => ({ ...each, _createdAt: at(2) })) }
  const revoked = { ...link, revokedAt: at(5), revokedBy: 'Cy' }
  expect(link && auditOf({ ...link, ...revoked }, said).map(({ what }) => what)).toEqual([
    'Made by Ada for A ministry',
    'Opened, in Arabic',
    'Changes asked by Fatima',
    'Reply by Bo',
    'Dealt with by Bo',
    'Revoked by Cy',
  ])
})
