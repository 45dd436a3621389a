import { Button, Flex, Stack, Text } from '@sanity/ui'
import { IntentLink } from 'sanity/router'
import { Notice } from '../../parts/notice.tsx'
import { Points } from '../../parts/points.tsx'
import { say } from '../../parts/say.ts'
import { ToolSection } from '../../parts/tool-section.tsx'
import { leftOf, type ManyEntry } from '../rules/result.ts'
import { remarkOf, summaryOf, type ManyRemark } from '../rules/report.ts'
import { closeRun, run, stopRun, tryAgain } from './run.ts'

/** What was done and what was not, each with the way to its form; nothing while nothing was asked. */
export function ManyReport() {
  const shown = run.use()
  if (!shown) return null
  const { title, entries, isRunning, isStopping } = shown
  const left = leftOf(entries).length
  const hasTrouble = !isRunning && left > 0
  return (
    <Stack gap={4} data-testid="many-report">
      <ToolSection title={title}>
        <Notice tone={hasTrouble ? 'caution' : isRunning ? 'primary' : 'positive'}>
          {summaryOf(entries, isRunning)}
        </Notice>
        <Flex gap={2} wrap="wrap">
          {isRunning && (
            <Button text={say('Stop after this one')} mode="ghost" disabled={isStopping} onClick={stopRun} />
          )}
          {hasTrouble && <Button text={say('Try again what is left')} mode="ghost" onClick={tryAgain} />}
          {!isRunning && <Button text={say('Close the report')} mode="ghost" onClick={closeRun} />}
        </Flex>
        {!isRunning && <Entries entries={entries} />}
      </ToolSection>
    </Stack>
  )
}

const order = { refused: 0, unknown: 1, notTried: 2, done: 3, already: 4 }

function Entries({ entries }: { readonly entries: readonly ManyEntry[] }) {
  const sorted = entries.toSorted((a, b) => order[a.result.kind] - order[b.result.kind])
  return (
    <Stack as="ul" gap={4}>
      {sorted.map(({ item, result }) => (
        <Stack as="li" key={item.id} gap={2}>
          <Text size={1}>
            <IntentLink intent="edit" params={{ id: item.id, type: item.type }}>
              {item.title}
            </IntentLink>
          </Text>
          <Remark {...remarkOf(result)} />
        </Stack>
      ))}
    </Stack>
  )
}

function Remark({ says, reasons }: ManyRemark) {
  return (
    <>
      <Text size={1} muted>
        {says}
      </Text>
      {reasons.length > 0 && <Points sentences={reasons} muted />}
    </>
  )
}
