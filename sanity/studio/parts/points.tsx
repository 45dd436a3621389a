import { Text } from '@sanity/ui'
import { styled } from 'styled-components'

const List = styled.ul`
  display: grid;
  gap: 0.75rem;
  margin: 0;
  padding-inline-start: 1.1rem;
`

/** Sentences of which each is one thing, with a mark before it: where one ends and the next begins must be seen. */
export function Points({ sentences, muted }: { readonly sentences: readonly string[]; readonly muted?: boolean }) {
  return (
    <List>
      {sentences.map((sentence) => (
        <Text as="li" key={sentence} size={1} muted={muted ?? false} style={{ display: 'list-item' }}>
          {sentence}
        </Text>
      ))}
    </List>
  )
}
