import { createSchema } from 'sanity'
import { schemaTypes } from '@/sanity/schema'
import { listOptions } from '@/sanity/studio/desk/rules/list-options'

const schema = createSchema({ name: 'test', types: schemaTypes.filter(({ name }) => name === 'period') })
const withChoices = createSchema({
  name: 'choices',
  types: [
    {
      name: 'thing',
      type: 'document',
      fields: [
        { name: 'kind', type: 'string', options: { list: [{ value: 'a', title: 'A' }, 'b'] } },
        { name: 'free', type: 'string' },
      ],
    },
  ],
})

test('the lists of the desk follow the choices of the schema', () => {
  expect(listOptions(withChoices, 'thing', 'kind')).toEqual([{ value: 'a', title: 'A' }])
})

test.each([
  [withChoices, 'thing', 'free'],
  [withChoices, 'thing', 'gone'],
  [schema, 'gone', 'kind'],
])('what offers none has no lists', (which, type, field) => {
  expect(listOptions(which, type, field)).toEqual([])
})
