import { Box, Container, Heading, Stack, Text } from '@sanity/ui'
import type { ReactNode } from 'react'

interface ToolPageProps {
  readonly title: string
  /** One or two sentences: what this is for. */
  readonly intro: string
  /** As wide as the theme’s container of that number; most tools are read, and are as wide as a text. */
  readonly width?: 2 | 3
  readonly children: ReactNode
}

/** How every tool of our own begins: its name, what it is for, then the work. */
export function ToolPage({ title, intro, width = 2, children }: ToolPageProps) {
  return (
    <Box height="fill" overflow="auto" data-testid="tool-page">
      <Container width={width} padding={4} paddingY={5}>
        <Stack gap={5} paddingBottom={6}>
          <Stack gap={4}>
            <Heading as="h1" size={3}>
              {title}
            </Heading>
            <Text size={1} muted>
              {intro}
            </Text>
          </Stack>
          {children}
        </Stack>
      </Container>
    </Box>
  )
}
