import type { PreviewConfig, SchemaTypeDefinition } from 'sanity'
import { schemaTypes } from '@/sanity/schema'

const odd = [null, undefined, 7, true, '', 'odd', [], [null], [7], [{}], {}, { _type: 'nobody' }]

function previewOf(type: SchemaTypeDefinition): PreviewConfig {
  return 'preview' in type && type.preview ? type.preview : {}
}

const shown = schemaTypes.flatMap((type) => {
  const { select = {}, prepare } = previewOf(type)
  return prepare ? [{ name: type.name, fields: Object.keys(select), prepare }] : []
})

test.each(shown)('the line of every odd $name is words', ({ fields, prepare }) => {
  const selections = [
    ...fields.flatMap((field) => odd.map((value) => ({ [field]: value }))),
    ...odd.map((value) => Object.fromEntries(fields.map((field) => [field, value]))),
  ]
  for (const selected of selections) {
    const { title, subtitle } = prepare(selected)
    expect([selected, typeof title]).toEqual([selected, 'string'])
    expect([selected, typeof subtitle]).toEqual([selected, expect.stringMatching(/string|undefined/)])
  }
})
