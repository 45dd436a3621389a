import { Button, Flex, Spinner, Stack } from '@sanity/ui'
import { useClient } from 'sanity'
import { STUDIO_API_VERSION } from '../../parts/api-version.ts'
import { Notice } from '../../parts/notice.tsx'
import { ToolPage } from '../../parts/tool-page.tsx'
import { FileChoice } from './file-choice.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportPreview } from './import-preview.tsx'
import { ProblemTable } from './problem-table.tsx'
import { useImport } from './use-import.ts'
import { say } from '../../parts/say.ts'

/** A spreadsheet with signatories, compared with what is there and taken over as drafts. */
export function ImportScreen() {
  const client = useClient({ apiVersion: STUDIO_API_VERSION })
  const { state, choose, write, restart } = useImport(client)
  return (
    <ToolPage
      title={say('Import signatories')}
      intro={say(
        'Takes signatories over from a spreadsheet (.xlsx or CSV). First you see what would change; nothing is written until you say so, and then as drafts: each is published by an editor who has looked at it.',
      )}
    >
      {state.at === 'start' && <FileChoice onChoose={choose} />}
      {state.at === 'working' && (
        <Flex justify="center" padding={5}>
          <Spinner muted />
        </Flex>
      )}
      {state.at === 'failed' && (
        <Stack gap={4}>
          <Notice tone="critical">{say('Nothing was imported. {problem}', { problem: state.message })}</Notice>
          <Again onClick={restart} />
        </Stack>
      )}
      {state.at === 'preview' && state.chosen.reading.problems.length > 0 && (
        <Stack gap={4}>
          <ProblemTable name={state.chosen.name} reading={state.chosen.reading} />
          <Again onClick={restart} />
        </Stack>
      )}
      {state.at === 'preview' && state.chosen.reading.problems.length === 0 && (
        <ImportPreview
          name={state.chosen.name}
          reading={state.chosen.reading}
          hasMoved={state.hasMoved}
          onWrite={() => write(state.chosen)}
          onLeave={restart}
        />
      )}
      {state.at === 'done' && (
        <Stack gap={4}>
          <ImportDone signatories={state.signatories} />
          <Again onClick={restart} />
        </Stack>
      )}
    </ToolPage>
  )
}

function Again({ onClick }: { onClick: () => void }) {
  return (
    <Flex>
      <Button text={say('Choose another file')} mode="ghost" onClick={onClick} />
    </Flex>
  )
}
