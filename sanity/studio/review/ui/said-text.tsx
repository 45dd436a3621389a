import { Text } from '@sanity/ui'
import { styled } from 'styled-components'

/** Isolated: letters that turn the direction of writing around must not reach what stands beside it. */
const Said = styled.span`
  display: block;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  unicode-bidi: isolate;
`

/** Words of somebody from outside, in their own direction and with their own lines. */
export function SaidText({ children }: { readonly children: string }) {
  return (
    <Text size={1}>
      <Said dir="auto">{children}</Said>
    </Text>
  )
}
