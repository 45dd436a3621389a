import { readFileSync } from 'node:fs'
import { createClient } from '@sanity/client'
import { createMockAuthStore, createWorkspaceFromConfig, validateDocument } from 'sanity'
import { schemaTypes } from '@/sanity/schema'
import { speak, type Twins } from '@/sanity/studio/parts/say'
import { schemaInWords } from '@/sanity/studio/words/schema-words'
import workspaceConfig from '@/sanity/typegen/sanity.config'

const dutch: Twins = JSON.parse(readFileSync('sanity/studio/words/dutch.json', 'utf8'))
// Nothing is asked of it: the story below has no address that others could have.
const client = createClient({ projectId: 'none', dataset: 'none', apiVersion: '2026-03-01', useCdn: false })

const story = {
  _id: 'drafts.story',
  _type: 'story',
  _rev: 'a',
  _createdAt: '2026-11-27T00:00:00Z',
  _updatedAt: '2026-11-27T00:00:00Z',
  language: 'en',
  summary: 'Short.',
  body: [
    {
      _key: 'p',
      _type: 'block',
      style: 'normal',
      markDefs: [{ _key: 'l', _type: 'link', href: 'https://example.org' }],
      children: [{ _key: 's', _type: 'span', text: 'click here', marks: ['l'] }],
    },
  ],
}

async function saidOfStory(): Promise<string[]> {
  const auth = createMockAuthStore({ client, currentUser: null })
  const workspace = await createWorkspaceFromConfig({
    ...workspaceConfig,
    schema: { types: schemaInWords(schemaTypes) },
    auth,
  })
  const markers = await validateDocument({
    document: story,
    workspace,
    getClient: () => client,
    getDocumentExists: async () => true,
  })
  return markers.map(({ level, path, message }) => `${level} ${JSON.stringify(path)} ${message}`).toSorted()
}

afterEach(() => speak('en', {}))

test('in Dutch the same rules find the same, and say it in Dutch', async () => {
  const placesOf = (lines: readonly string[]) => lines.map((line) => line.split('] ')[0])
  const english = await saidOfStory()
  expect(english.join('\n')).toContain('A story needs a title.')
  speak('nl', dutch)
  const said = await saidOfStory()
  expect(placesOf(said)).toEqual(placesOf(english))
  const all = said.join('\n')
  expect(all).toContain('Een verhaal heeft een titel nodig.')
  expect(all).toContain('Een samenvatting van minder dan 50 tekens zegt te weinig in een lijst.')
  expect(all).toContain('Een link met de naam ‘click here’ zegt niet waar hij naartoe leidt.')
})

test('a list says what is missing in Dutch, and leaves what somebody wrote', () => {
  speak('nl', dutch)
  const types = schemaInWords(schemaTypes)
  const shown = (name: string, selected: object): unknown => {
    const type = types.find((each) => each.name === name)
    return type && 'preview' in type ? type.preview?.prepare?.({ ...selected }) : undefined
  }
  expect(shown('story', {})).toMatchObject({ title: 'Verhaal zonder titel' })
  expect(shown('story', { title: 'Home' })).toMatchObject({ title: 'Home' })
  expect(shown('schedule', { title: 'Home', state: 'pending', action: 'publish', at: '2026-12-01T11:00:00Z' })).toEqual(
    expect.objectContaining({ title: 'Home', subtitle: expect.stringMatching(/^Gepubliceerd op 1 dec 2026, 12:00/) }),
  )
})
