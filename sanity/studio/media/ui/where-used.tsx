import { Stack, Text } from '@sanity/ui'
import { IntentLink } from 'sanity/router'
import { say } from '../../parts/say.ts'
import { numberSaid } from '../../parts/in-words.ts'
import { ToolSection } from '../../parts/tool-section.tsx'
import { eachOnce, type Use } from '../rules/picture.ts'
import { kindSaid } from '../rules/picture-said.ts'

interface WhereUsedProps {
  readonly uses: readonly Use[]
  readonly count: number
}

/** The texts that show a picture, each with the way to the field. */
export function WhereUsed({ uses, count }: WhereUsedProps) {
  return (
    <ToolSection title={say('Where it is used')} nothing={count === 0 && say('Nowhere.')}>
      {uses.length > 0 && <UseList uses={eachOnce(uses)} />}
      {count > uses.length && (
        <Text size={1} muted>
          {say('And {count} more.', { count: numberSaid(count - uses.length) })}
        </Text>
      )}
    </ToolSection>
  )
}

/** Texts by their titles, each leading to its form. */
export function UseList({ uses }: { readonly uses: readonly Use[] }) {
  return (
    <Stack as="ul" gap={3} data-testid="where-used" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {uses.map((use) => (
        <Stack as="li" key={use.id} gap={2}>
          <Text size={1}>
            <IntentLink
              intent="edit"
              params={{ id: use.id, type: use.type, ...(use.places[0] && { path: use.places[0].path }) }}
            >
              {use.title}
            </IntentLink>
          </Text>
          <Text size={1} muted>
            {kindSaid(use)}
          </Text>
        </Stack>
      ))}
    </Stack>
  )
}
