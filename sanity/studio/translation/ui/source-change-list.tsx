import { Card, Stack, Text } from '@sanity/ui'
import { useSchema } from 'sanity'
import type { ChangedRun, SourceChange } from '../../../../lib/translation/source-changes.ts'
import { say } from '../../parts/say.ts'

interface SourceChangeListProps {
  readonly type: string
  readonly changes: readonly SourceChange[]
}

/** What changed in the original, piece by piece, with the words that came and went marked in the text. */
export function SourceChangeList({ type, changes }: SourceChangeListProps) {
  const schemaType = useSchema().get(type)
  const titleOf = (name: string) =>
    (schemaType?.jsonType === 'object' && schemaType.fields.find((field) => field.name === name)?.type.title) || name
  return (
    <Stack as="ol" gap={4} data-testid="source-changes">
      {changes.map(({ field, path, runs }) => (
        <Stack as="li" key={path} gap={3}>
          <Text size={1} weight="medium">
            {titleOf(field)}
          </Text>
          <Card padding={3} radius={2} border>
            <Text size={1}>{runs.length === 0 ? say('Changed; it is no text.') : runs.map(marked)}</Text>
          </Card>
        </Stack>
      ))}
    </Stack>
  )
}

function marked({ text, kind }: ChangedRun, place: number) {
  if (kind === 'added') return <ins key={place}>{text}</ins>
  if (kind === 'removed') return <del key={place}>{text}</del>
  return <span key={place}>{text}</span>
}
