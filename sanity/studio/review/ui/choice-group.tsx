import { Box, Stack, Text } from '@sanity/ui'
import type { ReactNode } from 'react'
import { styled } from 'styled-components'

const Group = styled.fieldset`
  border: 0;
  margin: 0;
  padding: 0;
  min-inline-size: 0;
`

/** Boxes or buttons that belong together, under their question. */
export function ChoiceGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Group>
      <Text as="legend" size={1} weight="medium">
        {label}
      </Text>
      <Box paddingTop={3}>
        <Stack gap={3}>{children}</Stack>
      </Box>
    </Group>
  )
}
